using System.Collections.Frozen;
using System.Globalization;

namespace Eap.Platform.Text;

/// <summary>The tables behind <see cref="UnicodeForms"/>, read once from the embedded Data/unicode-forms.txt (its first lines explain it).</summary>
internal static class UnicodeData
{
    private static readonly FrozenDictionary<int, int> Classes;

    static UnicodeData()
    {
        var classes = new Dictionary<int, int>();
        var canonical = new Dictionary<int, int[]>();
        var compatible = new Dictionary<int, int[]>();
        var pairs = new Dictionary<(int, int), int>();
        foreach (var line in Lines())
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
            {
                AddClass(line.Split(' '), classes);
                continue;
            }

            var point = Hex(line[2..equals]);
            var parts = line[(equals + 1)..].Split(' ').Select(Hex).ToArray();
            (line[0] == 'K' ? compatible : canonical)[point] = parts;
            if (line[0] == 'C')
            {
                pairs[(parts[0], parts[1])] = point;
            }
        }

        Classes = classes.ToFrozenDictionary();
        Canonical = canonical.ToFrozenDictionary();
        Compatible = compatible.ToFrozenDictionary();
        Pairs = pairs.ToFrozenDictionary();
    }

    public static FrozenDictionary<int, int[]> Canonical { get; }

    public static FrozenDictionary<int, int[]> Compatible { get; }

    public static FrozenDictionary<(int First, int Second), int> Pairs { get; }

    public static int CombiningClass(int point) => point < 0x300 ? 0 : Classes.GetValueOrDefault(point);

    private static void AddClass(string[] parts, Dictionary<int, int> classes)
    {
        for (var point = Hex(parts[1]); point <= Hex(parts[2]); point++)
        {
            classes[point] = int.Parse(parts[0], CultureInfo.InvariantCulture);
        }
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(UnicodeData).Assembly.GetManifestResourceStream("Eap.Platform.Text.Data.unicode-forms.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line;
            }
        }
    }
}
