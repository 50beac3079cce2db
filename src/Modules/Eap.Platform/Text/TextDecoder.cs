using System.Text;

namespace Eap.Platform.Text;

/// <summary>
/// Reads the bytes of a text file as Chinese offices make them: UTF-8 with or without a mark, UTF-16 with one, or GB18030 (what Windows
/// calls ANSI). Strict: bytes that fit none, and text with control characters, are no text.
/// </summary>
public static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Gb18030 =
        CodePagesEncodingProvider.Instance.GetEncoding("gb18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    /// <summary>The text, or null when the bytes are not text in one of the encodings.</summary>
    public static DecodedText? Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Try(Utf8, "utf-8", rest),
        [0xFF, 0xFE, .. var rest] => Try(new UnicodeEncoding(false, false, true), "utf-16", rest),
        [0xFE, 0xFF, .. var rest] => Try(new UnicodeEncoding(true, false, true), "utf-16", rest),
        _ => Try(Utf8, "utf-8", bytes) ?? Try(Gb18030, "gb18030", bytes),
    };

    private static DecodedText? Try(Encoding encoding, string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Any(IsForbidden) ? null : new DecodedText(text, name);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Page breaks (form feeds) stand in texts taken from PDF files.
    private static bool IsForbidden(char character) => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f' or '\u0085');
}
