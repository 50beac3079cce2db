using Eap.Editorial.Manuscripts;
using Eap.Notifications.Messages;
using Eap.Platform.Text;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Reviews;

/// <summary>Tells whoever submitted the item how it went, with the opinion of the last decision.</summary>
public sealed class NotifyAuthorTask(ManuscriptStore manuscripts, Notifier notifier, IStringLocalizer<NotifyAuthorTask> T) : Activity
{
    /// <inheritdoc />
    public override string Name => nameof(NotifyAuthorTask);

    /// <inheritdoc />
    public override string Title => T["告诉提交的人"];

    /// <inheritdoc />
    public override string Category => T["消息"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties => [new("Subject", T["一句话"], PropertyKind.Text) { IsRequired = true, Hint = T["审核人写的意见会附在后面"] }];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Subject");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        if (record.Text("Subject") is { Length: > NotificationMessage.MaxSubject }) yield return T["一句话最多 {0} 个字。", NotificationMessage.MaxSubject];
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        if (await context.ItemAsync(cancellationToken) is not { } item) return ActivityResult.Go();
        var author = (await manuscripts.RowAsync(item.ContentItemId, cancellationToken))?.SubmittedBy ?? item.Owner;
        if (string.IsNullOrEmpty(author)) return ActivityResult.Go();
        var comment = context.Input["Comment"]?.ToString();
        var body = string.IsNullOrEmpty(comment) ? T["《{0}》", item.DisplayText].Value : T["《{0}》。意见：{1}", item.DisplayText, comment].Value;
        await notifier.SendAsync([author], new NotificationMessage(context.Record.Text("Subject") ?? Title, BoundedText.Cut(body, NotificationMessage.MaxBody), $"/admin/content/{item.ContentItemId}/edit"), cancellationToken);
        return ActivityResult.Go();
    }
}
