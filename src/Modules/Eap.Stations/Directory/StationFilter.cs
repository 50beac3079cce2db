using Eap.Contents.Parts.Taxonomies;
using Eap.Stations.Model;
using Microsoft.AspNetCore.Http;

namespace Eap.Stations.Directory;

/// <summary>What a reader wants to see of all stations; null or false: all.</summary>
public sealed record StationFilter
{
    /// <summary>Code of the district's union.</summary>
    public string? District { get; init; }

    /// <summary>What it is.</summary>
    public StationKind? Kind { get; init; }

    /// <summary>Code of a tier.</summary>
    public string? Tier { get; init; }

    /// <summary>A service, and what stands under it.</summary>
    public Term? Service { get; init; }

    /// <summary>Open at this minute.</summary>
    public bool OpenNow { get; init; }

    /// <summary>Somebody whom this lets in: <see cref="StationEntry.Workers"/> finds those that are open to anyone too.</summary>
    public StationEntry? Entry { get; init; }

    /// <summary>Known to be without a step.</summary>
    public bool StepFree { get; init; }

    /// <summary>True when nothing is filtered.</summary>
    public bool IsEmpty => this == new StationFilter();

    /// <summary>The list's address with this filter.</summary>
    public string Url(int page = 1)
    {
        KeyValuePair<string, string?>[] query =
        [
            new("district", District), new("kind", Name(Kind)), new("tier", Tier), new("service", Service?.Slug), new("open", OpenNow ? "1" : null),
            new("entry", Name(Entry)), new("step-free", StepFree ? "1" : null), new("page", page > 1 ? $"{page}" : null),
        ];
        return "/stations" + QueryString.Create(query.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    /// <summary>Whether a station of the district is among those wanted.</summary>
    /// <param name="station">The station.</param>
    /// <param name="services">Ids of the service and of what stands under it.</param>
    public bool Takes(StationNow station, IReadOnlyCollection<string> services) =>
        (Kind is null || station.Station.Kind == Kind) && (Tier is null || station.Station.TierCode == Tier)
        && (Service is null || station.Station.Services.Any(services.Contains)) && (!OpenNow || station.Opening.IsOpen) && (!StepFree || station.Station.StepFree == Model.StepFree.Yes)
        && Lets(station.Station.Entry);

    /// <summary>A value as addresses write it.</summary>
    public static string? Name<T>(T? value) where T : struct, Enum => value?.ToString().ToLowerInvariant();

    private bool Lets(StationEntry entry) => Entry switch
    {
        StationEntry.Anyone => entry == StationEntry.Anyone,
        StationEntry.Workers => entry != StationEntry.Staff,
        StationEntry.Staff => entry == StationEntry.Staff,
        _ => true,
    };
}
