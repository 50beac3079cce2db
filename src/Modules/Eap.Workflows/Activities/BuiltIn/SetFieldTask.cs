using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Sets one value in the item the process is about, as a new version: <c>LecturePart.Heads.Value</c>.</summary>
public sealed class SetFieldTask(IContentManager contents, IStringLocalizer<SetFieldTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(SetFieldTask);

    /// <inheritdoc />
    public override string Title => T["填写字段"];

    /// <inheritdoc />
    public override string Category => T["内容"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
        [new("Path", T["字段"], PropertyKind.Text) { IsRequired = true, Hint = T["部件.字段.Value"] }, new("Value", T["值"], PropertyKind.Expression) { IsRequired = true }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["已填写"]), new("Failed", T["填不进去"], IsFailure: true)];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => $"{record.Text("Path")} = {record.Text("Value")}";

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        if (record.Text("Path") is { } path && path.Split('.').Length < 2) yield return T["字段要写成 部件.字段。"];
        foreach (var problem in ExpressionProblems.Of(record.Text("Value"))) yield return problem;
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (await context.ItemAsync(cancellationToken) is not { } item) return ActivityResult.Go("Failed", T["内容已不在。"]);
        var value = await context.EvaluateAsync(context.Record.Text("Value") ?? "null", cancellationToken);
        var names = (context.Record.Text("Path") ?? "").Split('.');
        var part = item.Content[names[0]]?.DeepClone() as JsonObject ?? [];
        var place = part;
        foreach (var name in names[1..^1])
        {
            if (place[name] is not JsonObject inner) place[name] = inner = [];
            place = inner;
        }

        place[names[^1]] = value?.DeepClone();
        item.SetPart(names[0], part);
        var result = await contents.SaveDraftAsync(item, item.ContentItemVersionId, cancellationToken);
        return result.Succeeded ? ActivityResult.Go() : ActivityResult.Go("Failed", string.Join('；', result.Errors.Select(error => error.Message)));
    }
}
