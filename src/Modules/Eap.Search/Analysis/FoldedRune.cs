using System.Text;

namespace Eap.Search.Analysis;

/// <summary>What a character is to the index.</summary>
internal enum RuneKind
{
    Separator,
    Letter,
    Digit,
    Cjk,

    /// <summary>An accent or vowel sign: it neither counts nor separates.</summary>
    Mark,
}

/// <summary>A folded character and the place in the text it came from; several may come from one place (㎡ gives m and 2).</summary>
internal readonly record struct FoldedRune(Rune Rune, RuneKind Kind, int Start, int End);
