using Eap.Applications.Access;
using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Workflows.Review;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Desk;

/// <summary>Reads what was handed in where the current person handles it. Drafts are nobody's business but the unit's.</summary>
public sealed class DeskQueue(SiteDbContext db, IAccess access, IOrganizationScopes scopes, OrganizationDirectory organizations, ApplicationForms forms, FormDefinitions definitions, AnswerReader answers, Stages stages, SiteClock clock)
{
    /// <summary>Applications on a page.</summary>
    public const int PageSize = 30;

    private static readonly ApplicationStatus[] UnderWay = [ApplicationStatus.Submitted, ApplicationStatus.Returned, ApplicationStatus.Queued];

    /// <summary>One page; always the same number of queries.</summary>
    public async Task<DeskList> PageAsync(DeskQuery query, CancellationToken cancellationToken)
    {
        var page = Math.Clamp(query.PageNumber, 1, 1000);
        var scope = await access.ScopeAsync(nameof(Permissions.HandleApplications), cancellationToken);
        var found = await FilterAsync(query, scope, cancellationToken);
        var records = await found.OrderBy(row => row.FiledUtc).ThenBy(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new DeskList
        {
            Query = query, Count = await found.CountAsync(cancellationToken), HasMore = records.Count > PageSize, NowUtc = clock.UtcNow, Forms = await forms.ListAsync(cancellationToken),
            Rows = await RowsAsync([.. records.Take(PageSize)], cancellationToken), Organizations = await organizations.TreeAsync(scope, cancellationToken),
            MayFile = await access.AllowsAsync(nameof(Permissions.FileOnBehalf), null, cancellationToken), MayExport = await access.AllowsAsync(nameof(Permissions.ExportApplications), null, cancellationToken),
        };
    }

    /// <summary>What the filters leave, inside a scope.</summary>
    public async Task<IQueryable<ApplicationRecord>> FilterAsync(DeskQuery query, AccessScope scope, CancellationToken cancellationToken)
    {
        var found = db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.FiledUtc != null);
        if (!scope.Everywhere)
        {
            var inside = await scopes.IdsWithinAsync(scope, cancellationToken);
            found = found.Where(row => inside.Contains(row.OrganizationId));
        }

        if (!string.IsNullOrEmpty(query.Type)) found = found.Where(row => row.ContentType == query.Type);
        if (Enum.TryParse<ApplicationStatus>(query.Status, out var status)) found = found.Where(row => row.Status == status);
        else if (query.Status != DeskQuery.All) found = found.Where(row => UnderWay.Contains(row.Status));
        if (!string.IsNullOrEmpty(query.Org))
        {
            var below = (await organizations.SubtreeAsync(query.Org, cancellationToken)).Select(row => row.OrganizationId).ToList();
            found = found.Where(row => below.Contains(row.OrganizationId));
        }

        if (query.Q?.Trim() is { Length: > 0 and <= 100 } words)
            found = found.Where(row => row.ReceiptNumber == words || db.Set<ContentItem>().Any(item => item.Latest && item.ContentItemId == row.ContentItemId && item.DisplayText.Contains(words)));
        return found;
    }

    private async Task<IReadOnlyList<DeskRow>> RowsAsync(IReadOnlyList<ApplicationRecord> records, CancellationToken cancellationToken)
    {
        var (ids, places) = (records.Select(row => row.ContentItemId).ToList(), records.Select(row => row.OrganizationId).Distinct().ToList());
        var items = await DeskVersions.Of(db, db.Set<ContentItem>().AsNoTracking().Where(item => ids.Contains(item.ContentItemId))).ToDictionaryAsync(item => item.ContentItemId, cancellationToken);
        var names = await db.Set<Organization>().AsNoTracking().Where(row => places.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, row => row.ShortName, cancellationToken);
        var tasks = (await db.Set<ReviewTask>().AsNoTracking().Where(task => task.IsOpen && ids.Contains(task.ContentItemId)).Select(task => new { task.ContentItemId, task.Stage, task.DueUtc }).ToListAsync(cancellationToken)).ToLookup(task => task.ContentItemId);
        var (titles, summaries) = (new Dictionary<string, string>(), new Dictionary<string, string>());
        foreach (var item in items.Values)
        {
            // Definitions lie in memory.
            var type = await definitions.ForAsync(item, cancellationToken);
            (titles[item.ContentItemId], summaries[item.ContentItemId]) = (ApplicationTitles.Of(item, type), answers.Summary(item, type));
        }

        var at = await stages.OfAsync([.. records.Where(row => items.ContainsKey(row.ContentItemId)).Select(row => (row, items[row.ContentItemId]))], cancellationToken);
        return [.. records.Select(row =>
        {
            // What waits for somebody outside is nobody's turn here, and no term runs out.
            var open = at[row.ContentItemId].Any(stage => stage.Awaits is not null) ? [] : tasks[row.ContentItemId].ToList();
            return new DeskRow(row, titles.GetValueOrDefault(row.ContentItemId) ?? "", summaries.GetValueOrDefault(row.ContentItemId) ?? "", names.GetValueOrDefault(row.OrganizationId) ?? "",
                open.FirstOrDefault()?.Stage, open.Min(task => task.DueUtc)) { State = Stages.Title(row.Status, at[row.ContentItemId]) };
        })];
    }
}
