using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Plans.Editing;

/// <summary>Reads a number as people type it: full-width digits count, signs, decimals, exponents and Chinese numerals do not.</summary>
public static class NumberText
{
    /// <summary>The number. False when the text is none; an empty text is read as null.</summary>
    public static bool TryRead(string? text, out int? number)
    {
        number = null;
        var line = FullWidth.Fold(PlainInput.Clean(text).Value);
        if (line.Length == 0) return true;
        if (!int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        number = value;
        return true;
    }
}
