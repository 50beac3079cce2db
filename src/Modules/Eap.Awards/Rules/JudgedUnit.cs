namespace Eap.Awards.Rules;

/// <summary>Whose nomination it is.</summary>
/// <param name="Path">Path of the nominating union.</param>
/// <param name="CityPaths">Paths of the city and of nodes that only group: an office there relates to everybody and so to nobody.</param>
/// <param name="Names">The nominee's name and other names.</param>
public sealed record JudgedUnit(string Path, IReadOnlySet<string> CityPaths, IReadOnlyList<string> Names);
