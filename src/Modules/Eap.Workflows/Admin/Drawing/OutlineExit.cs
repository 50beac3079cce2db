namespace Eap.Workflows.Admin.Drawing;

/// <summary>A way out of a step.</summary>
/// <param name="Outcome">The outcome's name.</param>
/// <param name="Label">For people.</param>
/// <param name="TargetId">The step it leads to; null: the process ends here.</param>
/// <param name="TargetNumber">That step's number in the outline; null when there is none.</param>
/// <param name="TargetTitle">That step's title; null when there is none.</param>
/// <param name="IsKnown">False: a connection from an outcome that the step does not have.</param>
/// <param name="IsTaken">An instance went this way.</param>
public sealed record OutlineExit(string Outcome, string Label, string? TargetId, int? TargetNumber, string? TargetTitle, bool IsKnown, bool IsTaken)
{
    /// <summary>It says that something could not be done.</summary>
    public bool IsFailure { get; init; }

    /// <summary>Something could not be done and nothing follows: the process stops there and waits for a person.</summary>
    public bool Stops => IsFailure && TargetId is null;
}
