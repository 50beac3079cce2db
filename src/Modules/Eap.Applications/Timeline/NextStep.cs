using Eap.Applications.Process;
using Eap.Platform.Data;
using Eap.Workflows.Activities.BuiltIn;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Timeline;

/// <summary>Reads from the process what is asked after the decision that is open now, should it be agreed.</summary>
internal sealed class NextStep(SiteDbContext db, WorkflowTypes types)
{
    private static readonly string[] Well = [nameof(ApplicationStatus.Accepted), "Done", "Taken"];

    /// <summary>The title of the next decision; null when there is none.</summary>
    public async Task<string?> AfterAsync(string workflowId, string activityId, CancellationToken cancellationToken)
    {
        var run = await db.Set<Workflow>().AsNoTracking().Where(row => row.WorkflowId == workflowId).Select(row => new { row.WorkflowTypeId, row.TypeVersion }).FirstOrDefaultAsync(cancellationToken);
        return run is not null && await types.FindAsync(run.WorkflowTypeId, run.TypeVersion, cancellationToken) is { } type ? After(ReadTypes.Of(type), activityId) : null;
    }

    internal static string? After(WorkflowType type, string activityId)
    {
        var seen = new HashSet<string>();
        for (var at = Follow(type, activityId); at is not null && seen.Add(at); at = Follow(type, at))
        {
            var activity = type.Find(at);
            if (activity?.Name == nameof(SetStatusTask) && activity.Text("Status") == nameof(ApplicationStatus.Accepted)) return null;
            if (activity?.Name == ReviewTaskActivity.ActivityName) return activity.Title;
        }

        return null;
    }

    private static string? Follow(WorkflowType type, string activityId) => Well.Select(outcome => type.Next(activityId, outcome)).FirstOrDefault(next => next is not null);
}
