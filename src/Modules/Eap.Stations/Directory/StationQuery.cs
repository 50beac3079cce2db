using Eap.Contents.Parts.Taxonomies;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Stations.Directory;

/// <summary>What the address of the list says.</summary>
public sealed record StationQuery
{
    /// <summary>Code of a district's union.</summary>
    public string? District { get; init; }

    /// <summary>station, centre, room, studio.</summary>
    public string? Kind { get; init; }

    /// <summary>Code of a tier.</summary>
    public string? Tier { get; init; }

    /// <summary>Slug of a service.</summary>
    public string? Service { get; init; }

    /// <summary>1: open now.</summary>
    public string? Open { get; init; }

    /// <summary>anyone, workers, staff.</summary>
    public string? Entry { get; init; }

    /// <summary>1: without a step.</summary>
    [FromQuery(Name = "step-free")]
    public string? StepFree { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The filter; null when it names something this city does not have.</summary>
    public StationFilter? Read(IReadOnlyList<StationKindTitle> kinds, Taxonomy? services, IReadOnlyCollection<string> districts, IReadOnlyCollection<string> tiers)
    {
        var (kind, entry, service) = (Known<StationKind>(Kind), Known<StationEntry>(Entry), services?.BySlug(Service) ?? services?.Formerly(Service));
        if ((Given(District) && !districts.Contains(District!)) || (Given(Tier) && !tiers.Contains(Tier!)) || (Given(Service) && service is null)) return null;
        if ((Given(Kind) && (kind is null || kinds.All(known => known.Kind != kind))) || (Given(Entry) && entry is null)) return null;
        if ((Given(Open) && Open != "1") || (Given(StepFree) && StepFree != "1")) return null;
        return new StationFilter
        {
            District = Given(District) ? District : null, Kind = kind, Tier = Given(Tier) ? Tier : null, Service = Given(Service) ? service : null, OpenNow = Open == "1", Entry = entry, StepFree = StepFree == "1",
        };
    }

    private static bool Given(string? text) => !string.IsNullOrEmpty(text);

    // Names only: Enum.TryParse would take numbers too.
    private static T? Known<T>(string? text) where T : struct, Enum =>
        Given(text) ? Enum.GetValues<T>().Where(value => StationFilter.Name<T>(value) == text).Cast<T?>().FirstOrDefault() : null;
}
