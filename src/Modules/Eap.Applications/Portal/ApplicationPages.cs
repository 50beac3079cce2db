using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Applications.Timeline;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Portal;

/// <summary>Makes the page of an application; the caller has asked whether the person may see it.</summary>
public sealed class ApplicationPages(SiteDbContext db, AnswerReader answers, ApplicationTimeline timeline, OrganizationDirectory organizations, Stages stages, IEnumerable<IApplicationPanel> panels)
{
    /// <summary>The page.</summary>
    public async Task<ApplicationPage> BuildAsync(ApplicationRecord record, ContentItem item, ApplicationForm form, ApplicationView view, CancellationToken cancellationToken)
    {
        var sections = new List<DisplayBlock>();
        foreach (var panel in panels.OrderBy(panel => panel.Position))
            if (await panel.BuildAsync(record, item, view, cancellationToken) is { } block) sections.Add(block);
        List<ApplicationStage> at = [.. (await stages.OfAsync([(record, item)], cancellationToken))[record.ContentItemId]];
        return new ApplicationPage
        {
            Form = form, Record = record, Item = item, Groups = await answers.ReadAsync(item, form.Type, cancellationToken), Panels = sections, Stages = at, State = Stages.Title(record.Status, at),
            Timeline = await timeline.OfAsync(record.ContentItemId, cancellationToken),
            Organization = (await organizations.FindAsync(record.OrganizationId, cancellationToken))?.Name ?? "",
            Asked = await db.Set<ReturnRequest>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == record.ContentItemId && row.IsOpen, cancellationToken),
            Submissions = await db.Set<ApplicationSubmission>().AsNoTracking().Where(row => row.ContentItemId == record.ContentItemId).OrderBy(row => row.Number).ToListAsync(cancellationToken),
        };
    }
}
