using System.Text.Json.Serialization;

namespace Eap.Awards.Rules;

/// <summary>A share of the list: 一线职工不少于 60%.</summary>
/// <param name="Code">Stable name within the programme.</param>
/// <param name="Title">For people.</param>
/// <param name="Fact">Which fact of a nomination is looked at.</param>
/// <param name="Values">What it has to be for a nominee to belong to the share.</param>
/// <param name="Bound">At least or at most.</param>
/// <param name="Percent">The share, 0 to 100.</param>
public sealed record RatioRule(string Code, string Title, string Fact, IReadOnlyList<string> Values, RatioBound Bound, int Percent)
{
    /// <summary>The rule counts from this many places on: a fifth of two is nobody. 0: always.</summary>
    public int FromPlaces { get; init; }

    /// <summary>How many of so many it asks for, or allows: at least is rounded up, at most down.</summary>
    public int Bounds(int listed) => Bound == RatioBound.AtLeast ? (listed * Percent + 99) / 100 : listed * Percent / 100;

    /// <summary>
    /// Whether a nominee belongs to the share. A fact nobody stated counts against the list: it is in no share that has to be reached and in every share that is limited.
    /// </summary>
    public bool Counts(IReadOnlyDictionary<string, string> facts) => facts.TryGetValue(Fact, out var value) && value.Length > 0 ? Values.Contains(value) : Bound == RatioBound.AtMost;

    /// <summary>The rule in words: 一线职工不少于 60%.</summary>
    [JsonIgnore]
    public string Words => $"{Title}{(Bound == RatioBound.AtLeast ? "不少于" : "不超过")} {Percent}%";
}
