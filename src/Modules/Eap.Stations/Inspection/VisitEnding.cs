using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>A visit that does not take place is off with whatever took it: called off, left by its inspector, or the application taken back.</summary>
internal sealed class VisitEnding : IAcceptanceObserver
{
    public async Task MovedAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, AcceptanceStage from, CancellationToken cancellationToken)
    {
        if (from != AcceptanceStage.Scheduled || move == AcceptanceMove.Report) return;
        acceptance.VisitOn = null;
        var open = await unit.Db.Set<InspectionVisit>().AsTracking().Where(row => row.ApplicationItemId == acceptance.ApplicationItemId && row.IsOpen).ToListAsync(cancellationToken);
        foreach (var visit in open) (visit.State, visit.IsOpen) = (VisitState.CalledOff, false);
        // The next visit may be planned in the same breath; the table holds one open visit each.
        await unit.Db.SaveChangesAsync(cancellationToken);
    }
}
