using System.Text.Json.Serialization;
using Eap.Platform.Text;

namespace Eap.Plans.Rules;

/// <summary>A tier or class of a standard.</summary>
/// <param name="Code">Its stable name within the standard: <c>CompleteI</c>, <c>Centre</c>.</param>
/// <param name="Title">As it is shown: 完备Ⅰ型.</param>
public sealed record StandardTier(string Code, string Title)
{
    /// <summary>Other names it goes by, beyond the ways of writing its numeral.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it asks beyond the tiers below it; none: 待录入.</summary>
    public IReadOnlyList<StandardCheck> Checks { get; init; } = [];

    /// <summary>Its checks are still to be entered.</summary>
    [JsonIgnore]
    public bool IsPending => Checks.Count == 0;

    /// <summary>True when the text is its code, title or an alias, however the numeral, width, case and blanks are written.</summary>
    public bool IsNamed(string? text) => Key(text) is { Length: > 0 } key && (Key(Code) == key || Key(Title) == key || Aliases.Any(alias => Key(alias) == key));

    // The 2018 notice writes 完备 1型 and 完备 I型 for the same tier, and Ⅱ as one character.
    private static string Key(string? text) => FullWidth.Fold(PlainInput.Clean(text).Value).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()
        .Replace("Ⅰ", "I", StringComparison.Ordinal).Replace("Ⅱ", "II", StringComparison.Ordinal).Replace("Ⅲ", "III", StringComparison.Ordinal)
        .Replace("1", "I", StringComparison.Ordinal).Replace("2", "II", StringComparison.Ordinal).Replace("3", "III", StringComparison.Ordinal)
        .Replace("一", "I", StringComparison.Ordinal).Replace("二", "II", StringComparison.Ordinal).Replace("三", "III", StringComparison.Ordinal);
}
