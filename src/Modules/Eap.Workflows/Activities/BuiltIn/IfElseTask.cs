using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Goes one way or the other by a condition.</summary>
public sealed class IfElseTask(IStringLocalizer<IfElseTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(IfElseTask);

    /// <inheritdoc />
    public override string Title => T["判断"];

    /// <inheritdoc />
    public override string Category => T["控制"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
        [new("Condition", T["条件"], PropertyKind.Expression) { IsRequired = true, Hint = T["例如 item.LectureApplicationPart.Heads.Value >= 50"] }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("True", T["是"]), new("False", T["否"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Condition");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record) => ExpressionProblems.Of(record.Text("Condition"));

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        ActivityResult.Go(JsonValues.IsTrue(await context.EvaluateAsync(context.Record.Text("Condition") ?? "", cancellationToken)) ? "True" : "False");
}
