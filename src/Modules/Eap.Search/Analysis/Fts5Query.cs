namespace Eap.Search.Analysis;

/// <summary>Writes a <see cref="SearchQuery"/> as the right-hand side of FTS5's MATCH. To be passed as a parameter.</summary>
public static class Fts5Query
{
    /// <summary>The expression, for example <c>("心理 理健 健康" OR "心灵 灵健 健康") AND "eap"</c>; null for an empty query, which FTS5 would refuse.</summary>
    /// <param name="query">The query.</param>
    /// <param name="column">Only look in this column (title); null for all.</param>
    public static string? Write(SearchQuery query, string? column = null)
    {
        if (query.IsEmpty)
        {
            return null;
        }

        var expression = string.Join(" AND ", query.Terms.Select(Term));
        return column is null ? expression : $"{{{Quote(column)}}} : ({expression})";
    }

    private static string Term(QueryTerm term) =>
        term.Alternatives.Count == 1 ? Phrase(term.Alternatives[0]) : $"({string.Join(" OR ", term.Alternatives.Select(Phrase))})";

    private static string Phrase(QueryPhrase phrase) => Quote(string.Join(' ', phrase.Tokens)) + (phrase.IsPrefix ? " *" : "");

    // Tokens hold letters and digits only; quoting does not rely on it.
    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
