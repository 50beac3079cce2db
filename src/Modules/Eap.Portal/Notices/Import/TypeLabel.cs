using System.Text.RegularExpressions;

namespace Eap.Portal.Notices.Import;

/// <summary>Types are numbered by hand in notices, sometimes two ways in one table: 1型, I型, Ⅰ型.</summary>
public static partial class TypeLabel
{
    /// <summary>The label without spaces, its numeral before 型 as Ⅰ, Ⅱ, Ⅲ, Ⅳ or Ⅴ; other labels only lose their spaces.</summary>
    public static string Normalize(string label) => Numeral().Replace(Spaces().Replace(label, ""), match => match.Value.ToUpperInvariant() switch
    {
        "1" or "I" or "L" or "Ⅰ" => "Ⅰ",
        "2" or "II" or "LL" or "Ⅱ" => "Ⅱ",
        "3" or "III" or "Ⅲ" => "Ⅲ",
        "4" or "IV" or "Ⅳ" => "Ⅳ",
        _ => "Ⅴ",
    });

    // A lower-case L is what text recognition makes of a Roman one.
    [GeneratedRegex("(?<![A-Za-z0-9])([1-5]|I{1,3}|IV|V|l{1,2}|[Ⅰ-Ⅴⅰ-ⅴ])(?=型$)")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
