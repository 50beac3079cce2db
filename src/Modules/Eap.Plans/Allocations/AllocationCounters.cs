using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Allocations;

/// <summary>Counters beside the uses they count.</summary>
public sealed class AllocationCounters(SiteDbContext db)
{
    /// <summary>Counters that differ from what they count.</summary>
    public async Task<IReadOnlyList<WrongCounter>> FindAsync(CancellationToken cancellationToken) => await (
        from row in db.Set<Allocation>().AsNoTracking()
        let inUse = db.Set<AllocationUse>().Count(use => use.AllocationId == row.Id && use.IsTaken)
        where row.Taken != inUse
        orderby row.Id
        select new WrongCounter(row.Id, row.PlanItemId, row.Metric, row.OrganizationId, row.Taken, inUse)).ToListAsync(cancellationToken);
}

/// <summary>A counter that is wrong.</summary>
/// <param name="AllocationId">The allocation.</param>
/// <param name="PlanItemId">Its plan.</param>
/// <param name="Metric">Of what.</param>
/// <param name="OrganizationId">Whose.</param>
/// <param name="Counted">What the counter says.</param>
/// <param name="InUse">What is in use.</param>
public sealed record WrongCounter(long AllocationId, string PlanItemId, string Metric, string OrganizationId, int Counted, int InUse);
