using Eap.Contents.Routing;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>Lectures that count, for plans: the list behind every figure.</summary>
internal sealed class LectureFacts(SiteDbContext db, SiteClock clock) : IMetricTotals
{
    public string Metric => PlanMetrics.Lecture;

    public IReadOnlyList<string> CacheTags => [LectureCounting.CacheTag, PageCache.Type(LectureContentType.Name)];

    // A year of the city's wall is a span of instants: one query, a part per year, each through the index of starts.
    public async Task<IReadOnlyList<MetricTotal>> TotalsAsync(int fromYear, int toYear, CancellationToken cancellationToken) =>
        [.. (await Enumerable.Range(fromYear, toYear - fromYear + 1).Select(Counted).Aggregate(Queryable.Concat).ToListAsync(cancellationToken)).Select(row => new MetricTotal(Metric, row.OrganizationId, row.Year, row.Number))];

    private IQueryable<YearCount> Counted(int year)
    {
        var (first, end) = (clock.ToUtc(new DateTime(year, 1, 1)), clock.ToUtc(new DateTime(year + 1, 1, 1)));
        return db.Set<LectureRequest>().AsNoTracking().Where(row => row.IsCounted && row.StartUtc >= first && row.StartUtc < end)
            .GroupBy(row => row.OrganizationId).Select(same => new YearCount { OrganizationId = same.Key, Year = year, Number = same.Count() });
    }

    public async Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var (first, end) = (clock.ToUtc(new DateTime(fromYear, 1, 1)), clock.ToUtc(new DateTime(toYear + 1, 1, 1)));
        var rows = await (
            from row in db.Set<LectureRequest>().AsNoTracking()
            where row.IsCounted && row.StartUtc >= first && row.StartUtc < end
            orderby row.StartUtc, row.Id
            select new
            {
                row.RequestItemId, row.OrganizationId, row.Title, row.StartUtc, row.TypedHeads,
                SignIns = db.Set<LectureSignIn>().Count(sign => sign.RequestItemId == row.RequestItemId),
                Path = db.Set<AutoroutePartIndex>().Where(route => route.ContentItemId == row.AnnouncementItemId && route.Published).Select(route => route.Path).FirstOrDefault(),
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MetricFact(row.RequestItemId, DateOnly.FromDateTime(clock.ToLocal(row.StartUtc!.Value)), row.Title, row.OrganizationId)
        {
            PersonTimes = new PersonTimes(row.TypedHeads ?? row.SignIns), Address = row.Path is { } path ? "/" + path : null,
        })];
    }

    private sealed class YearCount
    {
        public required string OrganizationId { get; init; }

        public int Year { get; init; }

        public int Number { get; init; }
    }
}
