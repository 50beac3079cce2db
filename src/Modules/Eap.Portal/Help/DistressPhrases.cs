using System.Globalization;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Portal.Help;

/// <summary>Finds words of distress in what somebody typed, however it is spaced, punctuated or typed: 不 想 活 了, 不想活。。。, ＳＯＳ.</summary>
public sealed class DistressPhrases
{
    private readonly IReadOnlyList<string> _phrases;

    /// <summary>Phrases as editors wrote them; those without a letter count as nothing.</summary>
    public DistressPhrases(IEnumerable<string> phrases) => _phrases = [.. phrases.Select(Fold).Where(phrase => phrase.Length > 0).Distinct()];

    /// <summary>True when one of the phrases stands in the text.</summary>
    public bool IsIn(string? text)
    {
        var folded = Fold(text);
        return folded.Length > 0 && _phrases.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));
    }

    /// <summary>How many letters of a phrase count.</summary>
    public static int LettersOf(string phrase) => Fold(phrase).EnumerateRunes().Count();

    // Letters and digits only: spaces, punctuation, marks and invisible characters fall away.
    private static string Fold(string? text)
    {
        var folded = new StringBuilder();
        foreach (var rune in FullWidth.Fold(text ?? "").EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber)
                folded.Append(Rune.ToLowerInvariant(rune));
        return folded.ToString();
    }
}
