using Eap.Platform.Checks;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Allocations;

/// <summary>For <c>verify</c>: the counters of places.</summary>
internal sealed class AllocationCheck(AllocationCounters counters, IStringLocalizer<AllocationCheck> T) : ISiteCheck
{
    public string Title => T["名额计数"];

    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken) =>
        [.. (await counters.FindAsync(cancellationToken)).Select(wrong => string.Format(T["计划 {0} 的 {1}（组织 {2}）：计数 {3}，实际占用 {4}"].Value, wrong.PlanItemId, wrong.Metric, wrong.OrganizationId, wrong.Counted, wrong.InUse))];
}
