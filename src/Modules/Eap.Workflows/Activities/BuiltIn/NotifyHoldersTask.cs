using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Users.Grants;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Activities.BuiltIn;

/// <summary>Tells people: who owns the item, or who holds a permission where the item belongs. The wording is neutral: it may show on a locked screen.</summary>
public sealed class NotifyHoldersTask(PermissionHolders holders, Notifier notifier, SiteClock clock, IStringLocalizer<NotifyHoldersTask> T) : Activity
{
    // A circle in a type must not fill anybody's inbox.
    private const int MostAnHour = 20;

    /// <inheritdoc />
    public override string Name => nameof(NotifyHoldersTask);

    /// <inheritdoc />
    public override string Title => T["发站内消息"];

    /// <inheritdoc />
    public override string Category => T["消息"];

    /// <inheritdoc />
    public override IReadOnlyList<ActivityProperty> Properties =>
    [
        new("Permission", T["发给谁"], PropertyKind.Permission) { Hint = T["在这条内容所属组织有此权限的人；不选就发给提交人"] },
        new("Subject", T["一句话"], PropertyKind.Text) { IsRequired = true }, new("Body", T["说明"], PropertyKind.LongText), new("Url", T["点开到哪里"], PropertyKind.Text),
    ];

    /// <inheritdoc />
    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", T["然后"])];

    /// <inheritdoc />
    public override string? Describe(ActivityRecord record) => record.Text("Subject");

    /// <inheritdoc />
    public override IEnumerable<string> Check(ActivityRecord record)
    {
        if (record.Text("Subject") is { Length: > NotificationMessage.MaxSubject }) yield return T["一句话最多 {0} 个字。", NotificationMessage.MaxSubject];
        if (record.Text("Url") is { } url && !url.StartsWith('/')) yield return T["地址要以 / 开头，只能是本站的页面。"];
    }

    /// <inheritdoc />
    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var item = await context.ItemAsync(cancellationToken);
        IEnumerable<string> people = context.Record.Text("Permission") is { } permission
            ? await holders.UserIdsAsync(permission, item?.OrganizationId, cancellationToken)
            : item is { Owner.Length: > 0 } ? [item.Owner] : [];
        var url = context.Record.Text("Url")?.Replace("{id}", item?.ContentItemId, StringComparison.Ordinal);
        var message = new NotificationMessage(context.Record.Text("Subject") ?? Title, context.Record.Text("Body") ?? "", url);
        var full = await FullAsync(context.Unit.Db, message, cancellationToken);
        var sent = await notifier.SendAsync(people.Except(full), message, cancellationToken);
        if (people.Intersect(full).Any()) return ActivityResult.Go(note: T["{0} 人；另有人一小时内已收到 {1} 条同样的，不再发", sent, MostAnHour]);
        return ActivityResult.Go(note: T["{0} 人", sent]);
    }

    private Task<List<string>> FullAsync(SiteDbContext db, NotificationMessage message, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow.AddHours(-1);
        return db.Set<Notification>().Where(row => row.Subject == message.Subject && row.Body == message.Body && row.Url == message.Url && row.CreatedUtc > since)
            .GroupBy(row => row.UserId).Where(group => group.Count() >= MostAnHour).Select(group => group.Key).ToListAsync(cancellationToken);
    }
}
