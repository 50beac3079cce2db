using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Filing;

/// <summary>Every version of a filing says what it was asked: a post can neither add a check nor rewrite one.</summary>
internal sealed class SelfCheckHandler(SelfCheckAsking asking) : ContentHandlerBase
{
    public override async Task UpdatingAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != AcceptanceFiling.FormName || context.Type?.Parts.Any(part => part.Fields.Any(field => field.FieldName == nameof(SelfCheckField))) != true) return;
        var part = context.Item.Content[AcceptanceFiling.FormName] is JsonObject stored ? (JsonObject)stored.DeepClone() : [];
        var field = SelfCheckDriver.Read(part[SelfCheckField.FieldName] as JsonObject);
        await asking.AskAsync(field, context.Item, cancellationToken);
        part[SelfCheckField.FieldName] = JsonSerializer.SerializeToNode(field, ContentJson.Options);
        context.Item.SetPart(AcceptanceFiling.FormName, part);
    }
}
