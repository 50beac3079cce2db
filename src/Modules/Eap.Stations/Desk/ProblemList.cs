using Eap.Stations.Problems;

namespace Eap.Stations.Desk;

/// <summary>The list of problems.</summary>
/// <param name="State">Which are shown.</param>
/// <param name="Rows">The problems.</param>
public sealed record ProblemList(ProblemState State, IReadOnlyList<ProblemRow> Rows);
