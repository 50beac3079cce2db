using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Secrets;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Recipes;

internal sealed class SettingsExportSource(SiteDbContext db) : IRecipeExportSource
{
    public int Order => 0;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var step = new JsonObject { ["name"] = "settings" };
        foreach (var row in await db.Set<SiteSetting>().OrderBy(row => row.Name).ToListAsync(cancellationToken))
        {
            if (row.Name.StartsWith("Internal.", StringComparison.Ordinal)) continue;
            var value = JsonNode.Parse(row.Json);
            SealedSettings.Remove(value);
            if (row.Name != nameof(GeneralSettings)) step[row.Name] = value;
            else
                foreach (var (key, part) in value!.AsObject()) step[key] = part?.DeepClone();
        }

        yield return step;
    }
}
