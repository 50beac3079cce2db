using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;

namespace Eap.Plans.Allocations;

/// <summary>Every night the counters are compared with what they count, and put right: the uses are the truth.</summary>
internal sealed class NightlyReconcile(UnitOfWork work, SiteDbContext db, SiteClock clock, IStringLocalizer<NightlyReconcile> T, ILogger<NightlyReconcile> logger) : IDueWorkHandler, ISiteInitializer
{
    public const string WorkKind = "ReconcileAllocations";
    private static readonly TimeOnly Hour = new(3, 10);

    public string Kind => WorkKind;

    public async Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken)
    {
        if (await db.Set<DueWork>().AnyAsync(row => row.Kind == WorkKind, cancellationToken)) return;
        await work.RunAsync(unit => DueWorkQueue.PutAsync(unit, WorkKind, "", NextNight(), cancellationToken), cancellationToken);
    }

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        foreach (var wrong in await unit.Get<AllocationCounters>().FindAsync(cancellationToken))
        {
            logger.LogError("Allocation {Id}: the counter said {Counted}, {InUse} are in use", wrong.AllocationId, wrong.Counted, wrong.InUse);
            await unit.Db.Set<Allocation>().Where(row => row.Id == wrong.AllocationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, wrong.InUse), cancellationToken);
            unit.Get<AuditTrail>().Record("Plan", "CounterCorrected", string.Format(T["名额计数（{0}）由 {1} 改为 {2}"].Value, wrong.Metric, wrong.Counted, wrong.InUse), wrong.PlanItemId, wrong.OrganizationId);
        }

        return NextNight();
    }

    private DateTime NextNight() => clock.ToUtc(clock.Today.AddDays(1).ToDateTime(Hour));
}
