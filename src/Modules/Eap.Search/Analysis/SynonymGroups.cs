namespace Eap.Search.Analysis;

/// <summary>Words that mean the same to a searcher (抑郁, 忧郁, 情绪低落), as editors keep them: one group a line.</summary>
public sealed class SynonymGroups
{
    private static readonly char[] Separators = [',', '，', '、', ';', '；', '|', '=', '\t'];

    private readonly Dictionary<string, string[]> _groups = [];

    private SynonymGroups(IEnumerable<string[]> groups)
    {
        foreach (var group in groups)
        {
            foreach (var word in group)
            {
                _groups[word] = [.. _groups.GetValueOrDefault(word, []).Concat(group).Where(other => other != word).Distinct()];
            }
        }
    }

    /// <summary>No synonyms.</summary>
    public static SynonymGroups None { get; } = new([]);

    /// <summary>Reads lines of words separated by commas (, ， 、 ;); a line with fewer than two words says nothing, as does one that begins with #.</summary>
    public static SynonymGroups Parse(IEnumerable<string> lines) => new(lines
        .Where(line => !line.StartsWith('#'))
        .Select(line => line.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(ChineseAnalyzer.Fold).Where(word => word.Length > 0).Distinct().ToArray())
        .Where(group => group.Length > 1));

    /// <summary>
    /// What <paramref name="text"/> (folded) becomes with one of its words replaced: a word that is the whole text, or a Chinese word within
    /// it (职工抑郁: 职工忧郁). Longer words first, at most <paramref name="limit"/>.
    /// </summary>
    internal IEnumerable<string> Variants(string text, int limit)
    {
        if (_groups.TryGetValue(text, out var whole))
        {
            return whole.Take(limit);
        }

        return _groups
            .Where(group => CjkCharacters.Contains(group.Key.EnumerateRunes().First()) && text.Contains(group.Key, StringComparison.Ordinal))
            .OrderByDescending(group => group.Key.Length)
            .SelectMany(group => group.Value.Select(other => text.Replace(group.Key, other, StringComparison.Ordinal)))
            .Where(variant => variant != text)
            .Distinct()
            .Take(limit);
    }
}
