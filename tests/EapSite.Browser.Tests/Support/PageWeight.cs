namespace EapSite.Browser.Tests.Support;

/// <summary>What a page weighs on the wire, and what it may.</summary>
internal static class PageWeight
{
    private const int KB = 1024;

    /// <summary>The kinds and compressed bodies of everything asked for since the watch forgot.</summary>
    public static async Task<IReadOnlyList<(string Kind, int Bytes)>> OfAsync(Visitor reader)
    {
        var weights = new List<(string, int)>();
        foreach (var request in reader.Watch.Requests) weights.Add((request.ResourceType, (await request.SizesAsync()).ResponseBodySize));
        return weights;
    }

    /// <summary>A line per limit that is passed.</summary>
    public static IEnumerable<string> Over(string path, IReadOnlyList<(string Kind, int Bytes)> weights)
    {
        int Of(string kind) => weights.Where(one => one.Kind == kind).Sum(one => one.Bytes);
        if (Of("document") > 25 * KB) yield return $"{path}: page of {Of("document")} bytes";
        if (Of("stylesheet") > 20 * KB) yield return $"{path}: stylesheets of {Of("stylesheet")} bytes";
        if (Of("script") > 15 * KB) yield return $"{path}: scripts of {Of("script")} bytes";
        if (weights.Sum(one => one.Bytes) - Of("image") > 120 * KB) yield return $"{path}: {weights.Sum(one => one.Bytes)} bytes in all";
        if (weights.Count > 12) yield return $"{path}: {weights.Count} requests";
        if (Of("document") == 0 || Of("stylesheet") == 0) yield return $"{path}: nothing was weighed";
    }
}
