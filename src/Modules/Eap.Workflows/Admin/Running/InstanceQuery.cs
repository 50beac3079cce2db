using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Running;

/// <summary>The filter of the list of instances as typed.</summary>
public sealed class InstanceQuery
{
    /// <summary>What stands for all that is not over.</summary>
    public const string Open = "open";

    /// <summary>A <see cref="WorkflowStatus"/> by name, or <see cref="Open"/>.</summary>
    public string? Status { get; set; }

    /// <summary>Id of a type.</summary>
    public string? Type { get; set; }

    /// <summary>Id of what it is about, or part of its title.</summary>
    public string? Subject { get; set; }

    /// <summary>Where the page begins: the number of the last row of the page before.</summary>
    public long? After { get; set; }

    /// <summary>The statuses asked for; null: all.</summary>
    public IReadOnlyList<WorkflowStatus>? Statuses =>
        Status == Open ? [WorkflowStatus.Executing, WorkflowStatus.Halted, WorkflowStatus.Faulted]
        : Enum.TryParse<WorkflowStatus>(Status, out var status) && Enum.IsDefined(status) ? [status] : null;

    /// <summary>For links that keep the filter.</summary>
    public Dictionary<string, string> ToRoute()
    {
        var route = new Dictionary<string, string>();
        foreach (var (name, value) in new[] { ("status", Status), ("type", Type), ("subject", Subject) })
            if (!string.IsNullOrEmpty(value)) route[name] = value;
        return route;
    }
}
