using Eap.Experts.Calendar;
using Eap.Experts.Profiles;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Experts.Finding;

/// <summary>Who in the pool could do some work. Four queries, however many experts there are.</summary>
public sealed class ExpertFinder(ExpertDirectory experts, ResourceCalendar calendar, SiteDbContext db, SiteClock clock)
{
    /// <summary>Everybody who holds the service type: first who can, then by topics, then who had less this year. The caller has checked the permission.</summary>
    public async Task<IReadOnlyList<ExpertChoice>> FindAsync(WorkNeed need, CancellationToken cancellationToken)
    {
        var pool = await experts.InPoolAsync(need.Service, cancellationToken);
        var ids = pool.Select(expert => expert.Id).ToList();
        var booked = await calendar.AroundAsync(CalendarResource.ExpertKind, need.StartUtc, need.EndUtc, need.Travel, need.SubjectItemId, cancellationToken);
        var times = (await db.Set<ExpertAvailability>().AsNoTracking().Where(row => ids.Contains(row.ExpertItemId)).ToListAsync(cancellationToken)).ToLookup(row => row.ExpertItemId);
        var accepted = await AcceptedAsync(ids, need.StartUtc, cancellationToken);
        return [.. pool.Select(expert => Choice(expert, need, times[expert.Id].ToList(), booked.GetValueOrDefault(expert.Id), accepted.GetValueOrDefault(expert.Id)))
            .OrderBy(choice => choice.MayBeAsked ? choice.Obstacles.Count : 9).ThenByDescending(choice => choice.Topics).ThenBy(choice => choice.Accepted)];
    }

    /// <summary>What is in the way of one expert doing some work.</summary>
    public async Task<IReadOnlyList<Obstacle>> ObstaclesAsync(ExpertProfile expert, WorkNeed need, CancellationToken cancellationToken)
    {
        var booked = await calendar.AroundAsync(CalendarResource.ExpertKind, need.StartUtc, need.EndUtc, need.Travel, need.SubjectItemId, cancellationToken);
        var times = await db.Set<ExpertAvailability>().AsNoTracking().Where(row => row.ExpertItemId == expert.Id).ToListAsync(cancellationToken);
        return Choice(expert, need, times, booked.GetValueOrDefault(expert.Id), 0).Obstacles;
    }

    private ExpertChoice Choice(ExpertProfile expert, WorkNeed need, List<ExpertAvailability> times, Booked booked, int accepted)
    {
        var (start, end) = (clock.ToLocal(need.StartUtc), clock.ToLocal(need.EndUtc));
        var obstacles = ExpertFitness.Obstacles(expert, need.Service, DateOnly.FromDateTime(start), new Availability(times).At(start, end), booked);
        return new ExpertChoice(expert, obstacles, expert.Part.Topics.TermContentItemIds.Intersect(need.TopicIds).Count(), accepted);
    }

    private async Task<Dictionary<string, int>> AcceptedAsync(List<string> ids, DateTime startUtc, CancellationToken cancellationToken)
    {
        var year = clock.ToLocal(startUtc).Year;
        var (from, to) = (clock.ToUtc(new DateTime(year, 1, 1)), clock.ToUtc(new DateTime(year + 1, 1, 1)));
        return await db.Set<CalendarSlot>().AsNoTracking()
            .Where(row => row.ResourceKind == CalendarResource.ExpertKind && ids.Contains(row.ResourceId) && row.SlotStartUtc >= from && row.SlotStartUtc < to)
            .GroupBy(row => row.ResourceId).Select(group => new { group.Key, Count = group.Select(row => row.SubjectItemId).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
    }
}
