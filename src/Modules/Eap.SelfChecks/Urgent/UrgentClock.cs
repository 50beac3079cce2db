using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Nobody has rung in time: the deputies are told, then everybody who answers urgent requests, and these again until somebody has.</summary>
public sealed class UrgentClock(IStringLocalizer<UrgentClock> T) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the request.</summary>
    public const string WorkKind = "UrgentClock";

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<UrgentRequest>().AsTracking().FirstOrDefaultAsync(found => found.RequestId == work.Key, cancellationToken) is not { } row || !UrgentProcess.IsWaiting(row.State)) return null;
        var (level, people) = await unit.Get<OnCall>().FromAsync(UrgentProcess.After(row.Level), row.OrganizationId, cancellationToken);
        var hours = (await unit.Get<SiteSettings>().GetAsync<UrgentSettings>(cancellationToken)).Hours;
        (row.Level, row.DueUtc) = (level, unit.Get<SiteClock>().UtcNow.AddHours(hours));
        await unit.Get<Notifier>().SendAsync(people, Message(row.RequestId, T), cancellationToken);
        unit.Get<AuditTrail>().Record("Urgent", "Escalated", level == UrgentLevel.Deputy ? T["紧急支援到时没有通上话，通知副班"] : T["紧急支援到时没有通上话，通知全市"], row.RequestId, row.OrganizationId);
        return row.DueUtc;
    }

    /// <summary>What whoever is told reads: it may show on a locked screen, so it says neither where nor what.</summary>
    internal static NotificationMessage Message(string requestId, IStringLocalizer T) => new(T["有一件事等你接手"], T["请现在登录查看。"], $"/admin/urgent/{requestId}");
}
