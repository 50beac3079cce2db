using Eap.Plans.Model;
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
        var found = await unit.Get<AllocationCounters>().FindAsync(cancellationToken);
        var titles = found.Count == 0 ? new Dictionary<(string, string), string>() : await TitlesAsync(unit, found, cancellationToken);
        foreach (var wrong in found)
        {
            logger.LogError("Allocation {Id}: the counter said {Counted}, {InUse} are in use", wrong.AllocationId, wrong.Counted, wrong.InUse);
            await unit.Db.Set<Allocation>().Where(row => row.Id == wrong.AllocationId).ExecuteUpdateAsync(set => set.SetProperty(row => row.Taken, wrong.InUse), cancellationToken);
            unit.Get<AuditTrail>().Record("Plan", "CounterCorrected", string.Format(T["名额计数（{0}）由 {1} 改为 {2}"].Value, titles.GetValueOrDefault((wrong.PlanItemId, wrong.Metric), wrong.Metric), wrong.Counted, wrong.InUse), wrong.PlanItemId, wrong.OrganizationId);
        }

        return NextNight();
    }

    // As the plan calls it, else as the module that gives these places does.
    private static async Task<Dictionary<(string Plan, string Metric), string>> TitlesAsync(UnitScope unit, IReadOnlyList<WrongCounter> found, CancellationToken cancellationToken)
    {
        var titles = new Dictionary<(string, string), string>();
        var plans = (await unit.Get<PlanDirectory>().ListAsync(cancellationToken)).ToDictionary(plan => plan.ContentItemId);
        foreach (var wrong in found)
            if (plans.GetValueOrDefault(wrong.PlanItemId)?.Allotment(wrong.Metric) is { } allotment) titles[(wrong.PlanItemId, wrong.Metric)] = allotment.Title;
        foreach (var source in unit.Get<IEnumerable<IAllocationTitles>>())
        {
            var named = await source.OfAsync([.. found.Select(wrong => wrong.Metric)], cancellationToken);
            foreach (var wrong in found.Where(wrong => named.ContainsKey(wrong.Metric))) titles.TryAdd((wrong.PlanItemId, wrong.Metric), named[wrong.Metric]);
        }

        return titles;
    }

    private DateTime NextNight() => clock.ToUtc(clock.Today.AddDays(1).ToDateTime(Hour));
}
