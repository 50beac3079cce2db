using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.SelfChecks.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Urgent;

/// <summary>Some time after the end, or long after the asking where nobody wrote an end down, nobody needs to know any more whom to ring, who asked and who came. Who did what stands in the audit trail as long as that is kept.</summary>
public sealed class UrgentErasing(SiteClock clock, AuditTrail audit, IStringLocalizer<UrgentErasing> T) : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the request.</summary>
    public const string WorkKind = "UrgentErasing";

    /// <summary>After so many days a request without an end is over, and nobody is kept for it.</summary>
    public const int MostDays = 90;

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <summary>Puts it down for a request that has just ended.</summary>
    internal static async Task AfterEndAsync(UnitScope unit, UrgentRequest row, CancellationToken cancellationToken) =>
        await DueWorkQueue.PutAsync(unit, WorkKind, row.RequestId, unit.Get<SiteClock>().UtcNow.AddDays((await unit.Get<SiteSettings>().GetAsync<UrgentSettings>(cancellationToken)).KeepDays), cancellationToken);

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<UrgentRequest>().AsTracking().FirstOrDefaultAsync(row => row.RequestId == work.Key, cancellationToken) is not { } row) return null;
        (row.NameSealed, row.PhoneSealed, row.NoteSealed) = (null, null, null);
        (row.AskedBy, row.TakenBy, row.TakenByName) = ("", null, null);
        await unit.Db.Set<UrgentTold>().Where(told => told.RequestId == row.RequestId).ExecuteDeleteAsync(cancellationToken);
        if (row.State != UrgentState.Closed)
        {
            (row.State, row.Outcome, row.ClosedUtc) = (UrgentState.Closed, UrgentOutcome.Unrecorded, clock.UtcNow);
            audit.Record("Urgent", "Lapsed", T["紧急支援一直没有记结果，到期结束"], row.RequestId, row.OrganizationId);
        }

        await unit.Get<TraceWiping>().PutAsync(unit, [nameof(UrgentRequest), nameof(UrgentTold)], cancellationToken);
        return null;
    }
}
