namespace EapSite.Architecture.Tests.Views;

/// <summary>Compiled views carry their module's id, and no two share a path: the first would win silently.</summary>
internal static class ViewRule
{
    public static IReadOnlyList<string> Violations(IEnumerable<(string Assembly, string Path)> views)
    {
        var all = views.ToList();
        var twice = all.GroupBy(view => view.Path, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key} is compiled by {string.Join(" and ", group.Select(view => view.Assembly).Order(StringComparer.Ordinal))}.");
        var elsewhere = all.Where(view => !view.Path.StartsWith($"/{view.Assembly}/", StringComparison.Ordinal)).Select(view => $"{view.Path} of {view.Assembly} does not begin with its module's id.");
        return [.. twice, .. elsewhere];
    }
}
