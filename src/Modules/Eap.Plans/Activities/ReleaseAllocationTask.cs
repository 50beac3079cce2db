using Eap.Plans.Allocations;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Activities;

/// <summary>Gives back the place the item holds; it held none: nothing happens.</summary>
public sealed class ReleaseAllocationTask(IStringLocalizer<ReleaseAllocationTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(ReleaseAllocationTask);

    /// <inheritdoc />
    public override string Title => T["退回计划名额"];

    /// <inheritdoc />
    public override string Category => T["计划"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("Metric", T["指标"], PropertyKind.Text) { IsRequired = true, Hint = T["计划里的指标代号，例如 Lecture。"] }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Metric");

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (context.Values.CorrelationId is not { } subject) return ActivityResult.Go();
        var released = await context.Unit.Get<PlaceTaker>().ReleaseAsync(context.Record.Text("Metric") ?? "", subject, cancellationToken);
        return ActivityResult.Go(note: released ? T["名额已退回。"] : T["没有占着名额。"]);
    }
}
