using System.Globalization;
using System.Text;

namespace Eap.Search.Analysis;

/// <summary>
/// Writes documents and queries for PostgreSQL as literals to cast (<c>::tsvector</c>, <c>::tsquery</c>): no parser, dictionary or locale of the
/// server is involved. To be passed as parameters.
/// </summary>
public static class PostgresText
{
    /// <summary>PostgreSQL counts positions up to here; tokens beyond are kept without one and are found by word, not by phrase.</summary>
    public const int MaxPosition = 16_383;

    private const int MaxPositionsPerWord = 255;
    private const int MaxBytes = 1_000_000;

    /// <summary>The vector of a document: title tokens with weight A, then body tokens. What would exceed PostgreSQL's one megabyte is left out.</summary>
    public static string Vector(string title, string body)
    {
        var words = new Dictionary<string, List<string>>();
        var bytes = 0;
        var position = Add(ChineseAnalyzer.Tokenize(title), 1, "A", words, ref bytes);
        // A gap, so that no phrase reaches from the title into the body.
        Add(ChineseAnalyzer.Tokenize(body), position + 1, "", words, ref bytes);
        return string.Join(' ', words.Select(word => Quote(word.Key) + (word.Value.Count == 0 ? "" : $":{string.Join(',', word.Value)}")));
    }

    /// <summary>The query, for example <c>'心理' &lt;-&gt; '理健' &lt;-&gt; '健康'</c>; null for an empty query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="phrases">Whether tokens of a phrase must follow each other (exact, slower) or only all occur.</param>
    /// <param name="titleOnly">Only tokens of weight A.</param>
    public static string? Query(SearchQuery query, bool phrases = true, bool titleOnly = false) => query.IsEmpty
        ? null
        : string.Join(" & ", query.Terms.Select(term => $"({string.Join(" | ", term.Alternatives.Select(phrase => Phrase(phrase, phrases, titleOnly)))})"));

    private static string Phrase(QueryPhrase phrase, bool ordered, bool titleOnly)
    {
        var tokens = phrase.Tokens.Select((token, i) =>
        {
            var flags = (phrase.IsPrefix && i == phrase.Tokens.Count - 1 ? "*" : "") + (titleOnly ? "A" : "");
            return Quote(token) + (flags.Length > 0 ? $":{flags}" : "");
        });
        return $"({string.Join(ordered ? " <-> " : " & ", tokens)})";
    }

    private static int Add(IReadOnlyList<Token> tokens, int position, string weight, Dictionary<string, List<string>> words, ref int bytes)
    {
        foreach (var token in tokens)
        {
            if (!words.TryGetValue(token.Text, out var positions))
            {
                // Entry, length word and alignment beside the letters.
                bytes += Encoding.UTF8.GetByteCount(token.Text) + 8;
                if (bytes > MaxBytes)
                {
                    return position;
                }

                words[token.Text] = positions = [];
            }

            if (position <= MaxPosition && positions.Count < MaxPositionsPerWord)
            {
                bytes += 2;
                positions.Add(position.ToString(CultureInfo.InvariantCulture) + weight);
            }

            position++;
        }

        return position;
    }

    private static string Quote(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";
}
