using Eap.Contents.Model;

namespace Eap.Contents.Parts.Menus;

/// <summary>An entry that leads to an address.</summary>
public sealed class LinkMenuItemPart : ContentPart
{
    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>Window; unused here, kept.</summary>
    public string? Target { get; set; }
}
