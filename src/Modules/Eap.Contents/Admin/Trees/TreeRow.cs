using Eap.Contents.Parts.Trees;

namespace Eap.Contents.Admin.Trees;

/// <summary>A node as a tree page shows it.</summary>
public sealed record TreeRow
{
    /// <summary>The node.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Its page.</summary>
    public required string Url { get; init; }

    /// <summary>Where it leads, or how often it is used.</summary>
    public string Detail { get; init; } = "";

    /// <summary>What to look at; null when all is well.</summary>
    public string? Problem { get; init; }

    /// <summary>Nothing stands before it.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Nothing stands behind it.</summary>
    public bool IsLast { get; init; }

    /// <summary>What stands below it.</summary>
    public IReadOnlyList<TreeRow> Below { get; init; } = [];

    /// <summary>The rows of a tree, nested as it is.</summary>
    public static IReadOnlyList<TreeRow> Of(ItemTree tree, Func<TreeNode, TreeRow> row)
    {
        var below = tree.Nodes.ToLookup(node => node.ParentId ?? "");
        IReadOnlyList<TreeRow> Level(string parent) => [.. below[parent].Select(node => row(node) with { IsFirst = node.IsFirst, IsLast = node.IsLast, Below = Level(node.Id) })];
        return Level("");
    }
}
