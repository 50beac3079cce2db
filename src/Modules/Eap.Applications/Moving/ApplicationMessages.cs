using Eap.Applications.Access;
using Eap.Applications.Process;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Moving;

/// <summary>What a unit is told about its application, in the transaction of what happened. The words are neutral: they may show on a locked screen.</summary>
public sealed class ApplicationMessages(Notifier notifier, IStringLocalizer<ApplicationMessages> T)
{
    /// <summary>Tells the unit's officers.</summary>
    public async Task TellUnitAsync(UnitScope unit, ApplicationRecord record, string title, string subject, CancellationToken cancellationToken)
    {
        var people = await OfficersAsync(unit.Db, record, cancellationToken);
        await notifier.SendAsync(people, new NotificationMessage(subject, title, $"/my/{record.ContentItemId}"), cancellationToken);
    }

    /// <summary>Tells the unit where its application stands now: which one, and what was decided by whom.</summary>
    public Task TellMoveAsync(UnitScope unit, ApplicationRecord record, string title, MoveNote note, CancellationToken cancellationToken) => TellUnitAsync(unit, record, record.Status switch
    {
        ApplicationStatus.Submitted or ApplicationStatus.Returned or ApplicationStatus.Withdrawn => title,
        _ => T["{0}（{1}）：{2}，{3}", title, record.ReceiptNumber ?? "", note.Who, note.Title],
    }, record.Status switch
    {
        ApplicationStatus.Submitted => T["申报已收到，回执可以打印了"],
        ApplicationStatus.Returned => T["申报需要补正"],
        ApplicationStatus.Withdrawn => T["申报已撤回"],
        _ => T["申报有新的进展"],
    }, cancellationToken);

    // Whoever speaks for the unit; where nobody does, whoever filed.
    private static async Task<IReadOnlyList<string>> OfficersAsync(SiteDbContext db, ApplicationRecord record, CancellationToken cancellationToken)
    {
        var officers = await UnitOfficers.OfAsync(db, record.OrganizationId, cancellationToken);
        return officers.Count > 0 ? officers : [record.OfficerUserId];
    }
}
