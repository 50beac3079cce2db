using System.Text;

namespace Eap.Platform.Text;

/// <summary>
/// Unicode normalisation that works everywhere. The site runs with invariant globalization (no ICU on a bare machine), and there
/// <see cref="string.Normalize()"/> returns its input unchanged, without an error: NFC and NFKC have to come from our own table.
/// </summary>
public static class UnicodeForms
{
    /// <summary>NFC: e + U+0301 becomes é. Unpaired surrogates pass through.</summary>
    public static string Compose(string text) => Normalize(text, compatible: false, compose: true);

    /// <summary>NFKC: also folds full-width, half-width, circled, squared, ligature and radical forms (５ to 5, ㎡ to m2, ⼼ to 心).</summary>
    public static string ComposeCompatible(string text) => Normalize(text, compatible: true, compose: true);

    /// <summary>NFKD: as <see cref="ComposeCompatible"/>, with the marks left apart from their letters.</summary>
    public static string DecomposeCompatible(string text) => Normalize(text, compatible: true, compose: false);

    private static string Normalize(string text, bool compatible, bool compose)
    {
        if (IsUntouched(text))
        {
            return text;
        }

        var points = new List<int>(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Decompose(paired ? char.ConvertToUtf32(text[i], text[++i]) : text[i], compatible, points);
        }

        OrderMarks(points);
        return ToText(compose ? Composed(points) : points);
    }

    // Chinese text is nearly all ASCII, unified ideographs and CJK punctuation: no look-ups for it.
    private static bool IsUntouched(string text)
    {
        foreach (var character in text)
        {
            if (character is not (< '\u00A0' or (>= '\u3400' and < '\uA000') or (>= '\u3001' and <= '\u301F') or '\u201C' or '\u201D'))
            {
                return false;
            }
        }

        return true;
    }

    private static void Decompose(int point, bool compatible, List<int> into)
    {
        if (HangulSyllables.TryDecompose(point, into))
        {
            return;
        }

        if (compatible && UnicodeData.Compatible.TryGetValue(point, out var full))
        {
            into.AddRange(full);
        }
        else if (UnicodeData.Canonical.TryGetValue(point, out var parts))
        {
            foreach (var part in parts)
            {
                Decompose(part, compatible, into);
            }
        }
        else
        {
            into.Add(point);
        }
    }

    private static void OrderMarks(List<int> points)
    {
        for (var i = 1; i < points.Count; i++)
        {
            var weight = UnicodeData.CombiningClass(points[i]);
            for (var j = i; weight > 0 && j > 0 && UnicodeData.CombiningClass(points[j - 1]) > weight; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
            }
        }
    }

    private static List<int> Composed(List<int> points)
    {
        var result = new List<int>(points.Count);
        var starter = -1;
        var lastWeight = 0;
        foreach (var point in points)
        {
            var weight = UnicodeData.CombiningClass(point);
            var free = starter == result.Count - 1 || lastWeight < weight;
            if (starter >= 0 && free && Pair(result[starter], point) is { } composite)
            {
                result[starter] = composite;
                continue;
            }

            result.Add(point);
            lastWeight = weight;
            if (weight == 0)
            {
                starter = result.Count - 1;
            }
        }

        return result;
    }

    private static int? Pair(int first, int second) =>
        HangulSyllables.Compose(first, second) ?? (UnicodeData.Pairs.TryGetValue((first, second), out var found) ? found : null);

    private static string ToText(List<int> points)
    {
        var text = new StringBuilder(points.Count);
        foreach (var point in points)
        {
            if (point > char.MaxValue)
            {
                text.Append(char.ConvertFromUtf32(point));
            }
            else
            {
                text.Append((char)point);
            }
        }

        return text.ToString();
    }
}
