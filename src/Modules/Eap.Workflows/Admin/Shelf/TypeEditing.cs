using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Shelf;

/// <summary>What is done to a type as a whole, inside a unit of work.</summary>
public sealed class TypeEditing(WorkflowTypes types, WorkflowTypeStore store, IdGenerator ids)
{
    /// <summary>A new type without a step, off. Returns its id.</summary>
    public Task<string> CreateAsync(UnitScope unit, string name, CancellationToken cancellationToken) => StoreNewAsync(unit, new JsonObject
    {
        ["WorkflowTypeId"] = "", ["Name"] = name, ["IsEnabled"] = false, ["IsSingleton"] = false, ["DeleteFinishedWorkflows"] = false, ["Activities"] = new JsonArray(), ["Transitions"] = new JsonArray(),
    }, cancellationToken);

    /// <summary>A copy under another name, off. Returns its id; null when there is no such type.</summary>
    public async Task<string?> DuplicateAsync(UnitScope unit, string workflowTypeId, Func<string, string> naming, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(workflowTypeId, cancellationToken) is not { } record) return null;
        var json = JsonNode.Parse(record.Json)!.AsObject();
        (json["Name"], json["IsEnabled"]) = (naming(record.Name), false);
        return await StoreNewAsync(unit, json, cancellationToken);
    }

    /// <summary>Gives a type another name, as its next version. False when there is no such type.</summary>
    public async Task<bool> RenameAsync(UnitScope unit, string workflowTypeId, string name, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(workflowTypeId, cancellationToken) is not { } record) return false;
        var json = JsonNode.Parse(record.Json)!.AsObject();
        (json["Name"], json["IsEnabled"]) = (name, record.IsEnabled);
        await store.SaveAsync(unit, json, record.Version, cancellationToken);
        return true;
    }

    private async Task<string> StoreNewAsync(UnitScope unit, JsonObject json, CancellationToken cancellationToken)
    {
        var id = ids.Next();
        json["WorkflowTypeId"] = id;
        await store.SaveAsync(unit, json, expectedVersion: null, cancellationToken);
        return id;
    }
}
