using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Eap.Platform.Recipes;

/// <summary>
/// Runs recipes: files are read first, then every step of the recipe and of the recipes it names runs in one transaction. A step nobody
/// understands is kept and reported; the first error leaves nothing behind and says where it is.
/// </summary>
public sealed class RecipeExecutor(UnitOfWork work, RecipeLibrary library, IdGenerator ids, TimeProvider time, IConfiguration configuration)
{
    private const int MaxDepth = 8;

    /// <summary>Runs the recipe.</summary>
    /// <param name="recipe">Which.</param>
    /// <param name="dryRun">Does everything and takes it all back.</param>
    /// <param name="also">Runs in the same transaction after the steps; null for nothing.</param>
    /// <param name="cancellationToken">Stops it; nothing stays.</param>
    /// <exception cref="RecipeException">It cannot be run.</exception>
    public async Task<RecipeReport> ExecuteAsync(RecipeDescriptor recipe, bool dryRun = false, Func<UnitScope, Task>? also = null, CancellationToken cancellationToken = default)
    {
        var prepared = new RecipeReport();
        var steps = new List<PreparedStep>();
        Prepare(recipe, steps, prepared, depth: 0);
        try
        {
            return await work.RunAsync(async unit =>
            {
                var report = new RecipeReport();
                foreach (var line in prepared.Kept) report.AddKept(line);
                foreach (var step in steps) await RunStepAsync(unit, step, report, cancellationToken);
                unit.Get<AuditTrail>().Record("Recipe", "Executed", $"运行配方 {recipe.DisplayName}", recipe.Name);
                if (also is not null) await also(unit);
                if (dryRun)
                {
                    await unit.Db.SaveChangesAsync(cancellationToken);
                    throw new DryRunException(report);
                }

                return report;
            }, cancellationToken);
        }
        catch (DryRunException dry)
        {
            return dry.Report;
        }
    }

    private void Prepare(RecipeDescriptor recipe, List<PreparedStep> steps, RecipeReport report, int depth)
    {
        if (depth > MaxDepth) throw new RecipeException($"配方互相引用超过 {MaxDepth} 层：{recipe.Name}。");
        var json = RecipeLibrary.Read(recipe.Path);
        if (json["steps"] is not JsonArray list) throw new RecipeException($"配方 {recipe.Name} 没有 steps。");
        var scripts = new RecipeScripts(ids, time, configuration, Path.GetDirectoryName(Path.GetFullPath(recipe.Path))!, json["variables"] as JsonObject, report);
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is not JsonObject given || RecipeLibrary.Loose(given) is not { } raw || raw["name"] is not JsonValue nameValue || !nameValue.TryGetValue(out string? name))
                throw new RecipeException($"配方 {recipe.Name} 第 {index + 1} 步没有 name。");
            var step = Evaluate(recipe, index + 1, name, () => RecipeLibrary.Loose((JsonObject)scripts.Evaluate(raw)!));
            if (!string.Equals(name, "recipes", StringComparison.OrdinalIgnoreCase))
                steps.Add(new PreparedStep(recipe, index + 1, name, step));
            else
                foreach (var inner in step["Values"] as JsonArray ?? [])
                    Prepare(Evaluate(recipe, index + 1, name, () => library.Find(inner?["name"]?.GetValue<string>() ?? "")), steps, report, depth + 1);
        }
    }

    private static T Evaluate<T>(RecipeDescriptor recipe, int number, string name, Func<T> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw At(recipe, number, name, exception);
        }
    }

    private static async Task RunStepAsync(UnitScope unit, PreparedStep step, RecipeReport report, CancellationToken cancellationToken)
    {
        var handlers = unit.Get<IEnumerable<IRecipeStepHandler>>().Where(handler => string.Equals(handler.Name, step.Name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (handlers.Count == 0)
        {
            await KeepAsync(unit, step, cancellationToken);
            report.AddKept($"步骤 {step.Name}");
            return;
        }

        try
        {
            foreach (var handler in handlers)
                await handler.ExecuteAsync(new RecipeStepContext(unit, step.Json, step.Recipe, report), cancellationToken);
            await unit.Db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception exception) when (IsOfTheFile(exception))
        {
            throw At(step.Recipe, step.Number, step.Name, exception);
        }
    }

    // JSON, format and type errors come from the file, not from the code.
    private static bool IsOfTheFile(Exception exception) =>
        exception is RecipeException or JsonException or FormatException || exception is InvalidOperationException { Source: "System.Text.Json" };

    private static RecipeException At(RecipeDescriptor recipe, int number, string name, Exception exception) =>
        new($"配方 {recipe.Name} 第 {number} 步（{name}）{(exception is InvalidOperationException ? "有类型不对的值" : "")}：{exception.Message}", exception);

    private static async Task KeepAsync(UnitScope unit, PreparedStep step, CancellationToken cancellationToken)
    {
        var json = step.Json.ToJsonString(JOptions.Default);
        var known = await unit.Db.Set<KeptRecipeStep>().Where(row => row.Recipe == step.Recipe.Name && row.Name == step.Name).Select(row => row.Json).ToListAsync(cancellationToken);
        if (!known.Contains(json)) unit.Db.Add(new KeptRecipeStep { Recipe = step.Recipe.Name, Name = step.Name, Json = json });
    }

    private sealed record PreparedStep(RecipeDescriptor Recipe, int Number, string Name, JsonObject Json);

    private sealed class DryRunException(RecipeReport report) : Exception
    {
        public RecipeReport Report { get; } = report;
    }
}
