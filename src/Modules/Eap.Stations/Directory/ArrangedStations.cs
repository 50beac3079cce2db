using Eap.Stations.Hours;
using Eap.Stations.Map;
using Eap.Stations.Model;

namespace Eap.Stations.Directory;

/// <summary>
/// The stations in the order of what is open, with what every list says about all of them. It holds until the first of them opens or closes, so none of this
/// is counted for one reader alone.
/// </summary>
public sealed class ArrangedStations
{
    private readonly Dictionary<string, List<StationNow>> _byDistrict;

    /// <summary>Arranges stations.</summary>
    /// <param name="stations">All of them, at one minute.</param>
    public ArrangedStations(IEnumerable<StationNow> stations)
    {
        var all = stations.OrderBy(station => station.Opening).ThenBy(station => station.Station.Title, StringComparer.Ordinal).ThenBy(station => station.Station.Id, StringComparer.Ordinal).ToList();
        InUse = [.. all.Where(station => station.Opening.State != OpeningState.ClosedForGood)];
        _byDistrict = InUse.Where(station => station.Station.DistrictCode is not null).GroupBy(station => station.Station.DistrictCode!).ToDictionary(group => group.Key, group => group.ToList());
        Districts = _byDistrict.ToDictionary(district => district.Key, district => new DistrictCount(district.Key, district.Value[0].Station.DistrictName!, district.Value.Count, district.Value.Count(station => station.Opening.IsOpen)));
        Tiers = [.. all.Where(station => station.Station.TierCode is not null).Select(station => (station.Station.TierCode!, station.Station.TierTitle!)).DistinctBy(tier => tier.Item1).OrderBy(tier => tier.Item1, StringComparer.Ordinal)];
        Kinds = [.. InUse.Select(station => station.Station.Kind).Distinct().Order()];
        ByHost = InUse.Where(station => station.Station.Kind != StationKind.Studio).CountBy(station => station.Station.HostId).ToDictionary();
    }

    /// <summary>Those that did not close for good: open ones first, then by what opens soonest; those of one moment by name.</summary>
    public IReadOnlyList<StationNow> InUse { get; }

    /// <summary>How many stand in each district, by its code.</summary>
    public IReadOnlyDictionary<string, DistrictCount> Districts { get; }

    /// <summary>Tiers that were given, closed ones' too.</summary>
    public IReadOnlyList<(string Code, string Title)> Tiers { get; }

    /// <summary>What they are.</summary>
    public IReadOnlyList<StationKind> Kinds { get; }

    /// <summary>How many each host runs, studios of enterprises apart.</summary>
    public IReadOnlyDictionary<string, int> ByHost { get; }

    /// <summary>What a filter leaves of those in use, in their order.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="services">Ids of its service and of what stands under it.</param>
    public IReadOnlyList<StationNow> Find(StationFilter filter, IReadOnlyCollection<string> services) =>
        [.. (filter.District is { } district ? _byDistrict.GetValueOrDefault(district) ?? [] : InUse).Where(station => filter.Takes(station, services))];
}
