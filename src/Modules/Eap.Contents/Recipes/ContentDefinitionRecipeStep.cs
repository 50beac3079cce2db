using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Platform.Recipes;

namespace Eap.Contents.Recipes;

/// <summary>The <c>ContentDefinition</c> step: types and parts in Orchard Core's records, merged into what is there.</summary>
public sealed class ContentDefinitionRecipeStep(ContentDefinitionManager definitions) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "ContentDefinition";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        foreach (var part in (context.Step["ContentParts"] as JsonArray ?? []).OfType<JsonObject>())
            await definitions.MergePartAsync(context.Unit, ReadPart(part), cancellationToken);
        foreach (var type in (context.Step["ContentTypes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var read = ReadType(type);
            await definitions.MergeTypeAsync(context.Unit, read, cancellationToken);
            if (FormCheck.Problems((await ContentDefinitionManager.GetTypeAsync(context.Unit, read.Name, cancellationToken))!) is [var (_, problem), ..]) throw new RecipeException($"内容类型 {read.Name}：{problem}");
            context.Report.AddDone($"内容类型 {read.Name}");
        }
    }

    private static ContentPartDefinition ReadPart(JsonObject json) => new()
    {
        Name = Required(json, "Name"),
        Settings = Bag(json),
        Fields = [.. (json["ContentPartFieldDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>().Select(field => new ContentPartFieldDefinition { Name = Required(field, "Name"), FieldName = Required(field, "FieldName"), Settings = Bag(field) })],
    };

    private static ContentTypeDefinition ReadType(JsonObject json) => new()
    {
        Name = Required(json, "Name"),
        DisplayName = json["DisplayName"]?.ToString() ?? Required(json, "Name"),
        Settings = Bag(json),
        Parts = [.. (json["ContentTypePartDefinitionRecords"] as JsonArray ?? []).OfType<JsonObject>().Select(part => new ContentTypePartDefinition { Name = part["Name"]?.ToString() ?? Required(part, "PartName"), PartName = Required(part, "PartName"), Settings = Bag(part) })],
    };

    private static JsonObject Bag(JsonObject json) => json["Settings"] as JsonObject is { } settings ? (JsonObject)settings.DeepClone() : [];

    private static string Required(JsonObject json, string key) => json[key]?.ToString() is { Length: > 0 } text ? text : throw new RecipeException($"定义缺少 {key}。");
}
