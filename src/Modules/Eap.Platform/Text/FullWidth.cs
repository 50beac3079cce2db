namespace Eap.Platform.Text;

/// <summary>Folds the full-width forms a Chinese input method leaves behind.</summary>
public static class FullWidth
{
    private const int Distance = 0xFF01 - '!';

    /// <summary>Every full-width ASCII character and the full-width space become plain: ５０％ to 50%, Ａ to A, ， to a comma. For fields of numbers, codes, addresses.</summary>
    public static string Fold(string text) => Map(text, Fold);

    /// <summary>Only digits and Latin letters become plain; Chinese punctuation stays. For titles and names.</summary>
    public static string FoldAlphanumerics(string text) =>
        Map(text, static character => char.IsAsciiLetterOrDigit(Fold(character)) ? Fold(character) : character);

    /// <summary>One character: U+FF01..U+FF5E and U+3000 become ASCII, any other stays.</summary>
    public static char Fold(char character) => character switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(character - Distance),
        '\u3000' => ' ',
        _ => character,
    };

    private static string Map(string text, Func<char, char> fold) => string.Create(text.Length, (text, fold), static (span, state) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = state.fold(state.text[i]);
        }
    });
}
