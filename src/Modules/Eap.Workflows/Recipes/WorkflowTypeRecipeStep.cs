using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>The <c>WorkflowType</c> step of Orchard Core: types become their next version, what runs goes on. Unknown activities are kept and reported.</summary>
public sealed class WorkflowTypeRecipeStep(WorkflowTypes types, ActivityCatalog catalog) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "WorkflowType";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var (node, index) in (context.Step["data"] as JsonArray ?? []).Select((node, index) => (node, index)))
        {
            if (node is not JsonObject json) throw new RecipeException($"第 {index + 1} 个流程不是 JSON 对象。");
            var type = Read(json, index);
            foreach (var name in type.Activities.Select(activity => activity.Name).Distinct().Where(name => catalog.Find(name) is null)) context.Report.AddKept($"活动 {name}");
            await types.SaveAsync(context.Unit, json, expectedVersion: null, cancellationToken);
            context.Report.AddDone($"流程 {type.Name}");
        }
    }

    private static WorkflowType Read(JsonObject json, int index)
    {
        try
        {
            var type = WorkflowType.Read(json.ToJsonString());
            return type.WorkflowTypeId.Length is > 0 and <= 64 && type.Name.Length <= 255 ? type : throw new RecipeException($"第 {index + 1} 个流程的 WorkflowTypeId 或 Name 太长，或者是空的。");
        }
        catch (JsonException exception)
        {
            throw new RecipeException($"第 {index + 1} 个流程读不懂：{exception.Message}");
        }
    }
}
