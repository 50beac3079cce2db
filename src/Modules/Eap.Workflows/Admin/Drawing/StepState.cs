namespace Eap.Workflows.Admin.Drawing;

/// <summary>What became of a step in an instance.</summary>
public enum StepState
{
    /// <summary>It was not come to; or it is a type that is shown, no instance.</summary>
    None,

    /// <summary>It was done.</summary>
    Done,

    /// <summary>The instance waits there.</summary>
    Waiting,

    /// <summary>It is to be done next.</summary>
    Next,

    /// <summary>It failed.</summary>
    Failed,
}
