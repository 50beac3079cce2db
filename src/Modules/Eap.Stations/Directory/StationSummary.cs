namespace Eap.Stations.Directory;

/// <summary>A station in a list.</summary>
public sealed record StationSummary
{
    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>The city's word for its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>Its district, short.</summary>
    public string? District { get; init; }

    /// <summary>As printed.</summary>
    public required string Address { get; init; }

    /// <summary>现在开放，到 17:00; 下次开放：明天 9:00.</summary>
    public required string Opening { get; init; }

    /// <summary>Somebody is there.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Who may come in.</summary>
    public required string Entry { get; init; }

    /// <summary>A wheelchair gets in.</summary>
    public bool IsStepFree { get; init; }

    /// <summary>Its tier; null for none.</summary>
    public string? Tier { get; init; }

    /// <summary>A station of the catalogue at a minute.</summary>
    public static StationSummary Of(StationNow found, Model.StationSettings city, DateTime now) => new()
    {
        Title = found.Station.Title, Url = found.Station.Url, Kind = city.TitleOf(found.Station.Kind), District = found.Station.DistrictName, Address = found.Station.Address,
        Opening = found.Opening.Words(now), IsOpen = found.Opening.IsOpen, Entry = Model.StationWords.Entry(found.Station.Entry), IsStepFree = found.Station.StepFree == Model.StepFree.Yes, Tier = found.Station.TierTitle,
    };
}
