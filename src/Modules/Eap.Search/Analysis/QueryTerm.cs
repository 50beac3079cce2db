namespace Eap.Search.Analysis;

/// <summary>One piece of what was typed.</summary>
/// <param name="Text">The piece as typed.</param>
/// <param name="Alternatives">The piece itself first, then what synonyms make of it; any of them will do.</param>
public sealed record QueryTerm(string Text, IReadOnlyList<QueryPhrase> Alternatives);
