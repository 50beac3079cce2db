using Eap.Awards.Rules;

namespace Eap.Awards.Judging;

/// <summary>What happened at a judging, as it is fixed at its close: who voted, who kept out and why, what it came to. It names, and so never leaves the desk.</summary>
public sealed record JudgingMinutes
{
    /// <summary>The programme.</summary>
    public required string Programme { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>How it was judged.</summary>
    public required JudgingRule Rule { get; init; }

    /// <summary>The city's own rule it follows.</summary>
    public required CityRule City { get; init; }

    /// <summary>The seed lots are drawn from.</summary>
    public required string Seed { get; init; }

    /// <summary>When it was closed, UTC.</summary>
    public required DateTime ClosedUtc { get; init; }

    /// <summary>By whom.</summary>
    public required string ClosedByName { get; init; }

    /// <summary>Everybody who sat on the panel.</summary>
    public required IReadOnlyList<MinutesMember> Members { get; init; }

    /// <summary>What was judged, in order of rank.</summary>
    public required IReadOnlyList<MinutesCase> Cases { get; init; }
}

/// <summary>A member of the panel.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Ties">What they declared.</param>
/// <param name="Left">Why they left; null: they stayed.</param>
public sealed record MinutesMember(string Name, IReadOnlyList<string> Ties, string? Left);

/// <summary>What was judged.</summary>
public sealed record MinutesCase
{
    /// <summary>The nomination.</summary>
    public required string Id { get; init; }

    /// <summary>What judges called it.</summary>
    public required long Number { get; init; }

    /// <summary>Who or what is nominated.</summary>
    public required string Nominee { get; init; }

    /// <summary>Where it belongs.</summary>
    public required string Unit { get; init; }

    /// <summary>Who nominates.</summary>
    public required string Union { get; init; }

    /// <summary>What the votes come to.</summary>
    public required PanelScore Score { get; init; }

    /// <summary>The votes.</summary>
    public required IReadOnlyList<MinutesVote> Votes { get; init; }

    /// <summary>Who kept out, and why.</summary>
    public required IReadOnlyList<MinutesNote> Recused { get; init; }

    /// <summary>Who might have voted and did not.</summary>
    public required IReadOnlyList<string> Absent { get; init; }

    /// <summary>Votes that did not count, and why.</summary>
    public required IReadOnlyList<MinutesNote> Struck { get; init; }
}

/// <summary>A vote.</summary>
/// <param name="Judge">Whose.</param>
/// <param name="Points">Points by code of criterion.</param>
/// <param name="Total">Their weighted sum, 0 to 100.</param>
/// <param name="Words">What the judge wrote.</param>
public sealed record MinutesVote(string Judge, IReadOnlyDictionary<string, decimal> Points, decimal Total, string Words);

/// <summary>A judge, and something about them.</summary>
public sealed record MinutesNote(string Judge, string Why);
