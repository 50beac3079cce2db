using Eap.Platform.Recipes;
using Eap.Platform.Settings;

namespace EapSite.Tests.Recipes;

/// <summary>A step that writes what it is given and fails as it is told: <c>{ "name": "probe", "write": "x", "fail": "invalid" }</c>.</summary>
internal sealed class ProbeStep : IRecipeStepHandler
{
    public string Name => "probe";

    public Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (context.Step["write"]?.GetValue<string>() is { } name) context.Unit.Db.Add(new SiteSetting { Name = $"Internal.Probe.{name}", Json = context.Step.ToJsonString() });
        if (context.Step["number"] is { } number) _ = number.GetValue<int>();
        return context.Step["fail"]?.GetValue<string>() switch
        {
            "recipe" => throw new RecipeException("机构 x 不存在。"),
            "bug" => throw new InvalidOperationException("a bug"),
            _ => Task.CompletedTask,
        };
    }
}
