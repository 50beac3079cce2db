using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>They have spoken, and days later there is still no end: whoever has it is reminded; where that account is gone, whoever is on call is told.</summary>
public sealed class UrgentReminder(SiteClock clock, IStringLocalizer<UrgentReminder> T) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the request.</summary>
    public const string WorkKind = "UrgentReminder";

    /// <summary>How often.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(3);

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<UrgentRequest>().AsTracking().FirstOrDefaultAsync(found => found.RequestId == work.Key && found.State == UrgentState.Contacted, cancellationToken) is not { } row) return null;
        var sent = await unit.Get<Notifier>().SendAsync([row.TakenBy ?? ""], new NotificationMessage(T["你接手的一件事还没有结束"], T["办完的请记下怎么结束的；办不了的请别人接过去。"], $"/admin/urgent/{row.RequestId}"), cancellationToken);
        if (sent == 0) await unit.Get<UrgentTelling>().TellAsync(unit, row, (await unit.Get<OnCall>().FromAsync(UrgentLevel.OnCall, row.OrganizationId, cancellationToken)).People, cancellationToken);
        return clock.UtcNow + Every;
    }
}
