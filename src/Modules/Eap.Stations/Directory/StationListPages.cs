using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Map;
using Eap.Stations.Model;

namespace Eap.Stations.Directory;

/// <summary>Makes the list: everything from the catalogue in memory.</summary>
public sealed class StationListPages(StationDirectory directory, StationAllocations allocations, TaxonomyDirectory taxonomies, SiteSettings settings, SiteClock clock)
{
    /// <summary>The page of a query; null when it names something that does not exist.</summary>
    public async Task<StationListPage?> MakeAsync(StationQuery query, CancellationToken cancellationToken)
    {
        var (city, catalogue) = (await settings.GetAsync<StationSettings>(cancellationToken), await directory.ReadAsync(cancellationToken));
        var services = await taxonomies.ByAliasAsync(StationContentType.Services, cancellationToken);
        var now = clock.Now;
        var all = catalogue.Arrange(now);
        var districts = Districts(city, all);
        var kinds = Kinds(city, all);
        if (query.Read(kinds, services, [.. districts.Select(district => district.Code)], [.. all.Tiers.Select(tier => tier.Code)]) is not { } filter) return null;

        var wanted = filter.Service is { } service ? services!.Branch(service).Select(term => term.Id).ToHashSet() : [];
        var found = all.Find(filter, wanted);
        var size = (await settings.GetAsync<GeneralSettings>(cancellationToken)).PageSize;
        var pages = Pager.Count(found.Count, size);
        if (query.Page < 1 || query.Page > pages) return null;
        return new StationListPage
        {
            Filter = filter, FilterWords = Words(filter, city, districts, all.Tiers), Total = found.Count, Open = found.Count(station => station.Opening.IsOpen), Now = now, Pager = new Pager(query.Page, pages, filter.Url),
            Stations = [.. found.Skip((query.Page - 1) * size).Take(size).Select(station => StationSummary.Of(station, city, now))],
            Districts = [.. districts.Select(district => (district.Code, district.Name))], Tiers = all.Tiers, Kinds = kinds, Services = services?.Terms ?? [],
            Map = TileMap.Of(city, districts), Built = await allocations.OfAsync(all, cancellationToken), HasSubsidies = await allocations.HasSubsidiesAsync(cancellationToken),
        };
    }

    // The city's own, then what stands all the same: what the list shows can be asked for.
    private static List<StationKindTitle> Kinds(StationSettings city, ArrangedStations all) =>
        [.. city.OfferedKinds, .. all.Kinds.Where(kind => city.OfferedKinds.All(known => known.Kind != kind)).Select(kind => new StationKindTitle(kind, city.TitleOf(kind)))];

    // Those of the map first, in its order, then others that have stations.
    private static List<DistrictCount> Districts(StationSettings city, ArrangedStations all) =>
    [
        .. city.Districts.Select(tile => all.Districts.GetValueOrDefault(tile.Code) ?? new DistrictCount(tile.Code, tile.Label, 0, 0)),
        .. all.Districts.Values.Where(count => !city.Districts.Exists(tile => tile.Code == count.Code)).OrderBy(count => count.Name, StringComparer.Ordinal),
    ];

    private static IReadOnlyList<string> Words(StationFilter filter, StationSettings city, List<DistrictCount> districts, IReadOnlyList<(string Code, string Title)> tiers) =>
    [
        .. new[]
        {
            districts.Find(district => district.Code == filter.District)?.Name, filter.Kind is { } kind ? city.TitleOf(kind) : null, tiers.FirstOrDefault(tier => tier.Code == filter.Tier).Title, filter.Service?.Title,
            filter.OpenNow ? "现在开放" : null, filter.Entry is { } entry ? $"{StationWords.Entry(entry)}可以来" : null, filter.StepFree ? StationWords.StepFree(StepFree.Yes) : null,
        }.OfType<string>(),
    ];
}
