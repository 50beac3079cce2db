namespace EapSite.Architecture.Tests.Sources;

/// <summary>The machine's clock and zone are banned for the compiler, everywhere, and nobody lifts the ban.</summary>
internal static class ClockRule
{
    private static readonly string[] Symbols =
    [
        "P:System.DateTime.Now;", "P:System.DateTime.UtcNow;", "P:System.DateTime.Today;", "P:System.DateTimeOffset.Now;", "P:System.DateTimeOffset.UtcNow;", "P:System.TimeZoneInfo.Local;",
    ];

    // Put together, so that this file is not its own offender.
    private static readonly string Diagnostic = "RS" + "0030";

    public static IReadOnlyList<string> Violations(IReadOnlyList<SourceFile> files)
    {
        var missing = Symbols.Where(symbol => !Text(files, "BannedSymbols.txt").Contains(symbol, StringComparison.Ordinal)).Select(symbol => $"BannedSymbols.txt lacks {symbol}");
        var off = new[] { ("Directory.Build.props", "BannedSymbols.txt"), ("Directory.Build.props", "Microsoft.CodeAnalysis.BannedApiAnalyzers"), (".editorconfig", $"dotnet_diagnostic.{Diagnostic}.severity = error") }
            .Where(needed => !Text(files, needed.Item1).Contains(needed.Item2, StringComparison.Ordinal)).Select(needed => $"{needed.Item1} lacks {needed.Item2}");
        var lifted = files.Where(file => file.Path != ".editorconfig" && file.Text.Contains(Diagnostic, StringComparison.Ordinal)).Select(file => $"{file.Path} mentions {Diagnostic}: the ban is lifted there");
        return [.. missing, .. off, .. lifted];
    }

    private static string Text(IEnumerable<SourceFile> files, string path) => files.FirstOrDefault(file => file.Path == path)?.Text ?? "";
}
