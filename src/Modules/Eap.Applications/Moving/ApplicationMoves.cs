using Eap.Applications.Answers;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Moving;

/// <summary>Moves an application: asks the process, changes the record, writes timeline and audit, tells the unit and whoever else follows it. Inside the caller's transaction.</summary>
public sealed class ApplicationMoves(ApplicationMessages messages, IEnumerable<IApplicationObserver> observers, AuditTrail audit, SiteClock clock, IStringLocalizer<ApplicationMoves> T)
{
    /// <summary>Moves it; null when it moved, else why not.</summary>
    public async Task<string?> MoveAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus to, MoveNote note, CancellationToken cancellationToken)
    {
        var from = record.Status;
        if (ApplicationProcess.Refuse(from, to) is { } refusal) return string.Format(System.Globalization.CultureInfo.InvariantCulture, T[refusal].Value, Words(from), Words(to));
        (record.Status, record.ChangedUtc) = (to, clock.UtcNow);
        if (to is ApplicationStatus.Accepted or ApplicationStatus.Rejected) record.DecidedUtc = clock.UtcNow;
        if (to is ApplicationStatus.Withdrawn or ApplicationStatus.Rejected)
            await unit.Db.Set<ApplicationSlot>().Where(row => row.ContentItemId == record.ContentItemId).ExecuteDeleteAsync(cancellationToken);
        if (note.Told is { } told) (told.Title, told.Status) = (note.Title, to);
        else Tell(unit, record, note, to);
        audit.Record("Application", to.ToString(), $"{note.Title}（{item.DisplayText}）", record.ContentItemId, record.OrganizationId);
        await messages.TellMoveAsync(unit, record, await unit.Get<ApplicationTitles>().OfAsync(item, cancellationToken), note, cancellationToken);
        foreach (var observer in observers) await observer.MovedAsync(unit, record, item, from, cancellationToken);
        return null;
    }

    /// <summary>
    /// Takes up again what was done, because its subject's own process goes on: somebody who was left out moves up. Only that process may ask, after it has moved itself;
    /// it is not told back. Null when it is open again, else why not.
    /// </summary>
    public async Task<string?> ReopenAsync(UnitScope unit, ApplicationRecord record, ContentItem item, MoveNote note, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (record.Status != ApplicationStatus.Completed) return string.Format(System.Globalization.CultureInfo.InvariantCulture, T["“{0}”的申报不能改为“{1}”。"].Value, Words(record.Status), Words(ApplicationStatus.Accepted));
        (record.Status, record.ChangedUtc) = (ApplicationStatus.Accepted, clock.UtcNow);
        Tell(unit, record, note, ApplicationStatus.Accepted);
        audit.Record("Application", "Reopened", $"{note.Title}（{item.DisplayText}）", record.ContentItemId, record.OrganizationId);
        await messages.TellMoveAsync(unit, record, await unit.Get<ApplicationTitles>().OfAsync(item, cancellationToken), note, cancellationToken);
        return null;
    }

    /// <summary>Adds a line to the timeline without moving it; the line.</summary>
    public ApplicationEvent Tell(UnitScope unit, ApplicationRecord record, MoveNote note, ApplicationStatus? to = null) => unit.Db.Add(new ApplicationEvent
    {
        ContentItemId = record.ContentItemId, Status = to, Title = note.Title, Text = BoundedText.Cut(note.Text, 4000), Who = note.Who, OccurredUtc = clock.UtcNow,
    }).Entity;

    private string Words(ApplicationStatus status) => T[ApplicationProcess.Title(status)];
}
