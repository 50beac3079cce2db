using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A link.</summary>
public sealed class LinkField : ContentField
{
    /// <summary>http(s), tel, mailto, or a path of this site.</summary>
    public string? Url { get; set; }

    /// <summary>What to show.</summary>
    public string? Text { get; set; }

    /// <summary>Window; unused here, kept.</summary>
    public string? Target { get; set; }
}
