namespace Eap.Stations.Model;

/// <summary>A point on the map, as it was read off.</summary>
public sealed class StationPlace
{
    /// <summary>Degrees east.</summary>
    public double Longitude { get; set; }

    /// <summary>Degrees north.</summary>
    public double Latitude { get; set; }

    /// <summary>The system the two numbers are in. A number without its system is hundreds of metres off.</summary>
    public CoordinateSystem System { get; set; } = CoordinateSystem.Gcj02;
}
