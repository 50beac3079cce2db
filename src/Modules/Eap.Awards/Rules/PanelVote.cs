namespace Eap.Awards.Rules;

/// <summary>One judge's points for one nomination.</summary>
/// <param name="JudgeId">The judge.</param>
/// <param name="Points">Points by code of criterion: every criterion, none else.</param>
public sealed record PanelVote(string JudgeId, IReadOnlyDictionary<string, decimal> Points);

/// <summary>A nomination with its votes.</summary>
/// <param name="NominationId">The nomination.</param>
/// <param name="FiledUtc">When its filing was complete.</param>
/// <param name="Votes">Votes that count: whoever keeps out is not among them.</param>
public sealed record JudgedNomination(string NominationId, DateTime FiledUtc, IReadOnlyList<PanelVote> Votes);
