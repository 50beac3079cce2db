using Eap.Contents.Definitions;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Review.Inbox;

/// <summary>Reads the current person's tasks.</summary>
public sealed class ReviewInbox(SiteDbContext db, ReviewAccess access, ContentDefinitionManager definitions, ReviewTitles titles, SiteClock clock, ICurrentUser user)
{
    /// <summary>Tasks on a page.</summary>
    public const int PageSize = 30;

    /// <summary>One page; always the same number of queries for one set of permissions.</summary>
    public async Task<InboxPage> PageAsync(InboxQuery query, CancellationToken cancellationToken)
    {
        var (userId, now, page) = (user.UserId ?? "", clock.UtcNow, Math.Clamp(query.PageNumber, 1, 1000));
        var open = await access.OpenAsync(cancellationToken);
        var types = query.Show == "done" ? [] : await open.Select(task => task.ContentType).Distinct().ToListAsync(cancellationToken);
        var tasks = query.Show switch
        {
            "done" => db.Set<ReviewTask>().AsNoTracking().Where(task => task.DecidedBy == userId),
            "claimed" => open.Where(task => task.ClaimedBy == userId),
            _ => open,
        };
        if (!string.IsNullOrEmpty(query.Type)) tasks = tasks.Where(task => task.ContentType == query.Type);
        if (query.Overdue) tasks = tasks.Where(task => task.DueUtc < now);
        var count = await tasks.CountAsync(cancellationToken);
        // Without a term is later than any term, on both engines.
        var ordered = query.Show == "done"
            ? tasks.OrderByDescending(task => task.DecidedUtc).ThenByDescending(task => task.Id)
            : tasks.OrderBy(task => task.DueUtc == null).ThenBy(task => task.DueUtc).ThenBy(task => task.Id);
        var found = await ordered.Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new InboxPage
        {
            Query = query, Count = count, HasMore = found.Count > PageSize, NowUtc = now,
            Rows = await RowsAsync([.. found.Take(PageSize)], cancellationToken), Types = await LabelsAsync(types, cancellationToken),
        };
    }

    /// <summary>How many open tasks the current person may decide.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken) => await (await access.OpenAsync(cancellationToken)).CountAsync(cancellationToken);

    private async Task<IReadOnlyList<InboxRow>> RowsAsync(IReadOnlyList<ReviewTask> tasks, CancellationToken cancellationToken)
    {
        var (places, people) = (tasks.Select(task => task.OrganizationId).Distinct().ToList(), tasks.Select(task => task.ClaimedBy).OfType<string>().Distinct().ToList());
        var organizations = await db.Set<Organization>().AsNoTracking().Where(row => places.Contains(row.OrganizationId)).ToDictionaryAsync(row => row.OrganizationId, row => row.ShortName, cancellationToken);
        var names = await db.Set<User>().AsNoTracking().Where(row => people.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellationToken);
        var called = await titles.OfAsync(tasks, cancellationToken);
        return [.. tasks.Select(task => new InboxRow(task, organizations.GetValueOrDefault(task.OrganizationId) ?? "", task.ClaimedBy is { } claimed ? names.GetValueOrDefault(claimed) : null) { Title = called[task.ContentItemId] })];
    }

    private async Task<IReadOnlyList<(string, string)>> LabelsAsync(IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        var known = (await definitions.ListTypesAsync(cancellationToken)).ToDictionary(type => type.Name, type => type.DisplayName);
        return [.. types.Order(StringComparer.Ordinal).Select(type => (type, known.GetValueOrDefault(type) ?? type))];
    }
}
