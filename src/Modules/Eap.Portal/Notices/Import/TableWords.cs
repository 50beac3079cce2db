namespace Eap.Portal.Notices.Import;

/// <summary>The words of a line, and how stretched headings (单  位 场  次) become cells.</summary>
internal static class TableWords
{
    public static string[] Of(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Exactly <paramref name="count"/> cells, or null: the words themselves, or single characters put together.</summary>
    public static string[]? Group(string[] words, int count)
    {
        if (words.Length == count)
        {
            return words;
        }

        if (words.Length > count && words.Length % count == 0 && words.All(word => word.Length == 1))
        {
            return [.. words.Chunk(words.Length / count).Select(characters => string.Concat(characters))];
        }

        var cells = JoinSingles(words);
        return cells.Count == count ? [.. cells] : null;
    }

    /// <summary>Single characters that follow each other are one stretched word.</summary>
    private static List<string> JoinSingles(string[] words)
    {
        var cells = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && words[i].Length == 1 && words[i - 1].Length == 1)
            {
                cells[^1] += words[i];
            }
            else
            {
                cells.Add(words[i]);
            }
        }

        return cells;
    }
}
