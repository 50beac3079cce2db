using Eap.Search.Analysis;

namespace Eap.Search.Indexing;

/// <summary>What to look for and which part of the hits to return.</summary>
/// <param name="Words">The words; not empty.</param>
/// <param name="Filters">Of each of these groups at least one tag (from <see cref="IndexTags"/>); no group is empty.</param>
/// <param name="Newest">Newest first instead of best first.</param>
/// <param name="Skip">Hits to leave out.</param>
/// <param name="Take">Hits to return at most.</param>
public sealed record IndexQuery(SearchQuery Words, IReadOnlyList<IReadOnlyList<string>> Filters, bool Newest = false, int Skip = 0, int Take = 10);
