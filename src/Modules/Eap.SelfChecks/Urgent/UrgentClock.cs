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

/// <summary>Nobody has rung in time: the deputies are told, then everybody who answers urgent requests, and these again until somebody has. Between, whoever's turn has begun is told too.</summary>
public sealed class UrgentClock(IStringLocalizer<UrgentClock> T) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the request.</summary>
    public const string WorkKind = "UrgentClock";

    // Shifts change, and the roster is mended while somebody waits.
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<UrgentRequest>().AsTracking().FirstOrDefaultAsync(found => found.RequestId == work.Key, cancellationToken) is not { } row || !UrgentProcess.IsWaiting(row.State)) return null;
        var now = unit.Get<SiteClock>().UtcNow;
        if (row.DueUtc <= now) await EscalateAsync(unit, row, now, cancellationToken);
        else await TellNewcomersAsync(unit, row, cancellationToken);
        if (row.UndeliveredUtc is null) await OwnUpAsync(unit, row, now, cancellationToken);
        return Next(row, now);
    }

    /// <summary>When to look at a request again.</summary>
    internal static DateTime Next(UrgentRequest row, DateTime now) => row.DueUtc < now + Look ? row.DueUtc : now + Look;

    private async Task EscalateAsync(UnitScope unit, UrgentRequest row, DateTime now, CancellationToken cancellationToken)
    {
        var (level, people) = await unit.Get<OnCall>().FromAsync(UrgentProcess.After(row.Level), row.OrganizationId, cancellationToken);
        var set = await unit.Get<SiteSettings>().GetAsync<UrgentSettings>(cancellationToken);
        // Everybody knows already: they are not rung up every half hour all night.
        var wait = row.Level == UrgentLevel.City && set.Wait(row.Haste) < set.Wait(UrgentHaste.Today) ? set.Wait(UrgentHaste.Today) : set.Wait(row.Haste);
        (row.Level, row.DueUtc) = (level, now + wait);
        unit.Get<AuditTrail>().Record("Urgent", "Escalated", level == UrgentLevel.Deputy ? T["紧急支援到时没有通上话，通知副班"] : T["紧急支援到时没有通上话，通知全市"], row.RequestId, row.OrganizationId);
        await unit.Get<UrgentTelling>().TellAsync(unit, row, people, cancellationToken);
    }

    // Messages that did not leave reach nobody at night, and the union waits for a call: it hears of that once, and its page says so from then on.
    private async Task OwnUpAsync(UnitScope unit, UrgentRequest row, DateTime now, CancellationToken cancellationToken)
    {
        if (row.State != UrgentState.Asked || (await unit.Get<UrgentDelivery>().OfAsync(row.RequestId, cancellationToken)).Failed == 0) return;
        row.UndeliveredUtc = now;
        unit.Get<AuditTrail>().Record("Urgent", "NotDelivered", T["紧急支援的邮件或手机消息没有发出去"], row.RequestId, row.OrganizationId);
        await unit.Get<Notifier>().SendAsync([row.AskedBy], new NotificationMessage(T["你们请求的事，通知没有发出去，请打电话"], T["网站还在接着发。不要等，请照页面上的号码打过去。"], $"/urgent/{row.RequestId}"), cancellationToken);
    }

    private static async Task TellNewcomersAsync(UnitScope unit, UrgentRequest row, CancellationToken cancellationToken)
    {
        var told = await unit.Db.Set<UrgentTold>().AsNoTracking().Where(found => found.RequestId == row.RequestId).Select(found => found.UserId).ToListAsync(cancellationToken);
        var people = await unit.Get<OnCall>().UpToAsync(row.Level, row.OrganizationId, cancellationToken);
        if (people.Except(told).ToList() is { Count: > 0 } newcomers) await unit.Get<UrgentTelling>().TellAsync(unit, row, newcomers, cancellationToken);
    }
}
