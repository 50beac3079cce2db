using Eap.Contents.Display;

namespace Eap.SelfChecks.Relax;

/// <summary>The page of an exercise.</summary>
public sealed record ExercisePage : IDescribedPage
{
    /// <summary>Title, summary, kind, minutes.</summary>
    public required ExerciseSummary Head { get; init; }

    /// <summary>Its steps.</summary>
    public required ExercisePlan Plan { get; init; }

    /// <summary>What stands before the steps; empty for nothing.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>When to stop.</summary>
    public required IReadOnlyList<string> WhenToStop { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? Source { get; init; }

    /// <summary>Who read it.</summary>
    public string? ReviewedBy { get; init; }

    /// <inheritdoc />
    public string? Description => Head.Summary;
}
