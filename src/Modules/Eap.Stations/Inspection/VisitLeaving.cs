using Eap.Applications.Moving;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Eap.Users.Grants;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>
/// Ends a visit its inspector will not make: the unit reads that somebody else will come, the desk is told to find somebody. What keeps the inspector away is
/// between them and the city. Inside the caller's transaction.
/// </summary>
public sealed class VisitLeaving(UnitScope unit, AcceptanceMoves moves, PermissionHolders holders, Notifier notifier, IStringLocalizer<VisitLeaving> T)
{
    /// <summary>Ends it; null when it is off, else why not.</summary>
    /// <param name="visit">The visit, to be changed.</param>
    /// <param name="words">Why, for the city.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> LeaveAsync(InspectionVisit visit, string words, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var acceptance = (await moves.FindAsync(visit.ApplicationItemId, cancellationToken))!;
        var note = new MoveNote(T["检查人员换人，市总工会会另行安排"], T["第三方检查人员"]);
        if (await moves.MoveAsync(acceptance, AcceptanceMove.Unschedule, note, cancellationToken) is { } refusal) return refusal;
        (visit.Reason, acceptance.NoVisitReason) = (words, T["检查人员换人，会另行安排。"]);
        var desk = await holders.UserIdsAsync(nameof(AcceptancePermissions.AcceptStations), acceptance.OrganizationId, cancellationToken);
        await notifier.SendAsync(desk, new NotificationMessage(T["一次检查要换人"], acceptance.PositionName, $"/admin/stations/acceptance/{acceptance.ApplicationItemId}"), cancellationToken);
        return null;
    }
}
