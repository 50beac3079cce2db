using Eap.Workflows.Admin.Drawing;
using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Running;

/// <summary>An instance.</summary>
public sealed record InstancePage
{
    /// <summary>The instance.</summary>
    public required Workflow Workflow { get; init; }

    /// <summary>Its type's name in the version it runs on.</summary>
    public required string TypeName { get; init; }

    /// <summary>True: the type is still there, and so is its page.</summary>
    public required bool HasType { get; init; }

    /// <summary>Title of what it is about; null when it is about nothing or may not be opened.</summary>
    public required string? Subject { get; init; }

    /// <summary>What it did, oldest first.</summary>
    public required IReadOnlyList<JournalEntry> Journal { get; init; }

    /// <summary>True: there are more lines than are shown.</summary>
    public required bool IsCut { get; init; }

    /// <summary>Its steps with the way it took; null when its version is gone.</summary>
    public required Outline? Outline { get; init; }

    /// <summary>Its values by name.</summary>
    public required IReadOnlyList<(string Name, string Text)> Values { get; init; }

    /// <summary>True: it can still be stopped.</summary>
    public bool IsOpen => Workflow.Status is not (WorkflowStatus.Finished or WorkflowStatus.Aborted);
}
