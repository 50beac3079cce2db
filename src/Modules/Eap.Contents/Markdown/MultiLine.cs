using System.Text;
using Eap.Platform.Text;

namespace Eap.Contents.Markdown;

/// <summary>Cleans a text of several lines: line ends, invisible and direction characters; white space inside lines stays, it means something in Markdown.</summary>
public static class MultiLine
{
    /// <summary>Most characters of a body.</summary>
    public const int MaxLength = 200_000;

    /// <summary>Cleans; null counts as empty.</summary>
    public static string Clean(string? input)
    {
        var lines = (input ?? "").Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(CleanLine(line)).Append('\n');
        return text.ToString().Trim('\n');
    }

    private static string CleanLine(string line)
    {
        var indent = line.Length - line.TrimStart(' ', '\t').Length;
        var hardBreak = line.EndsWith("  ", StringComparison.Ordinal) ? "  " : "";
        // A line without anything to remove is most lines: it keeps its spacing to the letter.
        var cleaned = PlainInput.Clean(line);
        return cleaned.Removed == RemovedCharacters.None ? line.TrimEnd() + (line.Trim().Length > 0 ? hardBreak : "") : line[..indent] + cleaned.Value;
    }
}
