using Eap.Contents.Management;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Publishes the item the process is about. What the item or its type refuses is an outcome, not a fault.</summary>
public sealed class PublishContentTask(IContentManager contents, IStringLocalizer<PublishContentTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(PublishContentTask);

    /// <inheritdoc />
    public override string Title => T["发布内容"];

    /// <inheritdoc />
    public override string Category => T["内容"];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Published", T["已发布"]), new("Noop", T["不能发布"], IsFailure: true)];

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (await context.ItemAsync(cancellationToken) is not { } item) return ActivityResult.Go("Noop", T["内容已不在。"]);
        var result = await contents.PublishAsync(item.ContentItemId, cancellationToken);
        return result.Succeeded ? ActivityResult.Go("Published") : ActivityResult.Go("Noop", string.Join('；', result.Refusals.Concat(result.Errors.Select(error => error.Message))));
    }
}
