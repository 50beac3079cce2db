using Eap.Workflows.Expressions;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Says what the process is about from here on.</summary>
public sealed class CorrelateTask(IStringLocalizer<CorrelateTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(CorrelateTask);

    /// <inheritdoc />
    public override string Title => T["改为关于另一条内容"];

    /// <inheritdoc />
    public override string Category => T["控制"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("Value", T["内容的编号"], PropertyKind.Expression) { IsRequired = true }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record) => ExpressionProblems.Of(record.Text("Value"));

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        context.Values.CorrelationId = (await context.EvaluateAsync(context.Record.Text("Value") ?? "null", cancellationToken))?.ToString();
        return ActivityResult.Go();
    }
}
