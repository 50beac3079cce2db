using Eap.Applications.Numbers;
using Eap.Contents.Routing;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Plaques;

/// <summary>Positions accepted that stand at the end of the last year asked for (Q31): each station once, from the day it was first named. A plaque revoked or a station closed by then does not count.</summary>
internal sealed class PositionFacts(SiteDbContext db, SiteClock clock) : IMetricSource
{
    /// <summary>Evicted with every decision and every plaque revoked.</summary>
    public const string CacheTag = "acceptance";

    public string Metric => PlanMetrics.Position;

    public IReadOnlyList<string> CacheTags => Tags;

    internal static IReadOnlyList<string> Tags { get; } = [CacheTag, PageCache.Type(StationContentType.Name)];

    public async Task<IReadOnlyList<MetricFact>> FactsAsync(int fromYear, int toYear, CancellationToken cancellationToken)
    {
        var (first, end) = (clock.ToUtc(new DateTime(fromYear, 1, 1)), clock.ToUtc(new DateTime(toYear + 1, 1, 1)));
        var rows = await Standing(db, clock, InPlace.DayOf(toYear, clock)).Where(row => row.Case.PassedUtc < end && !row.IsClosed).OrderBy(row => row.Case.PassedUtc).ThenBy(row => row.Case.Id).ToListAsync(cancellationToken);
        return [.. rows.DistinctBy(row => row.Case.StationItemId).Where(row => row.Case.PassedUtc >= first)
            .Select(row => new MetricFact(row.Case.StationItemId!, DateOnly.FromDateTime(clock.ToLocal(row.Case.PassedUtc!.Value)), row.Case.PositionName, row.Case.OrganizationId) { Address = row.Path is { } path ? "/" + path : null })];
    }

    /// <summary>What was named and whose plaque was valid at the end of this day.</summary>
    internal static IQueryable<NamedPosition> Standing(SiteDbContext db, SiteClock clock, DateOnly day)
    {
        var (closed, end) = (InPlace.Stored(day), clock.ToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue)));
        return
            from acceptance in db.Set<AcceptanceCase>().AsNoTracking()
            where acceptance.Stage == AcceptanceStage.Named && acceptance.StationItemId != null
                // A plaque exchanged for a newer one is the same position going on.
                && db.Set<IssuedNumber>().Any(number => number.SubjectItemId == acceptance.StationItemId && number.Kind == NumberKind.Plaque && number.IssuedOn <= day && (number.RevokedUtc == null || number.RevokedUtc >= end))
            select new NamedPosition
            {
                Case = acceptance,
                IsClosed = !db.Set<StationIndex>().Any(index => index.ContentItemId == acceptance.StationItemId && index.Published && (index.ClosedOn == null || index.ClosedOn > closed)),
                Path = db.Set<AutoroutePartIndex>().Where(route => route.ContentItemId == acceptance.StationItemId && route.Published).Select(route => route.Path).FirstOrDefault(),
            };
    }
}
