namespace Eap.Search.Analysis;

/// <summary>Tokens that have to follow each other.</summary>
/// <param name="Tokens">At least one.</param>
/// <param name="IsPrefix">The last token only has to begin so: a single Chinese character is the beginning of pairs.</param>
public sealed record QueryPhrase(IReadOnlyList<string> Tokens, bool IsPrefix)
{
    internal bool Matches(int index, string token) =>
        index == Tokens.Count - 1 && IsPrefix ? token.StartsWith(Tokens[index], StringComparison.Ordinal) : token == Tokens[index];
}
