using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Makes an item of a type at the organisation of the item the process is about, with values given as JSON; its id becomes the property <c>ContentItemId</c>.</summary>
public sealed class CreateContentTask(IContentManager contents, IStringLocalizer<CreateContentTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(CreateContentTask);

    /// <inheritdoc />
    public override string Title => T["新建内容"];

    /// <inheritdoc />
    public override string Category => T["内容"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("ContentType", T["内容类型"], PropertyKind.Text) { IsRequired = true }, new("Publish", T["立即发布"], PropertyKind.Flag),
        new("ContentProperties", T["内容（JSON）"], PropertyKind.Expression) { Hint = T["部件和字段，格式与导出文件相同"] },
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["已新建"]), new("Failed", T["没有建成"], IsFailure: true)];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("ContentType");

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var about = await context.ItemAsync(cancellationToken);
        var item = await contents.NewAsync(context.Record.Text("ContentType") ?? "", about?.OrganizationId ?? "", cancellationToken);
        if (context.Record.Text("ContentProperties") is { } json && JsonNode.Parse(json) is JsonObject parts)
            foreach (var (name, part) in parts)
                if (part is JsonObject values) item.SetPart(name, (JsonObject)values.DeepClone());
        var result = context.Record.Flag("Publish") ? await contents.SaveAndPublishAsync(item, null, cancellationToken) : await contents.SaveDraftAsync(item, null, cancellationToken);
        if (!result.Succeeded) return ActivityResult.Go("Failed", string.Join('；', result.Refusals.Concat(result.Errors.Select(error => error.Message))));
        context.Values.Properties["ContentItemId"] = item.ContentItemId;
        return ActivityResult.Go();
    }
}
