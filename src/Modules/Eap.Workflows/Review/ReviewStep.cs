namespace Eap.Workflows.Review;

/// <summary>A task as its decider sees it.</summary>
/// <param name="Outcomes">The choices, in order.</param>
/// <param name="Fields">Fields of the item that may be changed with the decision, <c>Part.Field</c>, where the page of its kind offers it; empty: none.</param>
/// <param name="Refusal">Why this person may not decide although they hold the permission; null when they may.</param>
public sealed record ReviewStep(IReadOnlyList<ReviewOutcome> Outcomes, IReadOnlyList<string> Fields, string? Refusal);
