using Eap.Applications.Filing;
using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>What whoever is on call does with a request. Each says null when it is done, empty when there is none for the person, else why not.</summary>
public sealed class UrgentHandling(UnitOfWork work, UrgentSecrets secrets, SiteSettings settings, ICurrentUser user, SiteClock clock, IStringLocalizer<UrgentHandling> T)
{
    /// <summary>Whom to ring; null when there is none for the person. The trail says who looked.</summary>
    public Task<UrgentContact?> ReadAsync(string id, CancellationToken cancellationToken) => work.RunAsync<UrgentContact?>(async unit =>
    {
        if (await unit.Get<UrgentDoor>().ToldAsync(id, cancellationToken) is not { Request: var row } || !UrgentProcess.MayRead(row.State, row.TakenBy == user.UserId)) return null;
        unit.Get<AuditTrail>().Record("Urgent", "Read", T["查看紧急支援的联系人"], id, row.OrganizationId);
        return secrets.Contact(row);
    }, cancellationToken);

    /// <summary>The time for the first call is over, whoever was told since.</summary>
    public async Task<bool> IsDueAsync(UrgentRequest row, CancellationToken cancellationToken) => row.AskedUtc + (await settings.GetAsync<UrgentSettings>(cancellationToken)).Wait(row.Haste) <= clock.UtcNow;

    /// <summary>Takes it on, from nobody or from whoever the page showed to have it: two at the same moment do not both ring. Whom to ring is open to them from then on, and the trail says so.</summary>
    /// <param name="id">The request.</param>
    /// <param name="seen">The account that had it when the page was shown; null for nobody.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public Task<string?> TakeOnAsync(string id, string? seen, CancellationToken cancellationToken) => MoveAsync(id, "TakenOn", T["接手紧急支援"], T["你们请求的事：已有人接手"], async (unit, row) =>
    {
        if (row.TakenBy == user.UserId) return T["你已经接手了。"];
        if (!UrgentProcess.MayTakeOn(row.State)) return T["已经结束了。"];
        if ((row.TakenBy ?? "") != (seen ?? "")) return T["{0}刚接手，请不要再打。要接过来的，看过这一页再按一次。", row.TakenByName ?? ""];
        if (row.TakenBy is { } former) await unit.Get<Notifier>().SendAsync([former], new NotificationMessage(T["你接手的一件事，由别人接过去了"], T["不用再打电话。"], $"/admin/urgent/{id}"), cancellationToken);
        (row.State, row.TakenBy, row.TakenByName, row.TakenUtc) = (UrgentProcess.OnceTaken(row.State), user.UserId, await unit.Get<Officer>().NameAsync(cancellationToken), clock.UtcNow);
        unit.Get<AuditTrail>().Record("Urgent", "Read", T["查看紧急支援的联系人"], id, row.OrganizationId);
        return null;
    }, cancellationToken);

    /// <summary>They have spoken: the clock stands still.</summary>
    public Task<string?> ContactAsync(string id, CancellationToken cancellationToken) => MoveAsync(id, "Contacted", T["紧急支援已通上话"], T["你们请求的事：已通话"], async (unit, row) =>
    {
        if (row.TakenBy != user.UserId || !UrgentProcess.MayContact(row.State)) return T["先接手，通上话以后再记。"];
        (row.State, row.ContactedUtc) = (UrgentState.Contacted, clock.UtcNow);
        await DueWorkQueue.PutAsync(unit, UrgentReminder.WorkKind, id, clock.UtcNow + UrgentReminder.Every, cancellationToken);
        return null;
    }, cancellationToken);

    /// <summary>Ends it.</summary>
    public Task<string?> CloseAsync(string id, string? outcome, CancellationToken cancellationToken) => MoveAsync(id, "Closed", T["结束紧急支援"], T["你们请求的事：已结束"], async (unit, row) =>
    {
        if (!Enum.TryParse<UrgentOutcome>(outcome, out var how) || !Enum.IsDefined(how)) return T["请选怎么结束的。"];
        if (row.TakenBy != user.UserId || !UrgentProcess.MayClose(row.State, how, await IsDueAsync(row, cancellationToken))) return T["通上话以后才能结束。到了要通上话的时候还联系不上的，选“多次打电话联系不上”。"];
        (row.State, row.Outcome, row.ClosedUtc) = (UrgentState.Closed, how, clock.UtcNow);
        await UrgentErasing.AfterEndAsync(unit, row, cancellationToken);
        return null;
    }, cancellationToken);

    private Task<string?> MoveAsync(string id, string what, string words, string news, Func<UnitScope, UrgentRequest, Task<string?>> move, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<UrgentDoor>().ToldAsync(id, cancellationToken) is null) return "";
        var row = await unit.Db.Set<UrgentRequest>().AsTracking().FirstAsync(found => found.RequestId == id, cancellationToken);
        if (await move(unit, row) is { } problem) return problem;
        unit.Get<AuditTrail>().Record("Urgent", what, words, id, row.OrganizationId);
        await unit.Get<Notifier>().SendAsync([row.AskedBy], new NotificationMessage(news, "", $"/urgent/{id}"), cancellationToken);
        return null;
    }, cancellationToken);
}
