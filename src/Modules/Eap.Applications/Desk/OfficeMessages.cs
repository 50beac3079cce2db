using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Users.Grants;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>What the office that returned an application is told about it, in the transaction of what happened.</summary>
internal sealed class OfficeMessages(SiteDbContext db, PermissionHolders holders, Notifier notifier, IStringLocalizer<OfficeMessages> T)
{
    /// <summary>The unit did not answer in time.</summary>
    public async Task OverdueAsync(ApplicationRecord record, ReturnRequest asked, string title, bool lapsed, CancellationToken cancellationToken)
    {
        var task = await db.Set<ReviewTask>().AsNoTracking().Where(row => row.TaskId == asked.TaskId).Select(row => new { row.Permission, row.OrganizationId }).FirstOrDefaultAsync(cancellationToken);
        var people = await holders.UserIdsAsync(task?.Permission ?? nameof(Permissions.HandleApplications), task?.OrganizationId ?? record.OrganizationId, cancellationToken);
        string subject = lapsed ? T["有一份申报逾期没有补正，视为撤回"] : T["有一份申报逾期没有补正"];
        await notifier.SendAsync(people, new NotificationMessage(subject, title, $"/admin/applications/{record.ContentItemId}"), cancellationToken);
    }
}
