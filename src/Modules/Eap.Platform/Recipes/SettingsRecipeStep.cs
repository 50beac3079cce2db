using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Secrets;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Recipes;

/// <summary>The <c>settings</c> step: Orchard Core's well-known keys go to <see cref="GeneralSettings"/>, every other key is a section kept as given.</summary>
public sealed class SettingsRecipeStep(SiteSettings settings) : IRecipeStepHandler
{
    private static readonly HashSet<string> General = new(typeof(GeneralSettings).GetProperties().Select(property => property.Name), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc />
    public string Name => "settings";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        var stored = await context.Unit.Db.Set<SiteSetting>().Where(row => row.Name == nameof(GeneralSettings)).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        var general = stored is null ? [] : JsonNode.Parse(stored, new JsonNodeOptions { PropertyNameCaseInsensitive = true })!.AsObject();
        foreach (var (key, value) in context.Step)
        {
            if (string.Equals(key, "name", StringComparison.OrdinalIgnoreCase)) continue;
            if (General.Contains(key)) general[key] = value?.DeepClone();
            else await settings.SetAsync(context.Unit, key, await WithSecretsAsync(context.Unit, key, value, cancellationToken), cancellationToken);
        }

        // Reading it once typed finds a wrong type here, where the recipe's author sees it.
        await settings.SetAsync(context.Unit, general.Deserialize<GeneralSettings>(JOptions.Default)!, cancellationToken);
        context.Report.AddDone("站点设置");
    }

    private static async Task<string> WithSecretsAsync(UnitScope unit, string key, JsonNode? value, CancellationToken cancellationToken)
    {
        var stored = await unit.Db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == key).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        var section = value?.DeepClone();
        SealedSettings.Keep(stored is null ? null : JsonNode.Parse(stored), section);
        return section?.ToJsonString(JOptions.Default) ?? "null";
    }
}
