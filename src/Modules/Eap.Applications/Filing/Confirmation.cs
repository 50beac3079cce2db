using Eap.Applications.Access;
using Eap.Applications.Moving;
using Eap.Applications.Process;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>The unit looks at what was filed for it: it confirms, or says what is wrong, which the office above then returns to it.</summary>
public sealed class Confirmation(UnitOfWork work, SiteClock clock, IStringLocalizer<Confirmation> T)
{
    /// <summary>Confirms. Null when it is confirmed, else why not; empty when there is nothing of this kind for this person.</summary>
    public Task<string?> ConfirmAsync(string id, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await FindAsync(unit, id, cancellationToken) is not { } record) return "";
        if (!record.AwaitsConfirmation) return null;
        if (await Filers.IsAsync(unit.Db, id, unit.Get<Officer>().Id, cancellationToken)) return T["这份申报是你自己代录的，要请单位的另一位来确认。"].Value;
        record.ConfirmedUtc = clock.UtcNow;
        await TellAsync(unit, record, T["申报单位确认代录内容"], "", cancellationToken);
        unit.Get<AuditTrail>().Record("Application", "Confirmed", "申报单位确认代录的申报", id, record.OrganizationId);
        return (string?)null;
    }, cancellationToken);

    /// <summary>Says what is wrong. False when there is nothing of this kind for this person, or nothing was said.</summary>
    public Task<bool> ObjectAsync(string id, string? reason, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (string.IsNullOrWhiteSpace(reason) || await FindAsync(unit, id, cancellationToken) is not { AwaitsConfirmation: true } record) return false;
        await TellAsync(unit, record, T["申报单位指出代录内容有出入"], reason.Trim(), cancellationToken);
        unit.Get<AuditTrail>().Record("Application", "Objected", "申报单位指出代录的申报有出入", id, record.OrganizationId);
        return true;
    }, cancellationToken);

    private static async Task<ApplicationRecord?> FindAsync(UnitScope unit, string id, CancellationToken cancellationToken) =>
        await unit.Get<ApplicationDoor>().OwnAsync(id, cancellationToken) is { Channel: ApplicationChannel.OnBehalf, FiledUtc: not null }
            ? await unit.Db.Set<ApplicationRecord>().FirstAsync(row => row.ContentItemId == id, cancellationToken)
            : null;

    private static async Task TellAsync(UnitScope unit, ApplicationRecord record, string title, string text, CancellationToken cancellationToken) =>
        unit.Get<ApplicationMoves>().Tell(unit, record, new MoveNote(title, await unit.Get<Officer>().NameAsync(cancellationToken), text));
}
