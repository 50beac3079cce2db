namespace EapSite.Architecture.Tests.Folders;

/// <summary>
/// Folders of a module do not import each other in a circle. Looked at level by level: the folders of the module, then the folders inside each.
/// The module's root (Startup, Permissions, Migrations) wires everything and is not counted.
/// </summary>
internal static class FolderRule
{
    public static IReadOnlyList<string> Violations(FolderGraph graph)
    {
        var parents = graph.Edges.Keys.SelectMany(edge => new[] { edge.From, edge.To }).SelectMany(name => Ancestors(name, graph.Root)).Append(graph.Root).Distinct();
        return [.. parents.SelectMany(parent => CirclesBelow(graph, parent))];
    }

    private static IEnumerable<string> CirclesBelow(FolderGraph graph, string parent)
    {
        var edges = new Dictionary<(string From, string To), string>();
        foreach (var (edge, example) in graph.Edges)
            if (Child(edge.From, parent) is { } from && Child(edge.To, parent) is { } to && from != to) edges.TryAdd((from, to), example);
        var next = edges.Keys.ToLookup(edge => edge.From, edge => edge.To);
        foreach (var circle in StronglyConnected([.. edges.Keys.SelectMany(edge => new[] { edge.From, edge.To }).Distinct().Order(StringComparer.Ordinal)], next))
        {
            var inside = edges.Where(edge => circle.Contains(edge.Key.From) && circle.Contains(edge.Key.To)).Select(edge => $"{edge.Key.From} -> {edge.Key.To} ({edge.Value})");
            yield return $"{parent}: {string.Join("; ", inside.Order(StringComparer.Ordinal))}";
        }
    }

    private static string? Child(string name, string parent) =>
        name.StartsWith(parent + '.', StringComparison.Ordinal) ? name[(parent.Length + 1)..].Split('.')[0] : null;

    private static IEnumerable<string> Ancestors(string name, string root)
    {
        for (var end = name.LastIndexOf('.'); end > root.Length; end = name.LastIndexOf('.', end - 1)) yield return name[..end];
    }

    // Two folders are in one circle when each is reached from the other; modules have few folders.
    private static IEnumerable<HashSet<string>> StronglyConnected(IReadOnlyList<string> nodes, ILookup<string, string> next)
    {
        var reach = nodes.ToDictionary(node => node, node => Reach(node, next));
        var seen = new HashSet<string>();
        foreach (var node in nodes)
        {
            if (seen.Contains(node) || !reach[node].Contains(node)) continue;
            var circle = nodes.Where(other => other == node || reach[node].Contains(other) && reach[other].Contains(node)).ToHashSet();
            seen.UnionWith(circle);
            yield return circle;
        }
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        var found = new HashSet<string>();
        var open = new Stack<string>(next[start]);
        while (open.TryPop(out var node))
            if (found.Add(node))
                foreach (var further in next[node]) open.Push(further);
        return found;
    }
}
