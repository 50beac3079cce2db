using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Recipes;

/// <summary>Exports the published public items; private and internal ones never leave this way.</summary>
internal sealed class ContentExportSource(ContentAccess contents, SiteDbContext db) : IRecipeExportSource
{
    public int Order => 100;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var codes = await db.Set<Organization>().ToDictionaryAsync(row => row.OrganizationId, row => row.Code, cancellationToken);
        var data = new JsonArray();
        // Taxonomies first: what refers to their terms finds them.
        var items = contents.Published().OrderByDescending(item => item.ContentType == "Taxonomy").ThenBy(item => item.Id);
        await foreach (var item in items.AsAsyncEnumerable().WithCancellation(cancellationToken))
            data.Add(ContentItemJson.Write(WithCodes(item, codes), codes.GetValueOrDefault(item.OrganizationId)));
        yield return new JsonObject { ["name"] = "content", ["data"] = data };
    }

    private static ContentItem WithCodes(ContentItem item, Dictionary<string, string> codes)
    {
        foreach (var part in item.Content.Select(pair => pair.Value).OfType<JsonObject>())
            foreach (var ids in part.Select(pair => pair.Value).OfType<JsonObject>().Select(field => field["OrganizationIds"]).OfType<JsonArray>())
                for (var i = 0; i < ids.Count; i++)
                    if (ids[i]?.GetValue<string>() is { } id && codes.TryGetValue(id, out var code)) ids[i] = code;
        return item;
    }
}

/// <summary>Exports the current definitions.</summary>
internal sealed class ContentDefinitionExportSource(ContentDefinitionManager definitions) : IRecipeExportSource
{
    public int Order => 50;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var types = await definitions.ListTypesAsync(cancellationToken);
        var parts = types.SelectMany(type => type.Parts).Where(part => part.Fields.Count > 0).DistinctBy(part => part.PartName);
        yield return new JsonObject
        {
            ["name"] = "ContentDefinition",
            ["ContentTypes"] = new JsonArray([.. types.Select(Type)]),
            ["ContentParts"] = new JsonArray([.. parts.Select(Part)]),
        };
    }

    private static JsonObject Type(ContentTypeDefinition type) => new()
    {
        ["Name"] = type.Name, ["DisplayName"] = type.DisplayName, ["Settings"] = type.Settings.DeepClone(),
        ["ContentTypePartDefinitionRecords"] = new JsonArray([.. type.Parts.Select(part => new JsonObject { ["PartName"] = part.PartName, ["Name"] = part.Name, ["Settings"] = part.Settings.DeepClone() })]),
    };

    private static JsonObject Part(ContentTypePartDefinition part) => new()
    {
        ["Name"] = part.PartName, ["Settings"] = new JsonObject(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray([.. part.Fields.Select(field => new JsonObject { ["FieldName"] = field.FieldName, ["Name"] = field.Name, ["Settings"] = field.Settings.DeepClone() })]),
    };
}
