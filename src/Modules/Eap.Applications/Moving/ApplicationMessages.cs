using Eap.Applications.Access;
using Eap.Applications.Process;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Moving;

/// <summary>What a unit is told about its application, in the transaction of what happened. The words are neutral: they may show on a locked screen.</summary>
public sealed class ApplicationMessages(Notifier notifier, UnitOfficers officers, IStringLocalizer<ApplicationMessages> T)
{
    /// <summary>Tells the unit's officers.</summary>
    public async Task TellUnitAsync(UnitScope unit, ApplicationRecord record, string title, string subject, CancellationToken cancellationToken)
    {
        // Where nobody speaks for the unit, whoever filed.
        var people = await officers.UserIdsAsync(record.OrganizationId, cancellationToken);
        await notifier.SendAsync(people.Count > 0 ? people : [record.OfficerUserId], new NotificationMessage(subject, title, $"/my/{record.ContentItemId}"), cancellationToken);
    }

    /// <summary>Tells the unit where its application stands now.</summary>
    public Task TellMoveAsync(UnitScope unit, ApplicationRecord record, string title, CancellationToken cancellationToken) => TellUnitAsync(unit, record, title, record.Status switch
    {
        ApplicationStatus.Submitted => T["申报已收到，回执可以打印了"],
        ApplicationStatus.Returned => T["申报需要补正"],
        ApplicationStatus.Withdrawn => T["申报已撤回"],
        _ => T["申报有新的进展"],
    }, cancellationToken);
}
