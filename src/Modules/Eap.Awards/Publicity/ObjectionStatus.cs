namespace Eap.Awards.Publicity;

/// <summary>What somebody who objected reads about it.</summary>
/// <param name="Number">The number typed.</param>
/// <param name="Objection">The objection; null: not asked yet, or number and code do not fit.</param>
/// <param name="Answer">The answer; null: none yet.</param>
public sealed record ObjectionStatus(string? Number, Objection? Objection = null, string? Answer = null)
{
    /// <summary>What was decided about the list; null: nothing yet, or nothing had to be.</summary>
    public ObjectionRuling? Ruling { get; init; }

    /// <summary>Whoever left still stands on a list that has to go up again.</summary>
    public bool IsListWaiting { get; init; }

    /// <summary>The list anybody reads now; null: none.</summary>
    public PublicityRound? Now { get; init; }
}
