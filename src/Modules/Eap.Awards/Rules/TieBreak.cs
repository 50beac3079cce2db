namespace Eap.Awards.Rules;

/// <summary>How equal scores are told apart. The order is fixed before the programme opens.</summary>
/// <param name="Kind">By what.</param>
/// <param name="Criterion">Code of the criterion, for <see cref="TieBreakKind.Criterion"/>; else empty.</param>
public sealed record TieBreak(TieBreakKind Kind, string Criterion = "");
