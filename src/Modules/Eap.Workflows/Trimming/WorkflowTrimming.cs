using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Trimming;

/// <summary>Removes instances that are long over, with their journals, every night. Whoever has an open task keeps theirs; tasks decided and the audit trail stay.</summary>
internal sealed class WorkflowTrimming(UnitOfWork work, SiteDbContext db, SiteClock clock, SiteSettings settings) : IDueWorkHandler, ISiteInitializer
{
    public const string WorkKind = "TrimWorkflows";
    private const int Batch = 200;
    private static readonly TimeOnly Hour = new(3, 30);

    public string Kind => WorkKind;

    public async Task AfterSetupAsync(bool isNew, CancellationToken cancellationToken)
    {
        if (await db.Set<DueWork>().AnyAsync(row => row.Kind == WorkKind, cancellationToken)) return;
        await work.RunAsync(unit => DueWorkQueue.PutAsync(unit, WorkKind, "", NextNight(), cancellationToken), cancellationToken);
    }

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var rule = await settings.GetAsync<WorkflowTrimmingSettings>(cancellationToken);
        var statuses = rule.Statuses.Intersect(WorkflowTrimmingSection.Removable).ToList();
        if (rule.KeepDays == 0 || statuses.Count == 0) return NextNight();
        var limit = clock.UtcNow.AddDays(-rule.KeepDays);
        var old = await unit.Db.Set<Workflow>().AsNoTracking()
            .Where(row => statuses.Contains(row.Status) && row.ChangedUtc < limit && !unit.Db.Set<ReviewTask>().Any(task => task.WorkflowId == row.WorkflowId && task.IsOpen))
            .OrderBy(row => row.ChangedUtc).Select(row => row.WorkflowId).Take(Batch).ToListAsync(cancellationToken);
        await RemoveAsync(unit, old, cancellationToken);
        // A full batch means there is more: go on at the next tick, writers come in between.
        return old.Count == Batch ? clock.UtcNow : NextNight();
    }

    private static async Task RemoveAsync(UnitScope unit, List<string> ids, CancellationToken cancellationToken)
    {
        await unit.Db.Set<JournalEntry>().Where(row => ids.Contains(row.WorkflowId)).ExecuteDeleteAsync(cancellationToken);
        await unit.Db.Set<BlockingActivity>().Where(row => ids.Contains(row.WorkflowId)).ExecuteDeleteAsync(cancellationToken);
        await unit.Db.Set<Workflow>().Where(row => ids.Contains(row.WorkflowId)).ExecuteDeleteAsync(cancellationToken);
    }

    private DateTime NextNight() => clock.ToUtc(clock.Today.AddDays(1).ToDateTime(Hour));
}
