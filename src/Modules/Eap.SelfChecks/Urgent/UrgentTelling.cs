using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Tells people of a request by everything that reaches them, and keeps in the request how many that were: the union is told the truth.</summary>
public sealed class UrgentTelling(Notifier notifier, Reach reach, AuditTrail audit, IStringLocalizer<UrgentTelling> T)
{
    /// <summary>The page a message leads to.</summary>
    internal static string Page(string requestId) => $"/admin/urgent/{requestId}";

    /// <summary>Tells them, also those who know it already. That there is nobody is a line in the trail.</summary>
    public async Task TellAsync(UnitScope unit, UrgentRequest row, IReadOnlyList<string> people, CancellationToken cancellationToken)
    {
        // It may show on a locked screen, so it says neither where nor what.
        var sent = await notifier.SendAsync(people, new NotificationMessage(T["有一件事等你接手"], T["请现在登录查看。"], Page(row.RequestId), Insists: true), cancellationToken);
        if (sent == 0) audit.Record("Urgent", "NobodyTold", T["紧急支援没有通知到任何人"], row.RequestId, row.OrganizationId);
        var told = await unit.Db.Set<UrgentTold>().AsTracking().Where(found => found.RequestId == row.RequestId).ToListAsync(cancellationToken);
        foreach (var person in await reach.OfAsync(people, cancellationToken))
        {
            if (told.Find(found => found.UserId == person.UserId) is not { } known)
            {
                told.Add(known = new UrgentTold { RequestId = row.RequestId, UserId = person.UserId });
                unit.Db.Add(known);
            }

            known.IsOutside |= person.IsOutside;
        }

        (row.Told, row.ToldOutside) = (told.Count, told.Count(found => found.IsOutside));
    }
}
