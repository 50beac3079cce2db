using System.Globalization;
using System.Text;

namespace Eap.Platform.Text;

/// <summary>
/// Cleans one line a person typed or pasted (a name, a title, a search), so that two texts that look the same are the same:
/// white space of every width trimmed and collapsed, invisible and direction characters removed, NFC. Rare characters (𠮷, ·,
/// ideographic variation selectors) and emoji sequences stay.
/// </summary>
public static class PlainInput
{
    private const int Joiner = 0x200D;
    private const int EmojiStyle = 0xFE0F;

    /// <summary>Cleans <paramref name="input"/>; null counts as empty. Never throws.</summary>
    public static PlainLine Clean(string? input)
    {
        var text = new StringBuilder(input?.Length ?? 0);
        var removed = RemovedCharacters.None;
        var gap = false;
        var remaining = (input ?? "").AsSpan();
        while (!remaining.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(remaining, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            remaining = remaining[used..];
            var reason = whole ? ReasonToRemove(rune, text, remaining) : RemovedCharacters.BrokenCharacter;
            if (whole && IsSpace(rune))
            {
                gap = text.Length > 0;
            }
            else if (reason != RemovedCharacters.None)
            {
                removed |= reason;
            }
            else
            {
                text.Append(gap ? " " : "").Append(rune);
                gap = false;
            }
        }

        return new PlainLine(UnicodeForms.Compose(text.ToString()), removed);
    }

    private static bool IsSpace(Rune rune) => Rune.IsWhiteSpace(rune);

    private static RemovedCharacters ReasonToRemove(Rune rune, StringBuilder before, ReadOnlySpan<char> after) => rune.Value switch
    {
        Joiner when JoinsEmoji(before, after) => RemovedCharacters.None,
        0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => RemovedCharacters.Direction,
        0x00AD or 0x034F or 0x115F or 0x1160 or 0x180E or 0x2800 or 0x3164 or 0xFEFF or 0xFFA0 => RemovedCharacters.Invisible,
        (>= 0x200B and <= 0x200D) or (>= 0x2060 and <= 0x2065) or (>= 0x206A and <= 0x206F) => RemovedCharacters.Invisible,
        (>= 0xE0000 and <= 0xE00FF) or (>= 0x1D173 and <= 0x1D17A) or (>= 0xFFF9 and <= 0xFFFB) => RemovedCharacters.Invisible,
        var value when (value & 0xFFFE) == 0xFFFE || value is >= 0xFDD0 and <= 0xFDEF => RemovedCharacters.Control,
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control => RemovedCharacters.Control,
        _ => RemovedCharacters.None,
    };

    // A joiner is part of 👨‍👩‍👧 and of no Chinese or Latin word.
    private static bool JoinsEmoji(StringBuilder before, ReadOnlySpan<char> after) =>
        Rune.DecodeFromUtf16(after, out var next, out _) == System.Buffers.OperationStatus.Done && IsPictograph(next)
        && LastRune(before) is { } last && (IsPictograph(last) || last.Value == EmojiStyle);

    private static Rune? LastRune(StringBuilder text)
    {
        var tail = text.ToString(Math.Max(0, text.Length - 2), Math.Min(2, text.Length));
        return Rune.DecodeLastFromUtf16(tail, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : null;
    }

    private static bool IsPictograph(Rune rune) =>
        rune.Value >= 0x2190 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.MathSymbol;
}
