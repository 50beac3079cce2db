using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Lectures.Evidence;

/// <summary>满意度: what listeners said afterwards, as the host counted it. A sum, never a person; it decides nothing.</summary>
/// <param name="Answers">How many answered.</param>
/// <param name="Percent">Of them satisfied, in whole percent.</param>
public sealed record Satisfaction(int Answers, int Percent)
{
    /// <summary>Fewer answers are not taken: a share of a handful points at people.</summary>
    public const int FewestAnswers = 10;

    /// <summary>The pair, or what is wrong with it in Chinese; both null for nothing typed.</summary>
    /// <param name="answers">Answers as typed.</param>
    /// <param name="percent">Percent as typed, with or without the sign.</param>
    /// <param name="heads">Who listened, on site and online; null: not known.</param>
    public static (Satisfaction? Said, string? Problem) Read(string? answers, string? percent, int? heads)
    {
        var (count, share) = (Line(answers), Line(percent).TrimEnd('%'));
        if (count.Length == 0 && share.Length == 0) return (null, null);
        if (Number(count) is not { } answered || Number(share) is not (>= 0 and <= 100 and var satisfied)) return (null, "满意度要两个数一起填：收回的份数，和其中满意的百分比（0 到 100 的整数）。不填也可以。");
        if (answered < FewestAnswers) return (null, $"收回不到 {FewestAnswers} 份的，满意度不用填：人太少，容易认出是谁。");
        return answered > heads ? (null, $"到场和线上一共 {heads} 人，收不回 {answered} 份，请核对。") : (new Satisfaction(answered, satisfied), null);
    }

    private static string Line(string? text) => FullWidth.Fold(PlainInput.Clean(text).Value).Replace(" ", "", StringComparison.Ordinal);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= LectureEvidence.MostHeads ? number : null;
}
