using Eap.Stations.Hours;

namespace Eap.Stations.Directory;

/// <summary>
/// All published stations, in memory: a city has hundreds at most, and every filter, the map and "open now" ask about all of them. Their order by what is open
/// is worked out once and holds until the first of them opens or closes.
/// </summary>
public sealed class StationCatalogue(IReadOnlyList<ListedStation> stations)
{
    private Arranged _arranged = new(DateTime.MaxValue, DateTime.MinValue, new ArrangedStations([]));

    /// <summary>As they stand at a minute.</summary>
    /// <param name="now">Now, on the wall of the site's city.</param>
    public ArrangedStations Arrange(DateTime now)
    {
        var known = Volatile.Read(ref _arranged);
        if (known.From <= now && now < known.Until) return known.Stations;
        var arranged = new Arranged(now, stations.Min(station => Change(station, now)) ?? DateTime.MaxValue,
            new ArrangedStations(stations.Select(station => new StationNow(station, OpeningNow.Of(station.Hours, station.ClosedOn, now)))));
        Volatile.Write(ref _arranged, arranged);
        return arranged.Stations;
    }

    // The day it closes for good counts too.
    private static DateTime? Change(ListedStation station, DateTime now)
    {
        var midnight = now.Date.AddDays(1);
        return station.Hours.NextChange(now) is { } change && change < midnight ? change : midnight;
    }

    private sealed record Arranged(DateTime From, DateTime Until, ArrangedStations Stations);
}
