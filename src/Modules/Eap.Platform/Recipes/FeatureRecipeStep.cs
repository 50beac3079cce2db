using System.Text.Json.Nodes;
using Eap.Platform.Modules;

namespace Eap.Platform.Recipes;

/// <summary>The <c>feature</c> step: every module the host references is on, so it is checked and never toggled.</summary>
public sealed class FeatureRecipeStep(ModuleCatalog modules) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "feature";

    /// <inheritdoc />
    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var here = modules.All.Select(module => module.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var id in (context.Step["enable"] as JsonArray ?? []).Select(node => node?.ToString()))
            if (id is not null && !here.Contains(id)) context.Report.AddKept($"功能 {id}");
        return Task.CompletedTask;
    }
}
