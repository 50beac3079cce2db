using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Editing;

/// <summary>Changes the numbers of a plan: all of them, or none and the reasons.</summary>
public sealed class AllocationEditing(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<AllocationEditing> T)
{
    /// <summary>More than any unit of a city is given.</summary>
    public const int Most = 100_000;

    /// <summary>Applies the changes; in a frozen plan they are a correction, which stays with the plan.</summary>
    /// <param name="planItemId">The plan.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="reason">Why a frozen plan is corrected; not looked at while it is not frozen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many rows became different; problems by place of the change. With problems nothing is stored.</returns>
    public Task<AllocationOutcome> ApplyAsync(string planItemId, IReadOnlyList<AllocationChange> changes, string reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var rows = await unit.Db.Set<Allocation>().Where(row => row.PlanItemId == planItemId).ToListAsync(cancellationToken);
        var used = await unit.Db.Set<AllocationUse>().Where(use => unit.Db.Set<Allocation>().Any(row => row.Id == use.AllocationId && row.PlanItemId == planItemId)).Select(use => use.AllocationId).Distinct().ToListAsync(cancellationToken);
        var problems = changes.Select((change, place) => (place, problem: Problem(change, Find(rows, change), used))).Where(found => found.problem is not null)
            .ToDictionary(found => found.place, found => found.problem!);
        if (problems.Count > 0) return new AllocationOutcome(0, problems);
        if (await CorrectAsync(unit, planItemId, rows, changes, reason, cancellationToken) is { } refusal) return new AllocationOutcome(0, problems) { Refusal = refusal };
        var changed = new JsonArray();
        foreach (var change in changes.Where(change => Apply(unit, planItemId, rows, change))) changed.Add($"{change.Metric}/{change.Year}/{change.OrganizationId}={change.Planned}");
        if (changed.Count > 0)
            unit.Get<AuditTrail>().Record("Plan", "AllocationsChanged", string.Format(T["修改计划分配 {0} 处"].Value, changed.Count), planItemId, data: new JsonObject { ["changes"] = changed });
        return new AllocationOutcome(changed.Count, problems);
    }, cancellationToken);

    // Before the rows are changed: what is refused leaves nothing behind.
    private async Task<string?> CorrectAsync(UnitScope unit, string planItemId, List<Allocation> rows, IReadOnlyList<AllocationChange> changes, string reason, CancellationToken cancellationToken)
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(planItemId, VersionOptions.Latest, cancellationToken))!.Copy();
        var part = item.GetOrCreate<PlanPart>();
        if (part.FrozenOn is null) return null;
        if (PlanCorrection.Refuse(reason) is { } missing) return T[missing];
        var names = await unit.Db.Set<Organization>().AsNoTracking().ToDictionaryAsync(row => row.OrganizationId, row => row.Name, cancellationToken);
        var lines = changes.Select(change => Line(part, change, Find(rows, change), names.GetValueOrDefault(change.OrganizationId, change.OrganizationId))).OfType<string>().ToList();
        if (lines.Count == 0) return null;
        part.Corrections.Add(new PlanCorrection(clock.UtcNow, user.UserName, reason, lines));
        var saved = await contents.SaveAndPublishAsync(item.Apply(part), item.ContentItemVersionId, cancellationToken);
        return saved.Succeeded ? null : string.Join('；', saved.Errors.Select(error => error.Message).Concat(saved.Refusals));
    }

    private string? Line(PlanPart part, AllocationChange change, Allocation? row, string unit)
    {
        var (then, now) = (Words(row?.Planned, row?.Kind), Words(change.Planned, change.Planned is null ? null : change.Kind ?? row?.Kind ?? AllocationKind.Duty));
        if (then == now) return null;
        var table = part.Allotments.Find(known => known.Metric == change.Metric)?.Title ?? change.Metric;
        return $"{table}{(change.Year == Allocation.WholePeriod ? "" : string.Format(T["{0}年"].Value, change.Year))} {unit}：{then} → {now}";
    }

    private string Words(int? planned, AllocationKind? kind) => planned is { } number ? $"{(kind == AllocationKind.Cap ? T["名额"] : T["任务"])} {number}" : T["空"];

    private string? Problem(AllocationChange change, Allocation? row, List<long> used)
    {
        if (change.Planned is < 0 or > Most) return string.Format(T["要填 0 到 {0} 之间的整数。"].Value, Most);
        if (change.ChecksShown && change.Shown != row?.Planned && change.Planned != row?.Planned)
            return string.Format(T["别人刚改过这一行，现在是 {0}。请核对后再存。"].Value, row?.Planned.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? T["空"].Value);
        if (row is null) return null;
        if (change.Planned is null && used.Contains(row.Id)) return T["已经有申请占用过，不能删去；不再分给它，请填 0。"];
        if (change.Planned is { } planned && (change.Kind ?? row.Kind) == AllocationKind.Cap && planned < row.Taken) return string.Format(T["已经占用 {0} 个，名额不能少于它。"].Value, row.Taken);
        return null;
    }

    private static bool Apply(UnitScope unit, string planItemId, List<Allocation> rows, AllocationChange change)
    {
        var row = Find(rows, change);
        if (row is null)
        {
            if (change.Planned is not { } planned) return false;
            row = new Allocation { PlanItemId = planItemId, Metric = change.Metric, OrganizationId = change.OrganizationId, Year = change.Year, Planned = planned, Kind = change.Kind ?? AllocationKind.Duty };
            rows.Add(row);
            unit.Db.Add(row);
            return true;
        }

        if (change.Planned is not { } number)
        {
            unit.Db.Remove(row);
            return true;
        }

        var kind = change.Kind ?? row.Kind;
        if (row.Planned == number && row.Kind == kind) return false;
        (row.Planned, row.Kind) = (number, kind);
        return true;
    }

    private static Allocation? Find(List<Allocation> rows, AllocationChange change) =>
        rows.Find(row => row.Metric == change.Metric && row.OrganizationId == change.OrganizationId && row.Year == change.Year);
}

/// <summary>What became of changes.</summary>
/// <param name="Changed">Rows that are different now.</param>
/// <param name="Problems">Why not, by place; empty when everything is stored.</param>
public sealed record AllocationOutcome(int Changed, IReadOnlyDictionary<int, string> Problems)
{
    /// <summary>Why nothing was stored, of no single row; null when nothing is in the way.</summary>
    public string? Refusal { get; init; }
}
