using System.Diagnostics.CodeAnalysis;

namespace Eap.Platform.Text;

/// <summary>Text that fits a column. Columns count characters (<see cref="string.Length"/>), not what a person would count.</summary>
public static class BoundedText
{
    /// <summary>The beginning of <paramref name="text"/>, at most <paramref name="most"/> characters; never half of a surrogate pair, which no database takes.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Cut(string? text, int most)
    {
        if (text is null || text.Length <= most) return text;
        return text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
