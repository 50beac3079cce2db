using Eap.Stations.Model;

namespace Eap.Stations.Subsidies;

/// <summary>A claim that is not over, as the order of the places sees it: neither names nor money.</summary>
/// <param name="Number">Its number in the queue; lower came first.</param>
/// <param name="DistrictId">The district it lies in; null for units directly under the city.</param>
/// <param name="HasPlace">It holds a place.</param>
public sealed record BookClaim(long Number, string? DistrictId, bool HasPlace)
{
    /// <summary>One of the city's own: it takes no part in who comes first.</summary>
    public bool IsOwn { get; init; }

    /// <summary>A 复核 found that it had been refused wrongly: it stands at the head of the waiting list and takes nobody's place.</summary>
    public bool IsRestored { get; init; }

    /// <summary>The class decided, else applied for.</summary>
    public StationKind Class { get; init; } = StationKind.Station;

    /// <summary>The day it was built.</summary>
    public DateOnly? BuiltOn { get; init; }

    /// <summary>When it was filed, UTC.</summary>
    public DateTime FiledUtc { get; init; }

    /// <summary>When a report was first signed, UTC.</summary>
    public DateTime? InspectedUtc { get; init; }

    /// <summary>When it passed, UTC.</summary>
    public DateTime? PassedUtc { get; init; }
}
