using Eap.Platform.Data;
using Eap.Workflows.Admin.Drawing;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Admin.Running;

/// <summary>Reads the page of an instance.</summary>
public sealed class InstancePages(SiteDbContext db, WorkflowTypes types, OutlineBuilder outlines, InstanceSubjects subjects, InstanceValues values)
{
    private const int MostLines = 500;

    /// <summary>The instance with this id; null when there is none.</summary>
    public Task<Workflow?> FindAsync(string workflowId, CancellationToken cancellationToken) => db.Set<Workflow>().AsNoTracking().FirstOrDefaultAsync(row => row.WorkflowId == workflowId, cancellationToken);

    /// <summary>Its page.</summary>
    public async Task<InstancePage> BuildAsync(Workflow workflow, CancellationToken cancellationToken)
    {
        var lines = await db.Set<JournalEntry>().AsNoTracking().Where(row => row.WorkflowId == workflow.WorkflowId).OrderBy(row => row.Number).Take(MostLines + 1).ToListAsync(cancellationToken);
        var waiting = await db.Set<BlockingActivity>().AsNoTracking().Where(row => row.WorkflowId == workflow.WorkflowId).Select(row => row.ActivityId).ToListAsync(cancellationToken);
        var version = await types.FindAsync(workflow.WorkflowTypeId, workflow.TypeVersion, cancellationToken);
        var titles = workflow.CorrelationId is { } about ? await subjects.TitlesAsync([about], cancellationToken) : new Dictionary<string, string>();
        return new InstancePage
        {
            Workflow = workflow, TypeName = version?.Name ?? workflow.WorkflowTypeId, HasType = await types.FindAsync(workflow.WorkflowTypeId, cancellationToken) is not null,
            Subject = titles.GetValueOrDefault(workflow.CorrelationId ?? ""), Journal = [.. lines.Take(MostLines)], IsCut = lines.Count > MostLines,
            Outline = version is null ? null : outlines.Build(WorkflowType.Read(version.Json), new TakenPath(workflow, lines, waiting)), Values = values.Read(workflow),
        };
    }
}
