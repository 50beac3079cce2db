using System.Text;
using Eap.Platform.Text;

namespace Eap.Search.Analysis;

/// <summary>
/// Turns what a person typed into a <see cref="SearchQuery"/>. Pieces between spaces and punctuation all have to occur; within a piece the
/// tokens follow each other, so that a word of two or more characters is found as it stands.
/// </summary>
/// <param name="synonyms">Words to look for as well.</param>
public sealed class QueryAnalyzer(SynonymGroups synonyms)
{
    /// <summary>How much of the input is looked at, in UTF-16 units.</summary>
    public const int MaxLength = 200;

    /// <summary>How many pieces; further ones are ignored.</summary>
    public const int MaxTerms = 12;

    private const int MaxAlternatives = 8;
    private const string Joints = "-–—._/'’+&@:：";

    /// <summary>Analyses any input, null included; the result may be empty. Never throws.</summary>
    public SearchQuery Analyze(string? input)
    {
        var text = PlainInput.Clean(Cut(input ?? "")).Value;
        var terms = Pieces(text).Select(piece => Term(text, piece)).DistinctBy(term => ChineseAnalyzer.Fold(term.Text)).Take(MaxTerms);
        return new([.. terms]);
    }

    private static string Cut(string input) =>
        input.Length <= MaxLength ? input : input[..(char.IsHighSurrogate(input[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];

    private QueryTerm Term(string text, List<Token> piece)
    {
        var typed = text[piece[0].Start..piece[^1].End];
        var variants = synonyms.Variants(ChineseAnalyzer.Fold(typed), MaxAlternatives)
            .Select(variant => ChineseAnalyzer.Tokenize(variant).ToList())
            .Where(tokens => tokens.Count > 0);
        return new(typed, [.. variants.Prepend(piece).Select(Phrase)]);
    }

    private static QueryPhrase Phrase(List<Token> piece)
    {
        // In a document the run may go on, so its last character is no token of its own there: 健康 is found by its pair alone.
        var cut = piece.Count > 1 && piece[^1].Kind == TokenKind.Single && piece[^2].Kind == TokenKind.Pair && piece[^2].End == piece[^1].End;
        return new([.. piece.Take(cut ? piece.Count - 1 : piece.Count).Select(token => token.Text)], !cut && piece[^1].Kind == TokenKind.Single);
    }

    private static IEnumerable<List<Token>> Pieces(string text)
    {
        var piece = new List<Token>();
        foreach (var token in ChineseAnalyzer.Tokenize(text))
        {
            if (piece.Count > 0 && !Follows(piece[^1], token, text))
            {
                yield return piece;
                piece = [];
            }

            piece.Add(token);
        }

        if (piece.Count > 0)
        {
            yield return piece;
        }
    }

    // 400-116-1177 and FM107.6 are one piece, 压力，焦虑 are two.
    private static bool Follows(Token before, Token token, string text)
    {
        var joined = before.Kind == TokenKind.Word && token.Kind == TokenKind.Word;
        return token.Start <= before.End || (joined && token.Start == before.End + 1 && Joints.Contains(text[before.End]));
    }
}
