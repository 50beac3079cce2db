using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Programmes;

/// <summary>Where the places of a title are counted. The notice's own table where there is one; else a row that is made when the programme opens, shared by all unions of the city.</summary>
public static class ProgrammePlaces
{
    /// <summary>The longest code a title may have: the metric made of it fits its column.</summary>
    public const int LongestCode = 30;

    /// <summary>The metric places are taken of.</summary>
    public static string MetricOf(string programmeItemId, AwardCategory category) => category.Allocation ?? $"Award-{programmeItemId}-{category.Code}";

    /// <summary>Makes the rows of the titles that have no table; inside the unit of work that opens.</summary>
    public static async Task OpenAsync(UnitScope unit, AwardProgramme programme, Plan plan, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        foreach (var category in programme.Part.Categories.Where(category => category.Allocation is null))
        {
            var metric = MetricOf(programme.ContentItemId, category);
            if (await unit.Db.Set<Allocation>().AnyAsync(row => row.PlanItemId == plan.ContentItemId && row.Metric == metric, cancellationToken)) continue;
            unit.Db.Add(new Allocation
            {
                PlanItemId = plan.ContentItemId, Metric = metric, OrganizationId = programme.OrganizationId, Year = programme.Part.Year, Planned = category.Places ?? 0, Kind = AllocationKind.Cap, IsShared = true,
            });
        }
    }
}
