using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Platform.Zones;
using Eap.Stations.Hours;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Http;

namespace Eap.Stations.Directory;

/// <summary>Where one can go now, or soonest, on pages of others.</summary>
public abstract class OpenStations(StationDirectory directory, SiteSettings settings, SiteClock clock, IHttpContextAccessor accessor) : IZoneBlock
{
    private const int Most = 3;

    /// <inheritdoc />
    public abstract string Zone { get; }

    /// <inheritdoc />
    public int Position => 20;

    /// <summary>The template.</summary>
    protected abstract string Template { get; }

    /// <inheritdoc />
    public async Task<ZoneContent?> BuildAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext is { } context) PageCache.Tag(context, PageCache.Type(StationContentType.Name));
        var (city, now) = (await settings.GetAsync<StationSettings>(cancellationToken), clock.Now);
        // A reader without a unit of theirs behind them can go to these.
        var found = (await directory.ReadAsync(cancellationToken)).Arrange(now).InUse.Where(station => station.Station.Entry != StationEntry.Staff && station.Opening.State is OpeningState.Open or OpeningState.OpensLater).ToList();
        if (found.Count == 0) return null;
        if (accessor.HttpContext is { } page) PageCache.NoLongerThan(page, PageCache.ClockShows);
        return new ZoneContent(Template, new OpenStationsModel([.. found.Take(Most).Select(station => StationSummary.Of(station, city, now))], found.Count(station => station.Opening.IsOpen)));
    }
}

/// <summary>Stations on a page of others.</summary>
/// <param name="Stations">The first of them.</param>
/// <param name="Open">How many are open now.</param>
public sealed record OpenStationsModel(IReadOnlyList<StationSummary> Stations, int Open);
