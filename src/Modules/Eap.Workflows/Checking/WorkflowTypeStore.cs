using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Workflows.Types;

namespace Eap.Workflows.Checking;

/// <summary>Stores types that come from a file or an editor: one with a blocking problem is kept, but not switched on.</summary>
public sealed class WorkflowTypeStore(WorkflowTypes types, WorkflowProblems problems, KnownNamesReader names)
{
    /// <summary>Stores a type as its next version; null when it should follow <paramref name="expectedVersion"/> and does not.</summary>
    public async Task<WorkflowTypeRecord?> SaveAsync(UnitScope unit, JsonObject json, int? expectedVersion, CancellationToken cancellationToken)
    {
        var record = await types.SaveAsync(unit, json, expectedVersion, cancellationToken);
        if (record is { IsEnabled: true } && await IsBlockedAsync(record, cancellationToken)) await WorkflowTypes.EnableAsync(unit, record, enabled: false, cancellationToken);
        return record;
    }

    /// <summary>Switches a type on or off; null when there is none, false when a problem keeps it off.</summary>
    public async Task<bool?> EnableAsync(UnitScope unit, string workflowTypeId, bool enabled, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(workflowTypeId, cancellationToken) is not { } record) return null;
        if (enabled && await IsBlockedAsync(record, cancellationToken)) return false;
        return await WorkflowTypes.EnableAsync(unit, workflowTypeId, enabled, cancellationToken);
    }

    private async Task<bool> IsBlockedAsync(WorkflowTypeRecord record, CancellationToken cancellationToken) =>
        problems.Find(WorkflowType.Read(record.Json), await names.ReadAsync(cancellationToken)).Any(problem => problem.IsBlocking);
}
