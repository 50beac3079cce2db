namespace Eap.Applications.Desk;

/// <summary>In one unit of work: the task that is being decided at the desk, where fields, reasons and clauses are asked for.</summary>
public sealed class DeskMark
{
    /// <summary>The task; null outside the desk.</summary>
    public string? TaskId { get; set; }
}
