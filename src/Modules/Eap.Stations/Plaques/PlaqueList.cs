using Eap.Applications.Numbers;

namespace Eap.Stations.Plaques;

/// <summary>A page of the register.</summary>
/// <param name="Rows">The plaques.</param>
/// <param name="Page">Which page.</param>
/// <param name="HasMore">There is a next one.</param>
public sealed record PlaqueList(IReadOnlyList<IssuedNumber> Rows, int Page, bool HasMore);
