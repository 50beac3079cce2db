namespace Eap.Search.Analysis;

/// <summary>One entry of the index.</summary>
/// <param name="Text">Letters and digits only, folded: what is stored and compared.</param>
/// <param name="Start">Where it begins in the text that was analysed, in UTF-16 units.</param>
/// <param name="Length">How much of that text it covers; not the length of <paramref name="Text"/>, which folding may change.</param>
/// <param name="Kind">Word, pair or single character.</param>
public readonly record struct Token(string Text, int Start, int Length, TokenKind Kind)
{
    /// <summary>The first place behind the token.</summary>
    public int End => Start + Length;
}
