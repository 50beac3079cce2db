using Eap.Workflows.Instances;

namespace Eap.Workflows.Trimming;

/// <summary>Settings section <c>WorkflowTrimmingSettings</c>: which instances are removed at night.</summary>
public sealed class WorkflowTrimmingSettings
{
    /// <summary>Days an instance is kept after its last step. Default 90; 0: nothing is removed.</summary>
    public int KeepDays { get; set; } = 90;

    /// <summary>Which instances are removed. Default those that came to their end or were stopped; what still runs never is.</summary>
    public List<WorkflowStatus> Statuses { get; set; } = [WorkflowStatus.Finished, WorkflowStatus.Aborted];
}
