namespace Eap.Awards.Rules;

/// <summary>A line of the public list.</summary>
/// <param name="NominationId">The nomination.</param>
/// <param name="Name">The nominee's name, as printed.</param>
/// <param name="Unit">The unit, as printed.</param>
/// <param name="Reason">Why, in a line.</param>
public sealed record PublicityEntry(string NominationId, string Name, string Unit, string Reason);
