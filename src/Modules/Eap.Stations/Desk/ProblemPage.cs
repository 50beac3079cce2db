using Eap.Stations.Problems;

namespace Eap.Stations.Desk;

/// <summary>A problem on its page.</summary>
/// <param name="Row">The problem.</param>
/// <param name="Posted">What was typed and could not be stored; null on a fresh page.</param>
public sealed record ProblemPage(ProblemRow Row, ProblemDecision? Posted)
{
    /// <summary>The problem.</summary>
    public StationProblem Problem => Row.Problem;

    /// <summary>The question in the form.</summary>
    public string Question => Posted?.Question ?? Problem.PublicText ?? Problem.Text;

    /// <summary>The answer in the form.</summary>
    public string? Answer => Posted?.Answer ?? Said(ProblemState.Answered);

    /// <summary>The reason in the form.</summary>
    public string? Reason => Posted?.Reason ?? Said(ProblemState.SetAside);

    private string? Said(ProblemState state) => Problem.State == state ? Problem.Answer : null;
}
