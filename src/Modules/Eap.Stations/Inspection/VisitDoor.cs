using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Inspection;

/// <summary>The visits of the current person: their own, where they inspect. Another inspector's is not there, nor one that was called off.</summary>
public sealed class VisitDoor(SiteDbContext db, IAccess access, ICurrentUser user)
{
    /// <summary>One of them; null when there is none for this person.</summary>
    public async Task<InspectionVisit?> FindAsync(string visitId, CancellationToken cancellationToken) =>
        user.UserId is { } me
        && await db.Set<InspectionVisit>().AsNoTracking().FirstOrDefaultAsync(row => row.VisitId == visitId && row.InspectorUserId == me && row.State != VisitState.CalledOff, cancellationToken) is { } visit
        && await access.AllowsAsync(nameof(AcceptancePermissions.InspectStations), visit.OrganizationId, cancellationToken) ? visit : null;

    /// <summary>The current person was sent to this position, whatever became of it: they do not decide about it.</summary>
    public async Task<bool> WasSentAsync(string applicationItemId, CancellationToken cancellationToken) =>
        user.UserId is { } me && await db.Set<InspectionVisit>().AnyAsync(row => row.ApplicationItemId == applicationItemId && row.InspectorUserId == me, cancellationToken);

    /// <summary>The visit of this application that stands before the current person; null for none.</summary>
    public async Task<InspectionVisit?> OfApplicationAsync(string applicationItemId, CancellationToken cancellationToken)
    {
        var me = user.UserId;
        var id = me is null ? null : await db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == applicationItemId && row.InspectorUserId == me && row.State == VisitState.Planned).Select(row => row.VisitId).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : await FindAsync(id, cancellationToken);
    }
}
