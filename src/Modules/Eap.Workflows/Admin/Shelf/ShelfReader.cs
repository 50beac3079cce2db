using Eap.Platform.Data;
using Eap.Workflows.Checking;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Admin.Shelf;

/// <summary>Reads the list of types.</summary>
public sealed class ShelfReader(SiteDbContext db, WorkflowTypes types, WorkflowProblems problems, KnownNamesReader names)
{
    /// <summary>The current types with what runs on them; always the same number of queries.</summary>
    public async Task<IReadOnlyList<ShelfRow>> ListAsync(CancellationToken cancellationToken)
    {
        var known = await names.ReadAsync(cancellationToken);
        var counts = await db.Set<Workflow>().GroupBy(row => row.WorkflowTypeId).Select(group => new
        {
            Id = group.Key, Last = group.Max(row => row.ChangedUtc), Faulted = group.Count(row => row.Status == WorkflowStatus.Faulted),
            Running = group.Count(row => row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted),
        }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. (await types.ListAsync(cancellationToken)).Select(type =>
        {
            var count = counts.GetValueOrDefault(type.WorkflowTypeId);
            return new ShelfRow(type, count?.Running ?? 0, count?.Faulted ?? 0, count?.Last, problems.Find(WorkflowType.Read(type.Json), known).Count(problem => problem.IsBlocking));
        })];
    }

    /// <summary>How many instances of a type are not over.</summary>
    public Task<int> RunningAsync(string workflowTypeId, CancellationToken cancellationToken) => db.Set<Workflow>().CountAsync(row => row.WorkflowTypeId == workflowTypeId
        && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted), cancellationToken);
}
