using System.Text.Json.Nodes;

namespace Eap.Contents.Parts.Trees;

/// <summary>
/// A tree of items inside one item, as JSON: the terms of a taxonomy, the entries of a menu. Changed in memory; whoever holds the item saves it.
/// What the JSON holds besides stays as it came.
/// </summary>
/// <param name="top">The top of the tree, changed in place.</param>
/// <param name="levels">How many levels an editor may make; what a file brought deeper stays.</param>
public abstract class ItemTree(JsonArray top, int levels)
{
    /// <summary>All nodes in reading order.</summary>
    public IReadOnlyList<TreeNode> Nodes => [.. Walk(top, null, 0)];

    /// <summary>The node with this id; null when there is none.</summary>
    public TreeNode? Find(string? id) => id is null ? null : Nodes.FirstOrDefault(node => node.Id == id);

    /// <summary>The node and all below it.</summary>
    public IReadOnlyList<TreeNode> Branch(TreeNode node) =>
        [node, .. Nodes.SkipWhile(other => other.Id != node.Id).Skip(1).TakeWhile(other => other.Depth > node.Depth)];

    /// <summary>The nodes that may take this one under them; a new one for null.</summary>
    public IReadOnlyList<TreeNode> PlacesFor(TreeNode? node)
    {
        var branch = node is null ? [] : Branch(node);
        var height = branch.Count == 0 ? 0 : branch.Max(below => below.Depth) - node!.Depth;
        return [.. Nodes.Where(place => place.Depth + 1 + height < levels && branch.All(below => below.Id != place.Id))];
    }

    /// <summary>True when the node may stand under this parent; null is the top.</summary>
    public bool Takes(string? parentId, TreeNode? node) => parentId is null || PlacesFor(node).Any(place => place.Id == parentId);

    /// <summary>One place up or down among its siblings; false when there is none.</summary>
    public static bool Move(TreeNode node, bool up)
    {
        var to = node.Siblings.IndexOf(node.Json) + (up ? -1 : 1);
        if (to < 0 || to >= node.Siblings.Count) return false;
        node.Siblings.Remove(node.Json);
        node.Siblings.Insert(to, node.Json);
        return true;
    }

    /// <summary>Puts the node last under another parent; where it stands there already it keeps its place.</summary>
    public void Place(TreeNode node, string? parentId)
    {
        if (parentId == node.ParentId) return;
        node.Siblings.Remove(node.Json);
        Insert(node.Json, parentId);
    }

    /// <summary>Takes the node and all below it out.</summary>
    public static void Remove(TreeNode node) => node.Siblings.Remove(node.Json);

    /// <summary>Puts a new node last under a parent.</summary>
    protected void Insert(JsonObject json, string? parentId) => (Find(parentId) is { } parent ? Children(parent.Json, make: true)! : top).Add(json);

    /// <summary>Names a node.</summary>
    protected static void Name(JsonObject json, string title)
    {
        json["DisplayText"] = title;
        Part(json, "TitlePart")["Title"] = title;
    }

    /// <summary>A part of a node, made when it is not there.</summary>
    protected static JsonObject Part(JsonObject json, string name)
    {
        if (json[name] is JsonObject part) return part;
        var made = new JsonObject();
        json[name] = made;
        return made;
    }

    /// <summary>The list below a node; null when there is none and none shall be made.</summary>
    protected abstract JsonArray? Children(JsonObject json, bool make);

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private IEnumerable<TreeNode> Walk(JsonArray siblings, string? parentId, int depth)
    {
        foreach (var json in siblings.OfType<JsonObject>())
        {
            if (Text(json["ContentItemId"]) is not { } id) continue;
            yield return new TreeNode(json, siblings, parentId, depth);
            foreach (var below in Walk(Children(json, make: false) ?? [], id, depth + 1)) yield return below;
        }
    }
}
