using System.Text.Json.Nodes;
using Eap.Contents.Parts.Trees;

namespace Eap.Contents.Parts.Menus;

/// <summary>The entries of a menu, to be read and changed.</summary>
public sealed class MenuTree(MenuItemsListPart part) : ItemTree(part.MenuItems, Levels)
{
    /// <summary>How many levels an editor may make: an entry and what opens below it.</summary>
    public const int Levels = 2;

    /// <summary>Where an entry leads.</summary>
    public static string UrlOf(TreeNode entry) => Text(entry.Json[nameof(LinkMenuItemPart)]?[nameof(LinkMenuItemPart.Url)]) ?? "";

    /// <summary>Adds an entry last under a parent.</summary>
    public void Add(string id, string title, string url, string? parentId)
    {
        var json = new JsonObject { ["ContentItemId"] = id, ["ContentType"] = "LinkMenuItem" };
        Write(json, title, url);
        Insert(json, parentId);
    }

    /// <summary>Changes what an entry says and where it leads.</summary>
    public static void Change(TreeNode entry, string title, string url) => Write(entry.Json, title, url);

    /// <inheritdoc />
    protected override JsonArray? Children(JsonObject json, bool make)
    {
        const string list = nameof(MenuItemsListPart.MenuItems);
        if (make && json[nameof(MenuItemsListPart)]?[list] is not JsonArray) Part(json, nameof(MenuItemsListPart))[list] = new JsonArray();
        return json[nameof(MenuItemsListPart)]?[list] as JsonArray;
    }

    private static void Write(JsonObject json, string title, string url)
    {
        Name(json, title);
        Part(json, nameof(LinkMenuItemPart))[nameof(LinkMenuItemPart.Url)] = url;
    }
}
