using Eap.Platform.Text;

namespace Eap.Applications.Numbers;

/// <summary>A number as somebody types it off a plaque: full-width letters, small ones, spaces and dashes of every kind are the same number.</summary>
public static class NumberText
{
    /// <summary>No number is longer.</summary>
    public const int Longest = 64;

    /// <summary>The number as it is stored; empty when nothing was typed.</summary>
    public static string Normalize(string? typed)
    {
        var folded = FullWidth.Fold(PlainInput.Clean(typed).Value).ToUpperInvariant();
        return string.Concat(folded.Where(character => !char.IsWhiteSpace(character)).Select(character => character is '—' or '–' or '‐' or '‑' or '−' or '―' or '_' ? '-' : character));
    }
}
