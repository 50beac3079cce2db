using System.Text;

namespace Eap.Portal.Notices.Import;

/// <summary>Small facts about the text of notices.</summary>
internal static class NoticeText
{
    private const string Terminal = "。！？；：!?;:”’）)》";

    /// <summary>The text without any white space: what two texts that say the same have in common.</summary>
    public static string Condense(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character) && character != '\uFEFF'));

    /// <summary>Columns the text takes in a fixed-width print: 2 for Chinese characters and punctuation.</summary>
    public static int Width(string text) => text.Sum(character => character < '\u2000' ? 1 : 2);

    /// <summary>Whether a paragraph may end here.</summary>
    public static bool EndsSentence(string text) => text.Length > 0 && Terminal.Contains(text[^1]);

    /// <summary>Whether a paragraph cannot end here.</summary>
    public static bool EndsOpen(string text) => text.Length > 0 && "，、（(《“,".Contains(text[^1]);

    /// <summary>What stands between two pieces of one paragraph: Chinese runs on, Latin words keep a space.</summary>
    public static string Between(string first, string second) =>
        first.Length > 0 && second.Length > 0 && char.IsAsciiLetterOrDigit(first[^1]) && char.IsAsciiLetterOrDigit(second[0]) ? " " : "";

    /// <summary>Chinese stretched over a line (某 市 总 工 会) pulled together; spaces beside Latin letters and digits stay.</summary>
    public static string Unstretch(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var stretched = char.IsWhiteSpace(text[i]) && result.Length > 0 && IsWide(result[^1]) && i + 1 < text.Length && IsWide(text[i + 1]);
            result.Append(stretched ? "" : text[i].ToString());
        }

        return result.ToString().Trim();
    }

    private static bool IsWide(char character) => character >= '\u2E80' || char.IsWhiteSpace(character);
}
