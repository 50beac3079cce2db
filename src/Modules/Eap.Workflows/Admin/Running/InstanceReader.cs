using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Admin.Running;

/// <summary>Reads lists of instances.</summary>
public sealed class InstanceReader(SiteDbContext db, InstanceSubjects subjects)
{
    /// <summary>Instances on a page.</summary>
    public const int PageSize = 50;

    /// <summary>One page, newest first; always the same number of queries.</summary>
    public async Task<InstanceListPage> PageAsync(InstanceQuery query, CancellationToken cancellationToken)
    {
        var found = await (await FindAsync(query, cancellationToken)).OrderByDescending(row => row.Id).Take(PageSize + 1).Select(row => new InstanceRow
        {
            Id = row.Id, WorkflowId = row.WorkflowId, WorkflowTypeId = row.WorkflowTypeId, TypeVersion = row.TypeVersion, Status = row.Status, CorrelationId = row.CorrelationId, Steps = row.Steps,
            TypeName = db.Set<WorkflowTypeRecord>().Where(type => type.WorkflowTypeId == row.WorkflowTypeId && type.Version == row.TypeVersion).Select(type => type.Name).FirstOrDefault(),
            CreatedUtc = row.CreatedUtc, ChangedUtc = row.ChangedUtc,
        }).ToListAsync(cancellationToken);
        var rows = found.Take(PageSize).ToList();
        // Removed types too: what ran on them is still here.
        var types = await db.Set<WorkflowTypeRecord>().GroupBy(type => type.WorkflowTypeId).Select(group => new { Id = group.Key, Last = group.Max(type => type.Version) })
            .Join(db.Set<WorkflowTypeRecord>(), last => new { last.Id, Version = last.Last }, type => new { Id = type.WorkflowTypeId, type.Version }, (_, type) => new { type.WorkflowTypeId, type.Name })
            .OrderBy(type => type.Name).ToListAsync(cancellationToken);
        return new InstanceListPage(
            query, rows, found.Count > PageSize ? rows[^1].Id : null, await subjects.TitlesAsync([.. rows.Select(row => row.CorrelationId).OfType<string>().Distinct()], cancellationToken),
            [.. types.Select(type => (type.WorkflowTypeId, type.Name))]);
    }

    private async Task<IQueryable<Workflow>> FindAsync(InstanceQuery query, CancellationToken cancellationToken)
    {
        var rows = db.Set<Workflow>().AsNoTracking();
        if (query.Statuses is { } statuses) rows = rows.Where(row => statuses.Contains(row.Status));
        if (!string.IsNullOrEmpty(query.Type)) rows = rows.Where(row => row.WorkflowTypeId == query.Type);
        if (query.After is { } after) rows = rows.Where(row => row.Id < after);
        if (PlainInput.Clean(query.Subject).Value is { Length: > 0 and <= 100 } subject)
        {
            var ids = await subjects.WithTitleAsync(subject, cancellationToken);
            rows = rows.Where(row => row.CorrelationId == subject || (row.CorrelationId != null && ids.Contains(row.CorrelationId)));
        }

        return rows;
    }
}
