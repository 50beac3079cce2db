namespace Eap.Awards.Rules;

/// <summary>Who may be named. All of it is the city's own rule; the notice says only what the titles are.</summary>
public sealed record EligibilityRule
{
    /// <summary>A holder is not named again for the same title within so many years: 1, once a year. Null: it does not matter.</summary>
    public int? NoRepeatYears { get; init; }

    /// <summary>Values of the fact <see cref="RankFact"/> that are not named: 副局级及以上.</summary>
    public IReadOnlyList<string> ExcludedRanks { get; init; } = [];

    /// <summary>What has to be there; null: nothing.</summary>
    public RequiredRecord? Record { get; init; }

    /// <summary>No penalty within so many years before the filing; null: not asked.</summary>
    public int? PenaltyFreeYears { get; init; }

    /// <summary>Whoever had an honour revoked is not named, for any title.</summary>
    public bool RevokedBars { get; init; } = true;

    /// <summary>The number of the identity card is asked, to find one person under two names.</summary>
    public bool NeedsIdNumber { get; init; }

    /// <summary>Name of the fact that holds a person's rank.</summary>
    public const string RankFact = "Rank";
}
