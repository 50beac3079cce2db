using Eap.Applications.Access;
using Eap.Applications.Forms;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Contents.Comparison;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Desk;

/// <summary>Makes the page of an application at the desk; the caller has asked whether the person may see it.</summary>
public sealed class DeskPages(SiteDbContext db, ApplicationPages pages, ReviewAccess review, ReviewTaskReader tasks, IContentManager contents, ContentComparer comparer, IAccess access, ApplicationDoor door)
{
    /// <summary>The page.</summary>
    public async Task<DeskPage> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, CancellationToken cancellationToken)
    {
        var application = await pages.BuildAsync(record, item, form, ApplicationView.Desk, cancellationToken);
        var task = await MineAsync(record.ContentItemId, cancellationToken);
        return new DeskPage
        {
            Application = application, Task = task, Step = task is null ? null : await tasks.StepAsync(task, cancellationToken),
            Returns = await db.Set<ReturnRequest>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).OrderBy(row => row.Number).ToListAsync(cancellationToken),
            Differences = await DifferencesAsync(application, cancellationToken), MayExport = await access.AllowsAsync(nameof(Permissions.ExportApplications), record.OrganizationId, cancellationToken),
            MayFill = record.Status == ApplicationStatus.Returned && await door.FillsForAsync(record, cancellationToken),
        };
    }

    private async Task<ReviewTask?> MineAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var task in (await tasks.OfItemAsync(id, cancellationToken)).Where(task => task.IsOpen))
            if (await review.AllowsAsync(task, cancellationToken)) return task;
        return null;
    }

    private async Task<IReadOnlyList<FieldDifference>> DifferencesAsync(ApplicationPage page, CancellationToken cancellationToken)
    {
        if (page.Submissions.Count < 2) return [];
        var (before, after) = (await contents.GetVersionAsync(page.Submissions[^2].VersionId, cancellationToken), await contents.GetVersionAsync(page.Submissions[^1].VersionId, cancellationToken));
        return before is null || after is null ? [] : await comparer.CompareAsync(before, after, cancellationToken);
    }
}
