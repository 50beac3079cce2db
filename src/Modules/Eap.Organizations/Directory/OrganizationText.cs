using System.Text.RegularExpressions;
using Eap.Platform.Text;

namespace Eap.Organizations.Directory;

/// <summary>Names and codes as they are kept: what looks the same is the same.</summary>
public static partial class OrganizationText
{
    /// <summary>Longest full name, in characters.</summary>
    public const int NameLength = 200;

    /// <summary>Longest short name, in characters.</summary>
    public const int ShortNameLength = 100;

    /// <summary>A name without outer, double and invisible white space; full-width letters and digits become plain, Chinese punctuation stays.</summary>
    public static string Name(string? input) => FullWidth.FoldAlphanumerics(PlainInput.Clean(input).Value);

    /// <summary>A code in lower case, full-width forms folded.</summary>
    public static string Code(string? input) => FullWidth.Fold(PlainInput.Clean(input).Value).ToLowerInvariant();

    /// <summary>Two names with the same key are the same name: spaces, case, width and brackets do not tell units apart.</summary>
    public static string Key(string name) => FullWidth.Fold(Name(name)).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>Two to 64 lower-case letters, digits and hyphens, beginning and ending with a letter or digit.</summary>
    public static bool IsCode(string code) => CodeShape().IsMatch(code);

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$")]
    private static partial Regex CodeShape();
}
