using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Parts.Menus;

/// <summary>Marks a menu; holds nothing.</summary>
public sealed class MenuPart : ContentPart;

/// <summary>The entries of a menu, nested the same way.</summary>
public sealed class MenuItemsListPart : ContentPart
{
    /// <summary>The entries as content items' JSON.</summary>
    public JsonArray MenuItems { get; set; } = [];
}

/// <summary>An entry that leads to an address.</summary>
public sealed class LinkMenuItemPart : ContentPart
{
    /// <summary>The address.</summary>
    public string? Url { get; set; }

    /// <summary>Window; unused here, kept.</summary>
    public string? Target { get; set; }
}
