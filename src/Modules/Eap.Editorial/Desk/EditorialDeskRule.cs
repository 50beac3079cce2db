using Eap.Contents.Admin;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Passages;
using Eap.Editorial.Process;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Editorial.Desk;

/// <summary>At the content desk, reviewed types are submitted instead of published; while others have the text in hand, it is locked.</summary>
internal sealed class EditorialDeskRule(SiteDbContext db, ManuscriptStore manuscripts, IAccess access, ICurrentUser user, IStringLocalizer<EditorialDeskRule> T) : IContentDeskRule
{
    public bool Submits(ContentTypeDefinition type) => ManuscriptStore.Requires(type);

    public async Task<DeskRule> ForAsync(ContentItem item, CancellationToken cancellationToken)
    {
        var process = await manuscripts.LoadAsync(item.ContentItemId, cancellationToken);
        var links = new List<(string, string)>();
        if (process.Version is not null && await access.AllowsAsync(nameof(Permissions.ViewReviewRecords), item.OrganizationId, cancellationToken)) links.Add(($"/admin/editorial/{item.ContentItemId}", T["审校记录和批注"]));
        if (process.Live is not null && await access.AllowsAsync(nameof(Permissions.TakeDown), item.OrganizationId, cancellationToken)) links.Add(($"/admin/editorial/{item.ContentItemId}/take-down", T["紧急下线"]));
        return new DeskRule
        {
            Locked = process.IsLocked ? T["{0}。审完之前不能修改；要改，先撤回，或者等审核退回。", T[ProcessWords.Of(process.State)].Value].Value : null, Links = links,
            Panel = process.Version is null ? null : new DisplayBlock("EditorialDesk", await PanelAsync(item.ContentItemId, process, cancellationToken)),
        };
    }

    private async Task<DeskPanel> PanelAsync(string id, ArticleProcess process, CancellationToken cancellationToken)
    {
        var task = process.Stage is null ? null : await db.Set<ReviewTask>().AsNoTracking().Where(row => row.ContentItemId == id && row.IsOpen).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var signed = await db.Set<SignOff>().AsNoTracking().Where(row => row.VersionId == process.Version && row.Stands).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        EditorialEventKind? back = process.State switch { ArticleState.Returned => EditorialEventKind.Returned, ArticleState.TakenDown => EditorialEventKind.TakenDown, _ => null };
        var turned = back is null ? null : await db.Set<EditorialEvent>().AsNoTracking()
            .Where(row => row.ContentItemId == id && row.Kind == back).OrderByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var open = await db.Set<PassageComment>().AsNoTracking().Where(row => row.ContentItemId == id && row.SettledUtc == null).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return new DeskPanel(id, process, task, signed, turned, open, user.UserId is { } person && process.Withdraw(person).Next is not null);
    }
}
