namespace Eap.Stations.Acceptance;

/// <summary>Settings section: the city's own rules of acceptance; the notice says nothing of them.</summary>
public sealed class AcceptanceSettings
{
    /// <summary>How the numbers of plaques begin: <c>XLPT-2021-0001</c>. Letters and digits, up to 24.</summary>
    public string PlaqueSeries { get; set; } = "XLPT";

    /// <summary>Photographs of the place a report has at least. Default 1.</summary>
    public int LeastPhotos { get; set; } = 1;
}
