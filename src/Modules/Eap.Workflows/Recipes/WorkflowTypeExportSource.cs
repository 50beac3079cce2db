using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>Exports the current workflow types as they came or were last saved.</summary>
internal sealed class WorkflowTypeExportSource(WorkflowTypes types) : IRecipeExportSource
{
    public int Order => 60;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var current = await types.ListAsync(cancellationToken);
        if (current.Count == 0) yield break;
        yield return new JsonObject { ["name"] = "WorkflowType", ["data"] = new JsonArray([.. current.Select(Node)]) };
    }

    private static JsonNode Node(WorkflowTypeRecord record)
    {
        var json = JsonNode.Parse(record.Json)!.AsObject();
        // Switching on and off makes no version of its own.
        if (json["IsEnabled"]?.GetValue<bool>() != record.IsEnabled) json["IsEnabled"] = record.IsEnabled;
        return json;
    }
}
