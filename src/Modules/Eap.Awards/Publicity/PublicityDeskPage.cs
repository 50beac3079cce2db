using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Publicity;

/// <summary>The desk's page about a programme's lists.</summary>
public sealed record PublicityDeskPage
{
    /// <summary>The programme.</summary>
    public required AwardProgramme Programme { get; init; }

    /// <summary>The round that stands; null: none.</summary>
    public PublicityRound? Standing { get; init; }

    /// <summary>Who belongs on the list now.</summary>
    public IReadOnlyList<ListedNominee> Nominees { get; init; } = [];

    /// <summary>Names on the standing list whose nominations left it.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Names on it that were taken off after an objection that holds.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Objections to its lists nobody has answered.</summary>
    public int Open => Archive.Sum(row => row.Open);

    /// <summary>What restarting would change, to be asked once more; empty: it is not asked.</summary>
    public IReadOnlyList<string> Restart { get; init; } = [];

    /// <summary>The standing round's time is over: it waits to be closed.</summary>
    public bool IsOver { get; init; }

    /// <summary>When a list put up today would end, in words; null: nothing would be.</summary>
    public string? WouldEnd { get; init; }

    /// <summary>All rounds, the newest first, with what was objected.</summary>
    public IReadOnlyList<PublicityArchive> Archive { get; init; } = [];

    /// <summary>What was typed.</summary>
    public required RoundForm Form { get; init; }

    /// <summary>What would begin the days again, if this is meant to; empty: nothing would, or the rule has to refuse it.</summary>
    public IReadOnlyList<string> RestartOf(RoundInput input) =>
        !input.IsTyping && Standing is { } round && Archive.FirstOrDefault(row => row.Round == round) is { } shown && RoundChange.Of(round, shown.Lines, input) is { Kind: PublicityChangeKind.Restart } change ? change.Moved : [];
}

/// <summary>A round in the archive.</summary>
/// <param name="Round">The round.</param>
/// <param name="Lines">Its lines, as printed.</param>
/// <param name="Objections">How many objections it got.</param>
/// <param name="Open">How many of them are open.</param>
public sealed record PublicityArchive(PublicityRound Round, IReadOnlyList<PublicityLine> Lines, int Objections, int Open);
