using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Allocations;

/// <summary>
/// Takes and gives back places of allocations, inside the unit of work of what asks for them. A place is taken by one guarded statement, never by
/// looking first; who came too late is told why.
/// </summary>
public sealed class PlaceTaker(SiteDbContext db, UnitScope unit, PlanDirectory plans, SiteClock clock, AuditTrail audit, IStringLocalizer<PlaceTaker> T)
{
    /// <summary>Takes a place for a subject. Asked again for the same subject it says what the subject holds, and takes nothing more.</summary>
    /// <param name="metric">Of what.</param>
    /// <param name="organizationId">Who asks; the row may be that of a union above.</param>
    /// <param name="year">For which year.</param>
    /// <param name="subjectItemId">What takes it: an application.</param>
    /// <param name="cancellationToken">Stops it; nothing stays.</param>
    /// <param name="title">What people call it, where the plan itself does not.</param>
    public async Task<PlaceAnswer> TakeAsync(string metric, string organizationId, int year, string subjectItemId, CancellationToken cancellationToken, string? title = null)
    {
        unit.EnsureActive();
        if (await HeldAsync(metric, subjectItemId, cancellationToken) is { } held) return held;
        var found = await FindAsync(metric, organizationId, year, cancellationToken);
        if (found.Row is not { } row) return new PlaceAnswer.NotPlanned(NotPlanned(found.Plan, metric, found.Unit, year));
        var plan = found.Plan!;
        var taken = await db.Set<Allocation>().Where(place => place.Id == row.Id && (place.Kind == AllocationKind.Duty || place.Taken < place.Planned))
            .ExecuteUpdateAsync(set => set.SetProperty(place => place.Taken, place => place.Taken + 1), cancellationToken);
        if (taken == 0) return new PlaceAnswer.Full(Full(plan, row));
        // Read under the lock the statement took: nobody else gets this number.
        var now = await db.Set<Allocation>().AsNoTracking().Where(place => place.Id == row.Id).Select(place => new { place.Taken, place.Planned }).SingleAsync(cancellationToken);
        var use = new AllocationUse
        {
            AllocationId = row.Id, Metric = metric, SubjectItemId = subjectItemId, PlanVersionId = plan.VersionId, Number = now.Taken, IsBeyond = now.Taken > now.Planned, TakenUtc = clock.UtcNow,
        };
        db.Add(use);
        await db.SaveChangesAsync(cancellationToken);
        audit.Record("Plan", "PlaceTaken", string.Format(T["占用{0}：第 {1} 个，计划 {2} 个"].Value, TitleOf(plan, metric, title), now.Taken, now.Planned), subjectItemId, row.OrganizationId);
        return Answer(use, row.OrganizationId, now.Planned);
    }

    /// <summary>Gives back what a subject holds. False when it held nothing.</summary>
    public async Task<bool> ReleaseAsync(string metric, string subjectItemId, CancellationToken cancellationToken, string? title = null)
    {
        unit.EnsureActive();
        var use = await db.Set<AllocationUse>().AsNoTracking().FirstOrDefaultAsync(row => row.Metric == metric && row.SubjectItemId == subjectItemId && row.IsTaken, cancellationToken);
        if (use is null) return false;
        var released = await db.Set<AllocationUse>().Where(row => row.Id == use.Id && row.IsTaken)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsTaken, false).SetProperty(row => row.ReleasedUtc, clock.UtcNow), cancellationToken);
        if (released == 0) return false;
        await db.Set<Allocation>().Where(row => row.Id == use.AllocationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, row => row.Taken - 1), cancellationToken);
        var row = await db.Set<Allocation>().AsNoTracking().SingleAsync(found => found.Id == use.AllocationId, cancellationToken);
        var plan = await plans.FindAsync(row.PlanItemId, cancellationToken);
        audit.Record("Plan", "PlaceReleased", string.Format(T["退回名额（{0}）：第 {1} 个"].Value, TitleOf(plan, metric, title), use.Number), subjectItemId, row.OrganizationId);
        return true;
    }

    /// <summary>What a subject holds of a metric; null when nothing.</summary>
    public async Task<PlaceAnswer?> HeldAsync(string metric, string subjectItemId, CancellationToken cancellationToken)
    {
        var held = await (
            from use in db.Set<AllocationUse>().AsNoTracking()
            join row in db.Set<Allocation>().AsNoTracking() on use.AllocationId equals row.Id
            where use.Metric == metric && use.SubjectItemId == subjectItemId && use.IsTaken
            select new { use, row.OrganizationId, row.Planned }).FirstOrDefaultAsync(cancellationToken);
        return held is null ? null : Answer(held.use, held.OrganizationId, held.Planned);
    }

    // Several plans of one year may stand side by side: the one that allocates this to the unit counts, the newest first.
    private async Task<(Plan? Plan, Allocation? Row, Organization? Unit)> FindAsync(string metric, string organizationId, int year, CancellationToken cancellationToken)
    {
        var asking = await db.Set<Organization>().AsNoTracking().FirstOrDefaultAsync(row => row.OrganizationId == organizationId, cancellationToken);
        var path = (asking?.Path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse().ToList();
        var rows = await (
            from row in db.Set<Allocation>().AsNoTracking()
            join plan in db.Set<PlanIndex>().AsNoTracking() on row.PlanItemId equals plan.ContentItemId
            where plan.Published && plan.FromYear <= year && plan.ToYear >= year && path.Contains(row.OrganizationId) && (row.Year == year || row.Year == Allocation.WholePeriod)
            select new { row, plan.FromYear }).ToListAsync(cancellationToken);
        var found = rows.GroupBy(candidate => (candidate.FromYear, candidate.row.PlanItemId)).OrderByDescending(plan => plan.Key)
            .Select(plan => AllocationChoice.Of([.. plan.Select(candidate => candidate.row)], path, metric)).FirstOrDefault(row => row is not null);
        return found is null
            ? (await plans.ForYearAsync(year, cancellationToken), null, asking)
            : (await plans.FindAsync(found.PlanItemId, cancellationToken), found, asking);
    }

    private Refusal Full(Plan plan, Allocation row) => plan.Refuse(plan.Allotment(row.Metric)?.Clause,
        string.Format(T["{0}的名额（{1} 个）已经用完。"].Value, TitleOf(plan, row.Metric), row.Planned));

    private Refusal NotPlanned(Plan? plan, string metric, Organization? asking, int year)
    {
        if (plan is null || !plan.Covers(year)) return Refusal.OwnRule(string.Format(T["{0} 年还没有分配。"].Value, year), plan?.Part.OwnRuleDate);
        return plan.Refuse(plan.Allotment(metric)?.Clause, string.Format(T["{0}没有分给{1}。"].Value, TitleOf(plan, metric), asking?.Name ?? T["这家单位"].Value));
    }

    private static PlaceAnswer Answer(AllocationUse use, string organizationId, int planned) => use.IsBeyond
        ? new PlaceAnswer.Beyond(organizationId, use.Number, planned, use.PlanVersionId)
        : new PlaceAnswer.Taken(organizationId, use.Number, planned, use.PlanVersionId);

    private static string TitleOf(Plan? plan, string metric, string? title = null) => plan?.Allotment(metric)?.Title ?? title ?? metric;
}
