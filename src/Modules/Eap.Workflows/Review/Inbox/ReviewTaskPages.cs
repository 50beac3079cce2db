using Eap.Contents.Comparison;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review.Inbox;

/// <summary>Builds the page of a task: the item as it stands, what changed, who decided before, what can be chosen.</summary>
public sealed class ReviewTaskPages(
    SiteDbContext db, ReviewTaskReader reader, IContentManager contents, ContentDefinitionManager definitions, ContentDisplay display, ContentComparer comparer,
    IEnumerable<IReviewSubject> subjects, IEnumerable<IReviewPanel> panels, IOrganizationScopes organizations, ReviewTitles titles, ReviewTerms terms, ICurrentUser user, SiteClock clock)
{
    /// <summary>The page; the caller has asked whether the person may see it.</summary>
    public async Task<ReviewTaskPage> BuildAsync(ReviewTask task, CancellationToken cancellationToken)
    {
        var page = new ReviewTaskPage
        {
            Task = task, Title = await titles.OfAsync(task, cancellationToken), Waits = task.IsOpen ? await terms.WaitAsync(task.ContentItemId, cancellationToken) : null, Step = await reader.StepAsync(task, cancellationToken), NowUtc = clock.UtcNow, IsClaimedByMe = task.ClaimedBy is not null && task.ClaimedBy == user.UserId,
            Earlier = [.. (await reader.OfItemAsync(task.ContentItemId, cancellationToken)).Where(row => row.Id != task.Id && row.DecidedUtc is not null)],
            ClaimedByName = task.ClaimedBy is { } claimed ? await db.Set<User>().AsNoTracking().Where(row => row.Id == claimed).Select(row => row.DisplayName).FirstOrDefaultAsync(cancellationToken) : null,
        };
        return await contents.GetAsync(task.ContentItemId, VersionOptions.Latest, cancellationToken) is { } item ? await WithItemAsync(page, item, cancellationToken) : page;
    }

    private async Task<ReviewTaskPage> WithItemAsync(ReviewTaskPage page, ContentItem item, CancellationToken cancellationToken)
    {
        var published = item.Published ? null : await contents.GetAsync(item.ContentItemId, VersionOptions.Published, cancellationToken);
        var sections = new List<DisplayBlock>();
        foreach (var panel in panels.OrderBy(panel => panel.Position))
            if (await panel.BuildAsync(page.Task, item, cancellationToken) is { } block) sections.Add(block);
        return page with
        {
            Item = item, Blocks = await BlocksAsync(page.Task, item, cancellationToken), Panels = sections, IsPublished = published is not null,
            Organization = (await organizations.NamesAsync([item.OrganizationId], cancellationToken)).GetValueOrDefault(item.OrganizationId) ?? "",
            Differences = published is null ? [] : await comparer.CompareAsync(published, item, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<DisplayBlock>> BlocksAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken)
    {
        if (await definitions.GetTypeAsync(item.ContentType, cancellationToken) is { } current && subjects.FirstOrDefault(found => found.Shows(current)) is { } subject)
            return [await subject.BuildAsync(task, item, cancellationToken)];
        var type = await definitions.GetTypeForAsync(item, cancellationToken);
        return await display.BlocksAsync(item, type, ContentDisplay.Detail, cancellationToken);
    }
}
