using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Plans.Metrics;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Studios;

/// <summary>Stations in place, for plans: centres, stations and rooms that are published and had not closed at the end of the last year asked for. Studios of enterprises are counted apart.</summary>
internal abstract class StationFacts(SiteDbContext db, ContentAccess contents, SiteClock clock) : IMetricSource
{
    public abstract string Metric { get; }

    public IReadOnlyList<string> CacheTags => [PageCache.Type(StationContentType.Name)];

    protected abstract bool Studios { get; }

    // In place is a state, not an event: what was finished before the first year stands in it too.
    public async Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var (studios, day) = (Studios, InPlace.DayOf(toYear, clock));
        var closed = InPlace.Stored(day);
        var rows = await (
            from row in db.Set<StationIndex>().AsNoTracking()
            join item in contents.Published(StationContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on row.ContentItemVersionId equals route.ContentItemVersionId
            where row.Published && route.Published && (row.ClosedOn == null || row.ClosedOn > closed) && (row.Kind == StationKind.Studio) == studios
            orderby row.Id
            select new { row.ContentItemId, row.Title, row.OrganizationId, route.Path, row.BuiltOn, item.CreatedUtc }).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new MetricFact(row.ContentItemId, DateOnly.FromDateTime(row.BuiltOn ?? clock.ToLocal(row.CreatedUtc!.Value)), row.Title, row.OrganizationId) { Address = "/" + row.Path })
            .Where(fact => fact.Day <= day).OrderBy(fact => fact.Day)];
    }
}
