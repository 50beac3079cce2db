using Eap.Search.Analysis;

namespace Eap.Search.Searching;

/// <summary>What somebody typed, understood.</summary>
/// <param name="Query">The query; empty when nothing searchable was typed.</param>
/// <param name="Synonyms">Words that are looked for as well.</param>
public sealed record TypedWords(SearchQuery Query, IReadOnlyList<string> Synonyms);
