using Eap.Platform.Data;

namespace Eap.Workflows.Types;

/// <summary>Wants to know when a type is stored, switched or removed, in the transaction that does it.</summary>
public interface IWorkflowTypeObserver
{
    /// <summary>The version that was current until now, or is from now on, as it stands; a removed one is not current any more.</summary>
    Task ChangedAsync(UnitScope unit, WorkflowTypeRecord record, CancellationToken cancellationToken);
}
