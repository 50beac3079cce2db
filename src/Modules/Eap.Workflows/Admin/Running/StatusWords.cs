using Eap.Workflows.Instances;

namespace Eap.Workflows.Admin.Running;

/// <summary>How instances stand, in words; texts are keys of the localizer.</summary>
public static class StatusWords
{
    /// <summary>The statuses in the order a person asks for them.</summary>
    public static readonly IReadOnlyList<WorkflowStatus> All = [WorkflowStatus.Faulted, WorkflowStatus.Executing, WorkflowStatus.Halted, WorkflowStatus.Finished, WorkflowStatus.Aborted];

    /// <summary>The status for people.</summary>
    public static string Title(WorkflowStatus status) => status switch
    {
        WorkflowStatus.Executing => "正在进行",
        WorkflowStatus.Halted => "等待中",
        WorkflowStatus.Finished => "已办完",
        WorkflowStatus.Faulted => "出错停住",
        _ => "已终止",
    };

    /// <summary>The badge for it.</summary>
    public static string Badge(WorkflowStatus status) => status switch
    {
        WorkflowStatus.Faulted => "problem",
        WorkflowStatus.Finished => "published",
        WorkflowStatus.Aborted => "withdrawn",
        WorkflowStatus.Halted => "waiting",
        _ => "changed",
    };
}
