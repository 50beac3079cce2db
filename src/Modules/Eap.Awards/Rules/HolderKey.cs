using System.Text;
using Eap.Platform.Text;

namespace Eap.Awards.Rules;

/// <summary>
/// What two writings of one nominee share, so that nobody is named twice under two names. A person has one for each name they gave, and where the rule asks for
/// the number of the identity card, one made from its keyed hash: two names then meet in it. The number itself is nowhere in it.
/// </summary>
public static class HolderKey
{
    /// <summary>The longest there is.</summary>
    public const int MaxLength = 255;

    /// <summary>A unit that stands in the tree, whatever it is called today.</summary>
    public static string OfOrganization(string organizationId) => $"org:{organizationId}";

    /// <summary>Somebody or something known by name, within its unit.</summary>
    /// <param name="kind">What it is: a person and a studio of one name are two.</param>
    /// <param name="name">The name, however it was typed.</param>
    /// <param name="unit">The unit's id, or its name where it stands in no tree.</param>
    public static string OfName(NomineeKind kind, string name, string unit) => Cut($"{kind}:{Normal(name)}@{Normal(unit)}");

    /// <summary>Somebody known by the number of their identity card.</summary>
    /// <param name="keyedHash">A hash that nobody without the site's key can try numbers against.</param>
    public static string OfNumber(string keyedHash) => $"id:{keyedHash}";

    /// <summary>The name a key of <see cref="OfName"/> holds, as <see cref="Normal"/> writes it; null for any other key.</summary>
    public static string? NameOf(string key) =>
        Enum.GetNames<NomineeKind>().Any(kind => key.StartsWith($"{kind}:", StringComparison.Ordinal)) && key.IndexOf('@', StringComparison.Ordinal) is > 0 and var end ? key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..end] : null;

    /// <summary>A name without what makes one writing differ from another: width, case, spaces, dots between parts, brackets, invisible characters.</summary>
    public static string Normal(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in FullWidth.Fold(PlainInput.Clean(name).Value).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                text.Append(Rune.ToLowerInvariant(rune));
        return text.ToString();
    }

    private static string Cut(string key) => key.Length > MaxLength ? key[..MaxLength] : key;
}
