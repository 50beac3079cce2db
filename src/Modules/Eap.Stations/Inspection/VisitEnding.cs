using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>A visit that does not take place is off with whatever took it: called off, left by its inspector, or the application taken back.</summary>
internal sealed class VisitEnding(ICurrentUser user, IStringLocalizer<VisitEnding> T) : IAcceptanceObserver
{
    public async Task MovedAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, AcceptanceStage from, CancellationToken cancellationToken)
    {
        if (from != AcceptanceStage.Scheduled || move == AcceptanceMove.Report) return;
        acceptance.VisitOn = null;
        var open = await unit.Db.Set<InspectionVisit>().AsTracking().Where(row => row.ApplicationItemId == acceptance.ApplicationItemId && row.IsOpen).ToListAsync(cancellationToken);
        foreach (var visit in open)
        {
            (visit.State, visit.IsOpen) = (VisitState.CalledOff, false);
            // Whoever leaves a visit knows of it.
            if (visit.InspectorUserId != user.UserId)
                await unit.Get<Notifier>().SendAsync([visit.InspectorUserId], new NotificationMessage(T["一次检查取消了，不用去"], $"{SiteClock.Format(visit.Day)}　{acceptance.PositionName}", "/inspections"), cancellationToken);
        }

        // The next visit may be planned in the same breath; the table holds one open visit each.
        await unit.Db.SaveChangesAsync(cancellationToken);
    }
}
