using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Writes a line into the instance's journal.</summary>
public sealed class LogTask(IStringLocalizer<LogTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(LogTask);

    /// <inheritdoc />
    public override string Title => T["写一行记录"];

    /// <inheritdoc />
    public override string Category => T["控制"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("Text", T["内容"], PropertyKind.Text) { IsRequired = true }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Text");

    /// <inheritdoc />
    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken) =>
        Task.FromResult(ActivityResult.Go(note: context.Record.Text("Text")));
}
