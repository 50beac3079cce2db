using System.Globalization;
using System.Text.RegularExpressions;
using Eap.Awards.Rules;
using Eap.Platform.Text;

namespace Eap.Awards.Desk;

/// <summary>Shares of the list as lines of text: 一线职工不少于60%（名额5个以上时）：一线职工、专业技术人员.</summary>
public static partial class ShareLines
{
    private const int Most = 10;

    /// <summary>Shares, a line each.</summary>
    public static string Write(IEnumerable<RatioRule> ratios) => string.Join('\n', ratios.Select(ratio =>
        $"{ratio.Title}{(ratio.Bound == RatioBound.AtLeast ? "不少于" : "不超过")}{ratio.Percent}%{(ratio.FromPlaces > 0 ? $"（名额{ratio.FromPlaces}个以上时）" : "")}：{string.Join('、', ratio.Values)}"));

    /// <summary>Shares as typed; null when a line cannot be read or its answers are none of the form.</summary>
    /// <param name="typed">The lines.</param>
    /// <param name="answers">The answers the form offers, by fact: the one that offers all that stands after the colon is meant.</param>
    public static IReadOnlyList<RatioRule>? Read(string? typed, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var found = new List<RatioRule>();
        foreach (var line in (typed ?? "").Split('\n').Select(line => FullWidth.FoldAlphanumerics(PlainInput.Clean(line).Value)).Where(line => line.Length > 0))
        {
            if (Share().Match(line) is not { Success: true } match || Values(match.Groups["values"].Value) is not { Length: > 0 } values || answers.FirstOrDefault(pair => values.All(pair.Value.Contains)).Key is not { } fact) return null;
            var (percent, from) = (Number(match.Groups["percent"].Value), match.Groups["from"].Success ? Number(match.Groups["from"].Value) : 0);
            if (percent is < 1 or > 100 || match.Groups["title"].Length > 40) return null;
            found.Add(new RatioRule($"r{found.Count + 1}", match.Groups["title"].Value, fact, values, match.Groups["bound"].Value == "不少于" ? RatioBound.AtLeast : RatioBound.AtMost, percent) { FromPlaces = from });
        }

        return found.Count <= Most ? found : null;
    }

    /// <summary>Answers of one fact as typed, apart from each other by 、; null when one of them is none.</summary>
    public static IReadOnlyList<string>? Ranks(string? typed, IReadOnlyList<string> offered) => Values(PlainInput.Clean(typed).Value) is var values && values.All(offered.Contains) ? values : null;

    private static string[] Values(string text) => text.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<title>.+?)\s*(?<bound>不少于|不超过)\s*(?<percent>[0-9]{1,3})\s*[%％]?\s*(?:[（(]名额\s*(?<from>[0-9]{1,4})\s*个以上时?[）)])?\s*[:：]\s*(?<values>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Share();
}
