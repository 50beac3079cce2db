using System.Text.Json.Nodes;

namespace Eap.Contents.Parts.Trees;

/// <summary>A node of an <see cref="ItemTree"/>; stale once the tree was changed.</summary>
/// <param name="Json">The item.</param>
/// <param name="Siblings">The list it stands in.</param>
/// <param name="ParentId">The node above; null at the top.</param>
/// <param name="Depth">0 at the top.</param>
public sealed record TreeNode(JsonObject Json, JsonArray Siblings, string? ParentId, int Depth)
{
    /// <summary>Its id.</summary>
    public string Id => ItemTree.Text(Json["ContentItemId"])!;

    /// <summary>Its title.</summary>
    public string Title => ItemTree.Text(Json["TitlePart"]?["Title"]) ?? ItemTree.Text(Json["DisplayText"]) ?? Id;

    /// <summary>Nothing stands before it.</summary>
    public bool IsFirst => Siblings.IndexOf(Json) == 0;

    /// <summary>Nothing stands behind it.</summary>
    public bool IsLast => Siblings.IndexOf(Json) == Siblings.Count - 1;
}
