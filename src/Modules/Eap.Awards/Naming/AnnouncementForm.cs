namespace Eap.Awards.Naming;

/// <summary>A decision as the desk typed it.</summary>
public sealed class AnnouncementForm
{
    /// <summary>The number of the document (文号).</summary>
    public string? DocumentNumber { get; set; }

    /// <summary>Its words.</summary>
    public string? Words { get; set; }
}
