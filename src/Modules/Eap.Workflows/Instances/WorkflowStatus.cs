namespace Eap.Workflows.Instances;

/// <summary>Where an instance stands, in Orchard Core's words.</summary>
public enum WorkflowStatus
{
    /// <summary>Steps are waiting to be done.</summary>
    Executing,

    /// <summary>It waits for an event.</summary>
    Halted,

    /// <summary>It came to its end.</summary>
    Finished,

    /// <summary>A step failed again and again; a person must look.</summary>
    Faulted,

    /// <summary>A person stopped it.</summary>
    Aborted,
}
