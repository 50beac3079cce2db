using System.Globalization;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Text;

namespace Eap.Awards.Desk;

/// <summary>Lists as lines of text, so that they are entered without a script.</summary>
public static class CategoryLines
{
    private const int Most = 10;

    /// <summary>Criteria, a line each.</summary>
    public static string Write(IEnumerable<ScoreCriterion> criteria) => string.Join('\n', criteria.Select(criterion => string.Create(CultureInfo.InvariantCulture, $"{criterion.Title} {criterion.Max} {criterion.Weight}")));

    /// <summary>Bodies, a line each.</summary>
    public static string Write(IEnumerable<OpinionRule> opinions) => string.Join('\n', opinions.Select(opinion => opinion.Values is { Count: > 0 } values ? $"{opinion.Body}：{string.Join('、', values)}" : opinion.Body));

    /// <summary>Criteria as typed; null when a line cannot be read.</summary>
    public static IReadOnlyList<ScoreCriterion>? Criteria(string? typed)
    {
        var found = new List<ScoreCriterion>();
        foreach (var line in Lines(typed))
        {
            var words = line.Split([' ', ',', '，', '、'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length < 3 || Number(words[^2]) is not { } most || Number(words[^1]) is not { } weight) return null;
            found.Add(new ScoreCriterion($"c{found.Count + 1}", string.Join(' ', words[..^2]), most, weight));
        }

        return found.Count <= Most && found.All(criterion => criterion.Title.Length <= 40) ? found : null;
    }

    /// <summary>Bodies as typed; null when there are too many, one is too long, or a condition is no answer of the form.</summary>
    /// <param name="typed">The lines.</param>
    /// <param name="answers">The answers the form offers, by fact: the one that offers all that stands after the colon is meant.</param>
    public static IReadOnlyList<OpinionRule>? Opinions(string? typed, IReadOnlyDictionary<string, IReadOnlyList<string>> answers)
    {
        var found = new List<OpinionRule>();
        foreach (var line in Lines(typed))
        {
            var words = line.Split([':', '：'], 2, StringSplitOptions.TrimEntries);
            var values = words.Length > 1 ? words[1].Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
            // A condition no answer ever meets would mean that nobody is asked, and nobody notices.
            var fact = values.Length == 0 ? "" : answers.FirstOrDefault(pair => values.All(pair.Value.Contains)).Key;
            if (words[0].Length is 0 or > 40 || fact is null) return null;
            found.Add(new OpinionRule($"o{found.Count + 1}", words[0], fact, values));
        }

        return found.Count <= Most ? found : null;
    }

    private static IEnumerable<string> Lines(string? typed) => (typed ?? "").Split('\n').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0);

    private static int? Number(string text) => int.TryParse(FullWidth.Fold(text).TrimEnd('%'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
