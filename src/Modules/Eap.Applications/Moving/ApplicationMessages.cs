using Eap.Applications.Process;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
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

    /// <summary>Tells the unit where its application stands now.</summary>
    public Task TellMoveAsync(UnitScope unit, ApplicationRecord record, string title, CancellationToken cancellationToken) => TellUnitAsync(unit, record, title, record.Status switch
    {
        ApplicationStatus.Submitted => T["申报已收到，回执可以打印了"],
        ApplicationStatus.Returned => T["申报需要补正"],
        ApplicationStatus.Withdrawn => T["申报已撤回"],
        _ => T["申报有新的进展"],
    }, cancellationToken);

    // Those who hold the permission at the unit itself; where nobody does, whoever filed.
    private static async Task<IReadOnlyList<string>> OfficersAsync(SiteDbContext db, ApplicationRecord record, CancellationToken cancellationToken)
    {
        var held = await (
            from grant in db.Set<Grant>().AsNoTracking()
            join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
            join account in db.Set<User>().AsNoTracking() on grant.UserId equals account.Id
            where grant.OrganizationId == record.OrganizationId && account.IsEnabled
            select new { account.Id, role.Permissions }).ToListAsync(cancellationToken);
        var officers = held.Where(row => row.Permissions.Contains(nameof(Permissions.FileApplication))).Select(row => row.Id).Distinct().ToList();
        return officers.Count > 0 ? officers : [record.OfficerUserId];
    }
}
