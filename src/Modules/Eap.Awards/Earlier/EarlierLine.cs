namespace Eap.Awards.Earlier;

/// <summary>One holder of an earlier list.</summary>
/// <param name="Name">Who or what.</param>
/// <param name="Unit">The holder's unit; for a unit its own name.</param>
public sealed record EarlierLine(string Name, string Unit);
