namespace Eap.Awards.Publicity;

/// <summary>What somebody who objected reads about it.</summary>
/// <param name="Number">The number typed.</param>
/// <param name="Objection">The objection; null: not asked yet, or number and code do not fit.</param>
/// <param name="Answer">The answer; null: none yet.</param>
public sealed record ObjectionStatus(string? Number, Objection? Objection = null, string? Answer = null);
