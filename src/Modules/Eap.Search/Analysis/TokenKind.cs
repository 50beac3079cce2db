namespace Eap.Search.Analysis;

/// <summary>What a <see cref="Token"/> stands for.</summary>
public enum TokenKind
{
    /// <summary>A Latin (Greek, Cyrillic ...) word or a number, in lower case without accents.</summary>
    Word,

    /// <summary>Two neighbouring Chinese characters.</summary>
    Pair,

    /// <summary>The last character of a run of Chinese characters, so that a prefix search finds every single character.</summary>
    Single,
}
