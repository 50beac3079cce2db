using System.Text.RegularExpressions;

namespace EapSite.Architecture.Tests.Sources;

/// <summary>In a view <c>T["…{0}", x].Value</c> is the text before x is put in: readers would see the braces. Strings are made by <c>string.Format(T["…{0}"].Value, x)</c>.</summary>
internal static partial class LocalizedTextRule
{
    public static IReadOnlyList<string> Violations(IEnumerable<SourceFile> views) =>
    [
        .. from view in views
           from Match match in Formatted().Matches(view.Text)
           select $"{view.Path}:{view.Text.AsSpan(0, match.Index).Count('\n') + 1} takes the unformatted text of {match.Value}",
    ];

    // The arguments may hold brackets of their own.
    [GeneratedRegex(@"\bT\[""[^""]*\{\d[^""]*""\s*,(?>[^\[\]]+|\[(?<open>)|\](?<-open>))*(?(open)(?!))\]\.Value")]
    private static partial Regex Formatted();
}
