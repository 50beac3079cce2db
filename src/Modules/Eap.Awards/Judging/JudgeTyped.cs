namespace Eap.Awards.Judging;

/// <summary>What was typed about a judge and could not be done: it stands there again.</summary>
/// <param name="UserId">The judge's account.</param>
/// <param name="Unit">The unit to keep out of.</param>
/// <param name="Words">What ties them.</param>
/// <param name="Reason">Why they leave.</param>
public sealed record JudgeTyped(string? UserId, string? Unit = null, string? Words = null, string? Reason = null);
