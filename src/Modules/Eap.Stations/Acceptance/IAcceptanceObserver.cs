using Eap.Platform.Data;

namespace Eap.Stations.Acceptance;

/// <summary>
/// Does its part whenever an acceptance moves, in the same transaction: cancels a visit, takes or frees a place. It sees filing as
/// <see cref="AcceptanceMove.File"/>. It must not refuse: whether a move may be, the process has said.
/// </summary>
public interface IAcceptanceObserver
{
    /// <summary>It moved; <see cref="AcceptanceCase.Stage"/> is where it stands now, and what the move wrote (class, plaque, station) is there.</summary>
    Task MovedAsync(UnitScope unit, AcceptanceCase acceptance, AcceptanceMove move, AcceptanceStage from, CancellationToken cancellationToken);

    /// <summary>The plaque of a station was revoked.</summary>
    Task PlaqueRevokedAsync(UnitScope unit, string stationItemId, CancellationToken cancellationToken) => Task.CompletedTask;
}
