namespace EapSite.Benchmarks.Baseline;

/// <summary>The page around a list, so that both send bodies of the same size.</summary>
/// <param name="Html">The rest of the page.</param>
public sealed record BaselineFrame(string Html);
