using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Asks the domain's process to move the item to a state. The process decides: what the rules forbid comes back as Refused, with the clause.</summary>
public sealed class SetStatusTask(IEnumerable<IStatusProcess> processes, IStringLocalizer<SetStatusTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(SetStatusTask);

    /// <inheritdoc />
    public override string Title => T["改变状态"];

    /// <inheritdoc />
    public override string Category => T["内容"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("Status", T["新状态"], PropertyKind.Text) { IsRequired = true }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["已改变"]), new("Refused", T["规则不允许"], IsFailure: true)];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Status");

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (await context.ItemAsync(cancellationToken) is not { } item) return ActivityResult.Go("Refused", T["内容已不在。"]);
        var process = processes.FirstOrDefault(found => found.ContentType == item.ContentType) ?? processes.FirstOrDefault(found => found.DecidesFor(item))
            ?? throw new InvalidOperationException($"Nothing here decides the states of {item.ContentType}.");
        var refusal = await process.MoveAsync(context.Unit, item, context.Record.Text("Status") ?? "", context.Input, cancellationToken);
        return refusal is null ? ActivityResult.Go() : ActivityResult.Go("Refused", refusal);
    }
}
