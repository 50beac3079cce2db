using Eap.Stations.Acceptance;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>The list.</summary>
/// <param name="Query">What was asked for.</param>
/// <param name="Rows">The acceptances, in the order of filing.</param>
/// <param name="HasMore">There is a next page.</param>
/// <param name="Counts">How many stand where.</param>
public sealed record AcceptanceList(AcceptanceQuery Query, IReadOnlyList<AcceptanceCase> Rows, bool HasMore, IReadOnlyDictionary<AcceptanceStage, int> Counts);
