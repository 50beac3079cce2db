using System.Globalization;
using System.Text;

namespace Eap.Platform.Spreadsheets;

/// <summary>How the values of an <see cref="ExportSheet"/> read as text, and which texts a spreadsheet would run.</summary>
internal static class ExportText
{
    // The full-width forms start a formula too in East Asian editions of Excel.
    private const string Starters = "=+-@\t\r\n＝＋－＠";

    /// <summary>Whether a spreadsheet could take the text for a formula. A plain negative number is none.</summary>
    public static bool LooksLikeFormula(string text) =>
        text.Length > 0 && Starters.Contains(text[0]) && !(text[0] == '-' && text.Length <= 15 && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _));

    /// <summary>Null when the value is no text but a number.</summary>
    public static string? Text(object? value) => value switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "是" : "否",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The digits of a number.</summary>
    /// <exception cref="ArgumentException">The value is of a type that is not exported.</exception>
    public static string Number(object value) => value is int or long or short or byte or decimal or double or float
        ? ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture)
        : throw new ArgumentException($"A cell cannot hold a {value.GetType().Name}.", nameof(value));

    /// <summary>The text, or as much of it as fits with an ellipsis; never half a character.</summary>
    public static string Cut(string text, int length)
    {
        var end = length - 1;
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }

    /// <summary>The text without characters that no XML file can hold.</summary>
    public static string WithoutForbidden(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is >= 0x20 or '\t' or '\n' && rune.Value is not (0xFFFE or 0xFFFF))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }
}
