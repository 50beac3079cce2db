using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Keeps a value with the instance, for later conditions.</summary>
public sealed class SetPropertyTask(IStringLocalizer<SetPropertyTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(SetPropertyTask);

    /// <inheritdoc />
    public override string Title => T["记下一个值"];

    /// <inheritdoc />
    public override string Category => T["控制"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
        [new("PropertyName", T["名称"], PropertyKind.Text) { IsRequired = true }, new("Value", T["值"], PropertyKind.Expression) { IsRequired = true }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => $"{record.Text("PropertyName")} = {record.Text("Value")}";

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record) => ExpressionProblems.Of(record.Text("Value"));

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Values.Properties[context.Record.Text("PropertyName") ?? ""] = (await context.EvaluateAsync(context.Record.Text("Value") ?? "null", cancellationToken))?.DeepClone();
        return ActivityResult.Go();
    }
}
