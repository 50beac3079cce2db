using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>Makes the page of an application at the desk; the caller has asked whether the person may see it.</summary>
public sealed class DeskPages(SiteDbContext db, ApplicationPages pages, ReviewAccess review, ReviewTaskReader tasks, IContentManager contents, ContentComparer comparer, ContentEditor editor, IAccess access, ApplicationDoor door, ICurrentUser user, IStringLocalizer<DeskPages> T)
{
    /// <summary>The page; <paramref name="input"/> is what was typed into the fields that may be corrected.</summary>
    public async Task<DeskPage> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, EditorInput input, CancellationToken cancellationToken)
    {
        var application = await pages.BuildAsync(record, item, form, ApplicationView.Desk, cancellationToken);
        var task = await MineAsync(record.ContentItemId, cancellationToken);
        var step = task is null ? null : await StepAsync(task, cancellationToken);
        return new DeskPage
        {
            Application = application, Task = task, Step = step, Corrections = step is { Fields.Count: > 0, Refusal: null } ? await CorrectionsAsync(item, form, step, input, cancellationToken) : new Dictionary<string, EditorBlock>(),
            Returns = await db.Set<ReturnRequest>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).OrderBy(row => row.Number).ToListAsync(cancellationToken),
            Differences = await DifferencesAsync(application, cancellationToken), MayExport = await access.AllowsAsync(nameof(Permissions.ExportApplications), record.OrganizationId, cancellationToken),
            Askable = OpenFields.Askable(form.Type), MayFill = record.Status == ApplicationStatus.Returned && await door.FillsForAsync(record, cancellationToken),
        };
    }

    private async Task<ReviewTask?> MineAsync(string id, CancellationToken cancellationToken)
    {
        foreach (var task in (await tasks.OfItemAsync(id, cancellationToken)).Where(task => task.IsOpen))
            if (await review.AllowsAsync(task, cancellationToken)) return task;
        return null;
    }

    private async Task<IReadOnlyDictionary<string, EditorBlock>> CorrectionsAsync(ContentItem item, ApplicationForm form, ReviewStep step, EditorInput input, CancellationToken cancellationToken) =>
        (await editor.BuildAsync(item, form.Type, DeskCorrecting.OpenAt(step, form.Type), input, cancellationToken)).SelectMany(section => section.Blocks)
            .Where(block => block.Model is FieldEditor { IsLocked: false }).ToDictionary(block => ((FieldEditor)block.Model).Name);

    // Whoever handed it in reads why there is nothing to choose, before writing anything.
    private async Task<ReviewStep> StepAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        var step = await tasks.StepAsync(task, cancellationToken);
        return step.Refusal is null && await Filers.IsAsync(db, task.ContentItemId, user.UserId ?? "", cancellationToken) ? step with { Refusal = T[DeskRule.Own] } : step;
    }

    private async Task<IReadOnlyList<FieldDifference>> DifferencesAsync(ApplicationPage page, CancellationToken cancellationToken)
    {
        if (page.Submissions.Count < 2) return [];
        var (before, after) = (await contents.GetVersionAsync(page.Submissions[^2].VersionId, cancellationToken), await contents.GetVersionAsync(page.Submissions[^1].VersionId, cancellationToken));
        return before is null || after is null ? [] : await comparer.CompareAsync(before, after, cancellationToken);
    }
}
