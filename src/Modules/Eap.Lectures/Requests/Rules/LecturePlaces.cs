using Eap.Plans.Allocations;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Rules;

/// <summary>A lecture counts in the year it is held in: its place of the plan is one of that year. Inside a unit of work.</summary>
public sealed class LecturePlaces(UnitScope unit, PlaceTaker places, SiteClock clock)
{
    /// <summary>Moves the place to the year the lecture is in now; null when that is done or nothing was to do, else why there is none, with the clause.</summary>
    public async Task<string?> FollowAsync(LectureRequest lecture, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (lecture.StartUtc is not { } start) return null;
        var year = clock.ToLocal(start).Year;
        var held = await (
            from use in unit.Db.Set<AllocationUse>().AsNoTracking()
            join row in unit.Db.Set<Allocation>().AsNoTracking() on use.AllocationId equals row.Id
            where use.Metric == PlanMetrics.Lecture && use.SubjectItemId == lecture.RequestItemId && use.IsTaken
            select (int?)row.Year).FirstOrDefaultAsync(cancellationToken);
        if (held is null || held == year || held == Allocation.WholePeriod) return null;
        await places.ReleaseAsync(PlanMetrics.Lecture, lecture.RequestItemId, cancellationToken);
        return await places.TakeAsync(PlanMetrics.Lecture, lecture.OrganizationId, year, lecture.RequestItemId, cancellationToken) is PlaceAnswer.Full full ? full.Why.ToString() : null;
    }
}
