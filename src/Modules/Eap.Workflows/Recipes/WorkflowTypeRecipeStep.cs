using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Workflows.Activities;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>The <c>WorkflowType</c> step of Orchard Core: types become their next version, what runs goes on. Unknown activities are kept and reported.</summary>
public sealed class WorkflowTypeRecipeStep(WorkflowTypeStore store, ActivityCatalog catalog) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => WorkflowTypeFile.StepName;

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var (node, index) in (context.Step["data"] as JsonArray ?? []).Select((node, index) => (node, index)))
        {
            var json = WorkflowTypeFile.Check(node, index);
            var type = WorkflowType.Read(json.ToJsonString());
            foreach (var name in WorkflowTypeWriter.Missing(type, catalog)) context.Report.AddKept($"活动 {name}");
            var record = await store.SaveAsync(context.Unit, json, expectedVersion: null, cancellationToken);
            context.Report.AddDone(type.IsEnabled && record?.IsEnabled == false ? $"流程 {type.Name}（有问题，没有启用）" : $"流程 {type.Name}");
        }
    }
}
