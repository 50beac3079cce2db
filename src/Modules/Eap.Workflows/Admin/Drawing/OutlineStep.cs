using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>One activity, as the outline, the drawing and the editor show it.</summary>
public sealed record OutlineStep
{
    /// <summary>1, 2, 3... in the order one walks through the process.</summary>
    public required int Number { get; init; }

    /// <summary>The activity as set up.</summary>
    public required ActivityRecord Record { get; init; }

    /// <summary>What it is called here.</summary>
    public required string Title { get; init; }

    /// <summary>Which kind it is; null when nobody here knows.</summary>
    public required string? Kind { get; init; }

    /// <summary>True: it waits for something.</summary>
    public required bool IsEvent { get; init; }

    /// <summary>What it does here, in one line; null for nothing to say.</summary>
    public required string? Description { get; init; }

    /// <summary>The ways out.</summary>
    public required IReadOnlyList<OutlineExit> Exits { get; init; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<WorkflowProblem> Problems { get; init; } = [];

    /// <summary>What became of it in an instance.</summary>
    public StepState State { get; init; }
}
