namespace Eap.Awards.Rules;

/// <summary>What a change of a public list means.</summary>
/// <param name="Kind">Whether the period goes on.</param>
/// <param name="Moved">What changed, in Chinese, for the log; empty when nothing did.</param>
public sealed record PublicityChange(PublicityChangeKind Kind, IReadOnlyList<string> Moved);
