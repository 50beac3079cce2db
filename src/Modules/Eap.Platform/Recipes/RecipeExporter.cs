using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Recipes;

/// <summary>Writes the site's definitions, settings and public content as one recipe.</summary>
public sealed class RecipeExporter(IEnumerable<IRecipeExportSource> sources, SiteDbContext db, TimeProvider time)
{
    /// <summary>The recipe; importing it into a blank site gives the same public site.</summary>
    public async Task<JsonObject> ExportAsync(string name, CancellationToken cancellationToken)
    {
        var steps = new JsonArray();
        foreach (var source in sources.OrderBy(source => source.Order))
            await foreach (var step in source.ExportAsync(cancellationToken)) steps.Add(step);
        foreach (var json in await db.Set<KeptRecipeStep>().OrderBy(row => row.Id).Select(row => row.Json).ToListAsync(cancellationToken))
            steps.Add(JsonNode.Parse(json));
        return new JsonObject
        {
            ["name"] = name, ["displayName"] = name, ["description"] = "", ["author"] = "", ["website"] = "", ["version"] = "1.0", ["issetuprecipe"] = true,
            ["categories"] = new JsonArray(), ["tags"] = new JsonArray(), ["exportUtc"] = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ"), ["steps"] = steps,
        };
    }
}
