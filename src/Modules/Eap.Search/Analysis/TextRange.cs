namespace Eap.Search.Analysis;

/// <summary>A place in a text, in UTF-16 units.</summary>
public readonly record struct TextRange(int Start, int Length)
{
    /// <summary>The first place behind it.</summary>
    public int End => Start + Length;
}
