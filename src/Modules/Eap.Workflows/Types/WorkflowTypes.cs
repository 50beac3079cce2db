using System.Text.Json.Nodes;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Types;

/// <summary>The workflow types of the site. Every change is a new version; what runs stays on its own.</summary>
public sealed class WorkflowTypes(SiteDbContext db, ICurrentUser user, TimeProvider time)
{
    private static readonly HotQuery<string, WorkflowTypeRecord> Starting = new((db, start) => db.Set<WorkflowTypeRecord>().AsNoTracking()
        .Where(row => row.IsCurrent && row.IsEnabled && row.Starts.Contains(start)).OrderBy(row => row.Id));
    private readonly Dictionary<string, List<WorkflowTypeRecord>> _started = [];

    /// <summary>The current version of each type, by name.</summary>
    public Task<List<WorkflowTypeRecord>> ListAsync(CancellationToken cancellationToken) =>
        db.Set<WorkflowTypeRecord>().AsNoTracking().Where(row => row.IsCurrent).OrderBy(row => row.Name).ToListAsync(cancellationToken);

    /// <summary>The current version of a type; null when there is none.</summary>
    public Task<WorkflowTypeRecord?> FindAsync(string workflowTypeId, CancellationToken cancellationToken) =>
        db.Set<WorkflowTypeRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowTypeId == workflowTypeId && row.IsCurrent, cancellationToken);

    /// <summary>One version of a type, removed or not; null when there never was one.</summary>
    public Task<WorkflowTypeRecord?> FindAsync(string workflowTypeId, int version, CancellationToken cancellationToken) =>
        db.Set<WorkflowTypeRecord>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowTypeId == workflowTypeId && row.Version == version, cancellationToken);

    /// <summary>All versions of a type, newest first.</summary>
    public Task<List<WorkflowTypeRecord>> VersionsAsync(string workflowTypeId, CancellationToken cancellationToken) =>
        db.Set<WorkflowTypeRecord>().AsNoTracking().Where(row => row.WorkflowTypeId == workflowTypeId).OrderByDescending(row => row.Version).ToListAsync(cancellationToken);

    /// <summary>Current types that an event of this name starts.</summary>
    public async Task<IReadOnlyList<WorkflowTypeRecord>> StartedByAsync(string eventName, CancellationToken cancellationToken)
    {
        if (_started.TryGetValue(eventName, out var known)) return known;
        return _started[eventName] = await Starting.ListAsync(db, $"|{eventName}|", cancellationToken);
    }

    /// <summary>
    /// Stores a type as its next version; the same JSON again changes nothing. With <paramref name="expectedVersion"/> it must follow that
    /// version. Returns null when somebody else was first.
    /// </summary>
    public async Task<WorkflowTypeRecord?> SaveAsync(UnitScope unit, JsonObject json, int? expectedVersion, CancellationToken cancellationToken)
    {
        var text = json.ToJsonString(JOptions.Default);
        var type = WorkflowType.Read(text);
        var versions = await unit.Db.Set<WorkflowTypeRecord>().Where(row => row.WorkflowTypeId == type.WorkflowTypeId).OrderByDescending(row => row.Version).ToListAsync(cancellationToken);
        var current = versions.FirstOrDefault(row => row.IsCurrent);
        if (expectedVersion is { } expected && current?.Version != expected) return null;
        if (current?.Json == text) return current;
        if (current is not null)
        {
            current.IsCurrent = false;
            await unit.Db.SaveChangesAsync(cancellationToken);
        }

        var next = new WorkflowTypeRecord
        {
            WorkflowTypeId = type.WorkflowTypeId, Version = (versions.FirstOrDefault()?.Version ?? 0) + 1, Name = type.Name, IsEnabled = type.IsEnabled, IsCurrent = true,
            Starts = string.Concat(type.Activities.Where(activity => activity.IsStart).Select(activity => activity.Name).Distinct().Select(name => $"|{name}|")),
            Json = text, CreatedUtc = UtcDateTimeConverter.ToStored(time.GetUtcNow().UtcDateTime), Author = user.UserName,
        };
        unit.Db.Add(next);
        unit.Get<AuditTrail>().Record("Workflow", "TypeSaved", $"流程“{type.Name}”存为第 {next.Version} 版", type.WorkflowTypeId);
        await TellAsync(unit, next, cancellationToken);
        return next;
    }

    /// <summary>Lets events start a type, or not. No new version: the graph is the same. False when there is no such type.</summary>
    public static async Task<bool> EnableAsync(UnitScope unit, string workflowTypeId, bool enabled, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(unit, workflowTypeId, cancellationToken);
        if (current is null) return false;
        await EnableAsync(unit, current, enabled, cancellationToken);
        return true;
    }

    /// <summary>The same for a version that is current in this unit of work.</summary>
    public static Task EnableAsync(UnitScope unit, WorkflowTypeRecord current, bool enabled, CancellationToken cancellationToken)
    {
        current.IsEnabled = enabled;
        unit.Get<AuditTrail>().Record("Workflow", enabled ? "TypeEnabled" : "TypeDisabled", $"{(enabled ? "启用" : "停用")}流程“{current.Name}”", current.WorkflowTypeId);
        return TellAsync(unit, current, cancellationToken);
    }

    /// <summary>Removes a type from the lists; its versions stay for what runs on them. False when there was none.</summary>
    public static async Task<bool> RemoveAsync(UnitScope unit, string workflowTypeId, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(unit, workflowTypeId, cancellationToken);
        if (current is null) return false;
        current.IsCurrent = false;
        unit.Get<AuditTrail>().Record("Workflow", "TypeRemoved", $"删除流程“{current.Name}”", workflowTypeId);
        await TellAsync(unit, current, cancellationToken);
        return true;
    }

    private static async Task TellAsync(UnitScope unit, WorkflowTypeRecord record, CancellationToken cancellationToken)
    {
        unit.Get<WorkflowTypes>()._started.Clear();
        foreach (var observer in unit.Get<IEnumerable<IWorkflowTypeObserver>>()) await observer.ChangedAsync(unit, record, cancellationToken);
    }

    private static Task<WorkflowTypeRecord?> CurrentAsync(UnitScope unit, string workflowTypeId, CancellationToken cancellationToken) =>
        unit.Db.Set<WorkflowTypeRecord>().FirstOrDefaultAsync(row => row.WorkflowTypeId == workflowTypeId && row.IsCurrent, cancellationToken);
}
