using System.Reflection;

namespace Eap.Articles.Seeding;

/// <summary>A committed text file of named lists: <c>[name]</c>, then its entries; lines that begin with # are remarks.</summary>
internal sealed class SeedLists
{
    private const double Steepness = 2.2;
    private readonly Dictionary<string, string[]> _lists = [];

    private SeedLists(string file, Func<string, IEnumerable<string>> entries)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Eap.Articles.Seeding.Words.{file}")
            ?? throw new InvalidOperationException($"{file} was not built into the program.");
        using var reader = new StreamReader(stream);
        var (name, found) = ("", new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') (name, found) = (line[1..^1], []);
            else found.AddRange(entries(line));
            _lists[name] = [.. found];
        }
    }

    /// <summary>The words: several on a line, common ones first.</summary>
    public static readonly SeedLists Words = new("words.txt", line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The sentences: one a line, with the names of word lists in braces.</summary>
    public static readonly SeedLists Sentences = new("sentences.txt", line => [line]);

    /// <summary>An entry; all are equally likely.</summary>
    public string Any(string list, Random random) => _lists[list][random.Next(_lists[list].Length)];

    /// <summary>An entry, those in front far more often than those at the end: as words are used.</summary>
    public string Common(string list, Random random) => _lists[list][(int)(_lists[list].Length * Math.Pow(random.NextDouble(), Steepness))];
}
