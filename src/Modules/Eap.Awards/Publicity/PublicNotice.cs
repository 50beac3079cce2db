namespace Eap.Awards.Publicity;

/// <summary>A list as anybody reads it while it stands.</summary>
/// <param name="Round">The round.</param>
/// <param name="Programme">What the programme is called.</param>
/// <param name="ByName">Who put it up, by today's name.</param>
/// <param name="Media">Where else it stands; empty for nowhere.</param>
/// <param name="Lines">Its lines, as printed.</param>
/// <param name="Gone">Nominations that left since it went up: their names are not shown any more.</param>
public sealed record PublicNotice(PublicityRound Round, string Programme, string ByName, string Media, IReadOnlyList<PublicityLine> Lines, IReadOnlySet<string> Gone)
{
    /// <summary>Those of <see cref="Gone"/> who were taken off after an objection that holds.</summary>
    public IReadOnlySet<string> Removed { get; init; } = new HashSet<string>();

    /// <summary>Who is going to name, by their names.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>The list this one took the place of; null: the programme's first.</summary>
    public PublicityRound? Former { get; init; }
}

/// <summary>What is left of a list that is public no more: nobody on it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Now">The list that stands in its place; null: none.</param>
public sealed record GoneNotice(PublicityRound Round, PublicityRound? Now);

/// <summary>A list in the list of lists.</summary>
/// <param name="Round">The round.</param>
/// <param name="Programme">What the programme is called.</param>
/// <param name="Count">How many stand on it.</param>
public sealed record PublicNoticeRow(PublicityRound Round, string Programme, int Count);
