using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Programmes;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Admin;

/// <summary>Makes the pages of plans. Rules are for everybody who may see plans; a unit's progress is for those it belongs to and the unions above it.</summary>
public sealed class PlanPages(SiteDbContext db, PlanDirectory plans, ProgrammeTargets targets, MetricFacts facts, OrganizationDirectory organizations, IAccess access, IOrganizationScopes scopes, SiteClock clock)
{
    /// <summary>All plans in force; for who may change them the drafts too.</summary>
    public async Task<PlanList> ListAsync(CancellationToken cancellationToken)
    {
        var manages = await scopes.AllowsEverywhereAsync(nameof(Permissions.ManagePlans), cancellationToken);
        var now = await plans.ForYearAsync(clock.Today.Year, cancellationToken);
        return new PlanList([.. (await plans.ListAsync(cancellationToken)).Select(plan => new PlanListRow(plan, plan.ContentItemId == now?.ContentItemId))],
            manages ? await plans.DraftsAsync(cancellationToken) : [], manages) { Year = clock.Today.Year };
    }

    /// <summary>One plan with what the person may see of its progress; null when there is none.</summary>
    public async Task<PlanPage?> FindAsync(string planItemId, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(planItemId, cancellationToken) is not { } plan) return null;
        var tree = await organizations.TreeAsync(cancellationToken);
        var scope = await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken);
        var rows = await RowsAsync(planItemId, cancellationToken);
        var (carriers, tables) = (new AllocationCarriers(rows), new List<AllotmentTable>());
        foreach (var allotment in plan.Part.Allotments)
        {
            var done = await facts.OfAsync(allotment.Metric, plan.CountsOf(allotment.Metric), plan.FirstYearOf(allotment.Metric), plan.Part.ToYear, cancellationToken);
            foreach (var year in rows.Where(row => row.Metric == allotment.Metric).Select(row => row.Year).Distinct().Order())
                tables.Add(Table(plan, allotment, year, rows, carriers, done, tree, scope));
        }

        var manages = await scopes.AllowsEverywhereAsync(nameof(Permissions.ManagePlans), cancellationToken);
        return new PlanPage(plan, await targets.NoticeAsync(plan, cancellationToken), await targets.OfAsync(plan, plan.Part.Targets, cancellationToken), tables, manages);
    }

    /// <summary>What counts for a unit's row: what happened there and below, where no unit in between has a row of its own.</summary>
    public async Task<IReadOnlyList<MetricFact>?> FactsAsync(Plan plan, Allocation row, CancellationToken cancellationToken)
    {
        if (await facts.OfAsync(row.Metric, plan.CountsOf(row.Metric), plan.FirstYearOf(row.Metric), plan.Part.ToYear, cancellationToken) is not { } found) return null;
        var (tree, rows) = (await organizations.TreeAsync(cancellationToken), await RowsAsync(plan.ContentItemId, cancellationToken));
        var carriers = new AllocationCarriers(rows);
        return [.. found.Where(fact => RowOf(fact, row.Metric, carriers, tree)?.Id == row.Id)];
    }

    private Task<List<Allocation>> RowsAsync(string planItemId, CancellationToken cancellationToken) =>
        db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == planItemId).ToListAsync(cancellationToken);

    private static AllotmentTable Table(Plan plan, PlanAllotment allotment, int year, List<Allocation> all, AllocationCarriers carriers, IReadOnlyList<MetricFact>? facts, OrganizationTree tree, AccessScope scope)
    {
        var rows = all.Where(row => row.Metric == allotment.Metric && row.Year == year).ToList();
        var done = facts?.Select(fact => (Row: RowOf(fact, allotment.Metric, carriers, tree), fact.Number)).Where(found => found.Row is not null)
            .GroupBy(found => found.Row!.Id).ToDictionary(same => same.Key, same => same.Sum(found => found.Number));
        var place = tree.Walk().Select((found, at) => (found.Organization.OrganizationId, at)).ToDictionary();
        var seen = rows.Where(row => tree.Find(row.OrganizationId) is { } unit && scope.Contains(unit.Path)).OrderBy(row => place.GetValueOrDefault(row.OrganizationId))
            .Select(row => new AllotmentRow(row.Id, row.OrganizationId, tree.Find(row.OrganizationId)!.Name, row.Planned, row.Taken, row.Kind, row.IsShared, done?.GetValueOrDefault(row.Id))).ToList();
        var whole = seen.Count == rows.Count;
        return new AllotmentTable(allotment, year, seen, whole ? rows.Sum(row => row.Planned) : null, whole ? done is null ? null : seen.Sum(row => row.Done ?? 0) : null);
    }

    private static Allocation? RowOf(MetricFact fact, string metric, AllocationCarriers carriers, OrganizationTree tree) => tree.Find(fact.OrganizationId) is { } unit
        ? carriers.RowOf([.. unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()], fact.Day.Year, metric)
        : null;
}
