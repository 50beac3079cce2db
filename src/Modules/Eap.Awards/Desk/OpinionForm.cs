using System.Globalization;
using Eap.Awards.Nominations;
using Eap.Platform.Text;

namespace Eap.Awards.Desk;

/// <summary>What is typed about an opinion.</summary>
public sealed class OpinionForm
{
    private const int LongestWords = 1000;

    /// <summary>Which body.</summary>
    public string? Code { get; set; }

    /// <summary>An <see cref="OpinionVerdict"/>.</summary>
    public string? Verdict { get; set; }

    /// <summary>What it wrote.</summary>
    public string? Words { get; set; }

    /// <summary>The day on the stamp, <c>2018-11-05</c>.</summary>
    public string? Day { get; set; }

    /// <summary>The answer, or a key of the localizer that says what is wrong.</summary>
    /// <param name="today">The city's day.</param>
    public (OpinionAnswer? Answer, string? Problem) Read(DateOnly today)
    {
        if (!Enum.TryParse<OpinionVerdict>(Verdict, out var verdict) || verdict is not (OpinionVerdict.Agrees or OpinionVerdict.Disagrees)) return (null, "请选同意还是不同意。");
        var words = PlainInput.Clean(Words);
        if (words.Length > LongestWords) return (null, "意见最多写 1000 个字。");
        if (verdict == OpinionVerdict.Disagrees && words.IsEmpty) return (null, "不同意的，要写明那家单位写的理由。");
        if (!DateOnly.TryParseExact(FullWidth.Fold(PlainInput.Clean(Day).Value), ["yyyy-MM-dd", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (null, "盖章的日期写成 2018-11-05 的样子。");
        return day > today ? (null, "盖章的日期还没有到。") : (new OpinionAnswer(verdict, words.Value, day), null);
    }
}
