using Eap.Stations.Problems;

namespace Eap.Stations.Desk;

/// <summary>A problem at the desk.</summary>
/// <param name="Problem">The problem.</param>
/// <param name="Station">The station's name.</param>
/// <param name="ReceivedOn">The day it came in.</param>
/// <param name="IsOverdue">The promised day has passed.</param>
public sealed record ProblemRow(StationProblem Problem, string Station, DateOnly ReceivedOn, bool IsOverdue);
