using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>A union takes its request back, with a reason out of a few. Whoever has it is told; where nobody has, everybody who was told before.</summary>
public sealed class UrgentWithdrawing(UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<UrgentWithdrawing> T)
{
    /// <summary>Null when it is done, empty when there is none for the person, else why not.</summary>
    public Task<string?> WithdrawAsync(string id, string? reason, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        if (await unit.Get<UrgentDoor>().OwnAsync(id, cancellationToken) is null) return "";
        var row = await unit.Db.Set<UrgentRequest>().AsTracking().FirstAsync(found => found.RequestId == id, cancellationToken);
        if (!UrgentProcess.MayWithdraw(row.State)) return T["已经结束了，不用撤回。"];
        if (!Enum.TryParse<UrgentWithdrawal>(reason, out var why) || !Enum.IsDefined(why)) return T["请选为什么撤回。"];
        (row.State, row.Outcome, row.Withdrawal, row.ClosedUtc) = (UrgentState.Closed, UrgentOutcome.Withdrawn, why, clock.UtcNow);
        await UrgentErasing.AfterEndAsync(unit, row, cancellationToken);
        unit.Get<AuditTrail>().Record("Urgent", "Withdrawn", T["撤回紧急支援的请求：{0}", T[UrgentWords.Of(why)].Value], id, row.OrganizationId);
        await TellAsync(unit, row, cancellationToken);
        return null;
    }, cancellationToken);

    private async Task TellAsync(UnitScope unit, UrgentRequest row, CancellationToken cancellationToken)
    {
        var (notifier, done) = (unit.Get<Notifier>(), T["不用再打电话，也不用去了。"].Value);
        if (row.TakenBy is { } holder) await notifier.SendAsync([holder], new NotificationMessage(T["你接手的一件事，工会撤回了"], done, $"/admin/urgent/{row.RequestId}"), cancellationToken);
        else
        {
            var told = await unit.Db.Set<UrgentTold>().AsNoTracking().Where(found => found.RequestId == row.RequestId).Select(found => found.UserId).ToListAsync(cancellationToken);
            await notifier.SendAsync(told, new NotificationMessage(T["等你接手的一件事，工会撤回了"], done, "/admin/urgent"), cancellationToken);
        }

        if (row.AskedBy != user.UserId) await notifier.SendAsync([row.AskedBy], new NotificationMessage(T["你们请求的事：已撤回"], "", $"/urgent/{row.RequestId}"), cancellationToken);
    }
}
