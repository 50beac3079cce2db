using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Reviews;

/// <summary>When a published text has stood for its time, tells its author to look at it again.</summary>
internal sealed class LookAgainWork(ManuscriptStore manuscripts, Notifier notifier, IStringLocalizer<LookAgainWork> T) : IDueWorkHandler
{
    internal const string WorkKind = "EditorialLookAgain";

    /// <summary>Months at most.</summary>
    internal const int Longest = 120;

    public string Kind => WorkKind;

    /// <summary>After how many months; null: never.</summary>
    internal static int? Months(ContentTypeDefinition type) => type.GetSettings<EditorialSettings>().LookAgainAfterMonths is >= 1 and <= Longest and { } months ? months : null;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var process = await manuscripts.LoadAsync(work.Key, cancellationToken);
        if (process.FallDue().Next is not { } due) return null;
        var item = await unit.Db.Set<ContentItem>().AsNoTracking().FirstAsync(row => row.ContentItemId == work.Key && row.Published, cancellationToken);
        var row = await manuscripts.SaveAsync(work.Key, due, cancellationToken);
        if ((row.SubmittedBy ?? item.Owner) is { Length: > 0 } author)
            await notifier.SendAsync([author], new NotificationMessage(T["有一条内容该复核了"], item.DisplayText, $"/admin/content/{work.Key}/edit"), cancellationToken);
        return null;
    }
}
