using Eap.Stations.Hours;
using Eap.Stations.Model;

namespace Eap.Stations.Directory;

/// <summary>A published station as lists show it.</summary>
public sealed record ListedStation
{
    /// <summary>Its item.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>Its page, from the root.</summary>
    public required string Url { get; init; }

    /// <summary>What it is.</summary>
    public required StationKind Kind { get; init; }

    /// <summary>Who runs it, by its id.</summary>
    public required string HostId { get; init; }

    /// <summary>Who runs it, by its name of today.</summary>
    public required string HostName { get; init; }

    /// <summary>Code of the district's union; null: not known.</summary>
    public string? DistrictCode { get; init; }

    /// <summary>What readers call the district.</summary>
    public string? DistrictName { get; init; }

    /// <summary>As printed.</summary>
    public required string Address { get; init; }

    /// <summary>Its number; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Who may come in.</summary>
    public StationEntry Entry { get; init; }

    /// <summary>Without a step.</summary>
    public StepFree StepFree { get; init; }

    /// <summary>Ids of its services.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>When it is open.</summary>
    public required OpeningHours Hours { get; init; }

    /// <summary>The day it closed for good.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>Code of its tier; null: none was given.</summary>
    public string? TierCode { get; init; }

    /// <summary>Name of its tier.</summary>
    public string? TierTitle { get; init; }
}
