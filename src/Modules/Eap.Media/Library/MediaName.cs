using System.Globalization;
using System.Text;
using Eap.Platform.Text;

namespace Eap.Media.Library;

/// <summary>Makes a sender's file name fit for addresses, Markdown and a download: what is no letter or digit becomes a hyphen.</summary>
public static class MediaName
{
    private const int MostCharacters = 120;

    /// <summary>A name that ends with <paramref name="extension"/>.</summary>
    /// <param name="fileName">As sent; may hold a path of the sender's machine.</param>
    /// <param name="extension">Without the dot.</param>
    public static string Clean(string? fileName, string extension)
    {
        var last = (fileName ?? "").Split('/', '\\')[^1];
        var line = PlainInput.Clean(Path.GetFileNameWithoutExtension(last)).Value;
        var name = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength > MostCharacters) break;
            if (IsKept(rune)) name.Append(rune);
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        var kept = name.ToString().Trim('-', '.');
        return $"{(kept.Length == 0 ? "file" : kept)}.{extension}";
    }

    /// <summary>A sender's file name as a message may repeat it: cleaned, without folders, not too long.</summary>
    public static string Shown(string? fileName)
    {
        var name = PlainInput.Clean((fileName ?? "").Split('/', '\\')[^1]).Value;
        return name.Length > 60 ? name[..60] + "…" : name;
    }

    private static bool IsKept(Rune rune) => Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '.' or '·'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
