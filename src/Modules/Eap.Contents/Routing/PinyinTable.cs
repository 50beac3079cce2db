using System.Collections.Frozen;
using System.Text;

namespace Eap.Contents.Routing;

/// <summary>The syllable of each Chinese character, one each: <c>一 yi</c>. Enough for addresses; it does not know which of several readings a word wants.</summary>
public sealed class PinyinTable
{
    /// <summary>The embedded file, generated from a package by the build.</summary>
    public const string ResourceName = "Eap.Contents.Routing.Data.pinyin.txt";

    private readonly FrozenDictionary<int, string> _syllables;

    private PinyinTable(Dictionary<int, string> syllables) => _syllables = syllables.ToFrozenDictionary();

    /// <summary>The table built into the assembly; without syllables when it was built without one.</summary>
    public static PinyinTable BuiltIn()
    {
        using var stream = typeof(PinyinTable).Assembly.GetManifestResourceStream(ResourceName);
        return stream is null ? new([]) : Load(stream);
    }

    /// <summary>
    /// Reads UTF-8 lines of a character, a space and its syllable in plain letters (ü as v or ü). Empty lines and lines that begin with # are skipped; of
    /// two lines for one character the first counts.
    /// </summary>
    /// <exception cref="FormatException">A line is neither; the message gives its number.</exception>
    public static PinyinTable Load(Stream stream)
    {
        using var reader = new StreamReader(stream, leaveOpen: true);
        var syllables = new Dictionary<int, string>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var (point, syllable) = Parse(line) ?? throw new FormatException($"Line {number} is not a character and its syllable.");
                syllables.TryAdd(point, syllable);
            }
        }

        return new(syllables);
    }

    /// <summary>The syllable, in a..z; null for a character that is not in the table.</summary>
    public string? Find(Rune character) => _syllables.GetValueOrDefault(character.Value);

    private static (int Point, string Syllable)? Parse(string line)
    {
        var parts = line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var syllable = parts.Length == 2 ? parts[1].ToLowerInvariant().Replace('ü', 'v') : "";
        return syllable.Length > 0 && syllable.All(char.IsAsciiLetterLower) && Rune.TryGetRuneAt(parts[0], 0, out var rune) && rune.Utf16SequenceLength == parts[0].Length
            ? (rune.Value, syllable)
            : null;
    }
}
