using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Contents.Parts.Menus;

/// <summary>The entries of a menu, nested the same way.</summary>
public sealed class MenuItemsListPart : ContentPart
{
    /// <summary>The entries as content items' JSON.</summary>
    public JsonArray MenuItems { get; set; } = [];
}
