using Eap.Contents.Routing;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>Lectures that count, for plans: the list behind every figure.</summary>
internal sealed class LectureFacts(SiteDbContext db, SiteClock clock) : IMetricSource
{
    public string Metric => PlanMetrics.Lecture;

    public IReadOnlyList<string> CacheTags => [LectureCounting.CacheTag, PageCache.Type(LectureContentType.Name)];

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
}
