using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Acceptance;

/// <summary>Moves an acceptance: asks the process, writes the applicant's timeline and the audit trail, tells the unit and whoever follows it. Inside the caller's transaction.</summary>
public sealed class AcceptanceMoves(
    UnitScope unit, ApplicationMoves applications, ApplicationMessages messages, IEnumerable<IAcceptanceObserver> observers, AuditTrail audit, SiteClock clock, IStringLocalizer<AcceptanceMoves> T)
{
    /// <summary>The acceptance, to be changed; null when there is none.</summary>
    public Task<AcceptanceCase?> FindAsync(string applicationItemId, CancellationToken cancellationToken) =>
        unit.Db.Set<AcceptanceCase>().AsTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == applicationItemId, cancellationToken);

    /// <summary>Moves it; null when it moved, else why not, in Chinese.</summary>
    /// <param name="acceptance">The acceptance, with what the move brings already written into it.</param>
    /// <param name="move">What happens.</param>
    /// <param name="note">The line of the timeline; null: the application's own move says it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="decided">The class, for <see cref="AcceptanceMove.Decide"/>.</param>
    public async Task<string?> MoveAsync(AcceptanceCase acceptance, AcceptanceMove move, MoveNote? note, CancellationToken cancellationToken, StationKind? decided = null)
    {
        unit.EnsureActive();
        var (from, standing) = (acceptance.Stage, acceptance.Standing());
        if (AcceptanceProcess.Refuse(standing, move, decided) is { } refusal) return T[refusal];
        (acceptance.Stage, acceptance.ChangedUtc) = (AcceptanceProcess.After(standing, move, decided)!.Value, clock.UtcNow);
        // What waits for a visit has no report: the next one decides.
        if (acceptance.Stage == AcceptanceStage.Checked) (acceptance.IsReportSigned, acceptance.ClassInspected, acceptance.VisitOn) = (false, null, null);
        if (note is not null)
        {
            audit.Record("Acceptance", move.ToString(), note.Text.Length == 0 ? $"{note.Title}（{acceptance.PositionName}）" : $"{note.Title}（{acceptance.PositionName}）：{note.Text}", acceptance.ApplicationItemId, acceptance.OrganizationId);
            await TellAsync(acceptance, note, cancellationToken);
        }

        await ObserveAsync(acceptance, move, from, cancellationToken);
        return null;
    }

    /// <summary>Tells whoever follows it of a move that is written already.</summary>
    public async Task ObserveAsync(AcceptanceCase acceptance, AcceptanceMove move, AcceptanceStage from, CancellationToken cancellationToken)
    {
        foreach (var observer in observers) await observer.MovedAsync(unit, acceptance, move, from, cancellationToken);
    }

    /// <summary>A line of the timeline and a message to the unit.</summary>
    public async Task TellAsync(AcceptanceCase acceptance, MoveNote note, CancellationToken cancellationToken)
    {
        var record = await RecordAsync(acceptance, cancellationToken);
        applications.Tell(unit, record, note);
        await messages.TellUnitAsync(unit, record, note.Title, T["检查验收有新的进展"], cancellationToken);
    }

    /// <summary>The application's record.</summary>
    public Task<ApplicationRecord> RecordAsync(AcceptanceCase acceptance, CancellationToken cancellationToken) =>
        unit.Db.Set<ApplicationRecord>().AsTracking().FirstAsync(row => row.ContentItemId == acceptance.ApplicationItemId, cancellationToken);
}
