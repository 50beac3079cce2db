namespace Eap.Plans.Allocations;

/// <summary>How an allocated number is meant.</summary>
public enum AllocationKind
{
    /// <summary>任务数: at least so many. What comes beyond is 计划外, not refused.</summary>
    Duty,

    /// <summary>名额: at most so many. What comes beyond is refused.</summary>
    Cap,
}
