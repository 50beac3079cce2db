using System.Text;

namespace Eap.Search.Analysis;

/// <summary>Finds in a plain text what a query found it by, with the same tokens, and cuts out the best piece.</summary>
public static class Highlighter
{
    private const int MaxAnalysed = 100_000;
    private const int MaxWindows = 500;

    private static readonly char[] SentenceEnds = ['。', '！', '？', '；', '!', '?'];

    /// <summary>The whole text with its hits: for titles.</summary>
    public static Snippet Mark(string text, SearchQuery query) => new(text, Merge(FindHits(text, query).Select(hit => hit.Range)));

    /// <summary>
    /// About <paramref name="length"/> characters around the best hits, white space collapsed; the beginning of the text when there are none. Only
    /// the first 100 000 characters are looked at.
    /// </summary>
    public static Snippet Snippet(string text, SearchQuery query, int length = 120)
    {
        var flat = Flatten(text.Length > MaxAnalysed ? text[..MaxAnalysed] : text);
        var hits = FindHits(flat, query);
        var (start, end) = Window(flat, hits, length);
        var (before, after) = (start > 0 ? "…" : "", end < flat.Length ? "…" : "");
        var inside = hits.Select(hit => hit.Range).Where(range => range.Start >= start && range.End <= end)
            .Select(range => range with { Start = range.Start - start + before.Length });
        return new(before + flat[start..end] + after, Merge(inside));
    }

    private static List<(int Term, TextRange Range)> FindHits(string text, SearchQuery query)
    {
        var tokens = ChineseAnalyzer.Tokenize(text);
        var phrases = query.Terms.SelectMany((term, i) => term.Alternatives.Select(phrase => (Term: i, Phrase: phrase))).ToList();
        var hits = new List<(int, TextRange)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            foreach (var (term, phrase) in phrases)
            {
                if (Matches(tokens, i, phrase))
                {
                    hits.Add((term, Range(text, tokens, i, phrase)));
                }
            }
        }

        return hits;
    }

    private static bool Matches(IReadOnlyList<Token> tokens, int at, QueryPhrase phrase)
    {
        for (var i = 0; i < phrase.Tokens.Count; i++)
        {
            if (at + i >= tokens.Count || !phrase.Matches(i, tokens[at + i].Text))
            {
                return false;
            }
        }

        return true;
    }

    private static TextRange Range(string text, IReadOnlyList<Token> tokens, int at, QueryPhrase phrase)
    {
        var last = tokens[at + phrase.Tokens.Count - 1];
        // A pair found by its first character: only that one is meant.
        var end = phrase.IsPrefix && last.Kind == TokenKind.Pair && Rune.TryGetRuneAt(text, last.Start, out var first)
            ? last.Start + first.Utf16SequenceLength
            : last.End;
        return new(tokens[at].Start, end - tokens[at].Start);
    }

    private static (int Start, int End) Window(string text, List<(int Term, TextRange Range)> hits, int length)
    {
        var best = hits.Count == 0 ? default : hits.Take(MaxWindows).MaxBy(hit => Score(hits, hit.Range.Start, length)).Range;
        // A third of the room before the first hit, from the beginning of its sentence where that is near.
        var earliest = Math.Max(0, best.Start - (length / 3));
        var sentence = best.Start == 0 ? -1 : text.LastIndexOfAny(SentenceEnds, best.Start - 1, best.Start - earliest);
        var start = Whole(text, sentence >= 0 ? sentence + 1 : earliest);
        start += start < best.Start && text[start] == ' ' ? 1 : 0;
        var end = Whole(text, Math.Min(text.Length, Math.Max(start + length, best.End)));
        return (start, end);
    }

    // Different terms first, then how many hits. MaxBy keeps the earliest of equals.
    private static int Score(List<(int Term, TextRange Range)> hits, int start, int length)
    {
        var near = hits.SkipWhile(hit => hit.Range.Start < start).TakeWhile(hit => hit.Range.Start <= start + (length * 2 / 3)).ToList();
        return (near.Select(hit => hit.Term).Distinct().Count() * 1000) + Math.Min(near.Count, 999);
    }

    // Never between the halves of a character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static List<TextRange> Merge(IEnumerable<TextRange> ranges)
    {
        var merged = new List<TextRange>();
        foreach (var range in ranges.OrderBy(range => range.Start))
        {
            if (merged.Count > 0 && range.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { Length = Math.Max(merged[^1].End, range.End) - merged[^1].Start };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }

    private static string Flatten(string text)
    {
        var flat = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (!char.IsWhiteSpace(character))
            {
                flat.Append(character);
            }
            else if (flat.Length > 0 && flat[^1] != ' ')
            {
                flat.Append(' ');
            }
        }

        return flat.ToString().TrimEnd();
    }
}
