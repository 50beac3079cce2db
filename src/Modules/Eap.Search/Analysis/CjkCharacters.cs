using System.Text;

namespace Eap.Search.Analysis;

/// <summary>Characters that are written without spaces between words: Han, kana, bopomofo, Hangul.</summary>
internal static class CjkCharacters
{
    public static bool Contains(Rune rune) => rune.Value switch
    {
        < 0x2E80 => false,
        >= 0x4E00 and <= 0x9FFF => true,
        0x3005 or 0x3007 or (>= 0x3021 and <= 0x3029) or (>= 0x3038 and <= 0x303B) => true,
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF) => true,
        (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) or (>= 0x30A1 and <= 0x30FA) or (>= 0x30FC and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) => true,
        (>= 0x3105 and <= 0x312F) or (>= 0x31A0 and <= 0x31BF) or (>= 0xAC00 and <= 0xD7A3) => true,
        >= 0x20000 and <= 0x323AF => true,
        _ => false,
    };

    /// <summary>Two characters as they stand in a token.</summary>
    public static string ForToken(Rune first, Rune second) =>
        IsSpelledOut(first) || IsSpelledOut(second) ? ForToken(first) + ForToken(second) : new string([(char)first.Value, (char)second.Value]);

    /// <summary>
    /// The character as it stands in a token. SQLite's tokenizer knows the letters of Unicode 6.1 and drops later ones, so characters beyond
    /// are spelled out: 𬭳 becomes u2cb73.
    /// </summary>
    public static string ForToken(Rune rune) => IsSpelledOut(rune) ? $"u{rune.Value:x}" : rune.ToString();

    private static bool IsSpelledOut(Rune rune) =>
        rune.Value is > 0xFFFF or (>= 0x9FCC and <= 0x9FFF) or (>= 0x4DB6 and <= 0x4DBF) or (>= 0x31BB and <= 0x31BF);
}
