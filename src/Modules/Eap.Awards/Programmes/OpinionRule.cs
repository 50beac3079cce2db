namespace Eap.Awards.Programmes;

/// <summary>A body asked for its opinion (征求意见): always, or where a fact of the nominee says so.</summary>
/// <param name="Code">Stable name within the programme.</param>
/// <param name="Body">What it is called on the sheet: 纪检监察部门.</param>
/// <param name="Fact">Which fact decides; empty: always asked.</param>
/// <param name="Values">What the fact has to be.</param>
public sealed record OpinionRule(string Code, string Body, string Fact = "", IReadOnlyList<string>? Values = null)
{
    /// <summary>It is asked about a nominee with these facts. One nobody stated is asked about: too much is better than too little.</summary>
    public bool IsAsked(IReadOnlyDictionary<string, string> facts) => Fact.Length == 0 || !facts.TryGetValue(Fact, out var value) || value.Length == 0 || Values?.Contains(value) == true;
}
