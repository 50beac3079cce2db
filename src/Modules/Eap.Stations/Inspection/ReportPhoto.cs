namespace Eap.Stations.Inspection;

/// <summary>A photograph of a signed report.</summary>
public sealed class ReportPhoto
{
    /// <summary>Its attachment.</summary>
    public string Id { get; set; } = "";

    /// <summary>Its name.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of its content.</summary>
    public string Sha256 { get; set; } = "";
}
