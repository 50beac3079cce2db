namespace Eap.Stations.Problems;

/// <summary>A problem as readers see it.</summary>
/// <param name="Question">What somebody found.</param>
/// <param name="AskedOn">When.</param>
/// <param name="Answer">What became of it.</param>
/// <param name="AnsweredOn">When.</param>
public sealed record AnsweredProblem(string Question, DateOnly AskedOn, string Answer, DateOnly AnsweredOn);
