using System.Collections.Frozen;

namespace Eap.Contents.Routing;

/// <summary>Characters and their usual reading without tones.</summary>
public sealed class PinyinTable
{
    private readonly FrozenDictionary<string, string> _readings;

    private PinyinTable(FrozenDictionary<string, string> readings) => _readings = readings;

    /// <summary>Reads lines such as <c>一 yi</c>.</summary>
    public static PinyinTable Load(Stream stream)
    {
        using var reader = new StreamReader(stream);
        var readings = new Dictionary<string, string>();
        while (reader.ReadLine() is { } line)
            if (line.Split(' ') is [var character, var reading]) readings[character] = reading;
        return new PinyinTable(readings.ToFrozenDictionary());
    }

    /// <summary>The reading of a character; null when it is not in the table.</summary>
    public string? Reading(string character) => _readings.GetValueOrDefault(character);
}
