using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Subsidies;

/// <summary>Which years have places to give, by the plans in force.</summary>
public sealed class SubsidyYears(SiteDbContext db, PlanDirectory plans)
{
    /// <summary>The plan that gives places in a year; null when none does.</summary>
    public async Task<Plan?> PlanAsync(int year, CancellationToken cancellationToken) =>
        await plans.ForYearAsync(year, cancellationToken) is { } plan && plan.Covers(year) && plan.Allotment(PlanMetrics.Subsidy) is not null ? plan : null;

    /// <summary>The years, newest first.</summary>
    public async Task<IReadOnlyList<int>> ListAsync(CancellationToken cancellationToken) =>
        [.. (await plans.ListAsync(cancellationToken)).Where(plan => plan.Allotment(PlanMetrics.Subsidy) is not null)
            .SelectMany(plan => Enumerable.Range(plan.Part.FromYear, plan.Part.ToYear - plan.Part.FromYear + 1)).Distinct().OrderDescending()];

    /// <summary>How many places everybody draws from.</summary>
    public async Task<int> PlacesAsync(Plan plan, int year, CancellationToken cancellationToken) =>
        await db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && row.Metric == PlanMetrics.Subsidy && row.IsShared && (row.Year == year || row.Year == Allocation.WholePeriod))
            .OrderByDescending(row => row.Year).Select(row => row.Planned).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The districts a floor is kept for.</summary>
    public async Task<IReadOnlyList<Organization>> DistrictsAsync(CancellationToken cancellationToken) =>
        await db.Set<Organization>().AsNoTracking().Where(row => row.Kind == OrganizationKind.DistrictFederation && row.IsActive).OrderBy(row => row.Position).ThenBy(row => row.Id).ToListAsync(cancellationToken);
}
