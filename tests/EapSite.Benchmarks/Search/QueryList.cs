namespace EapSite.Benchmarks.Search;

/// <summary>The committed queries: one a line, # for remarks; before [measured] those that only warm up.</summary>
internal static class QueryList
{
    /// <summary>Both lists.</summary>
    public static async Task<(IReadOnlyList<string> WarmUp, IReadOnlyList<string> Measured)> ReadAsync()
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Search", "queries.txt"))).Where(line => line.Length > 0 && line[0] != '#').ToList();
        var measured = lines.IndexOf("[measured]");
        return (lines[..measured], lines[(measured + 1)..]);
    }
}
