using System.Globalization;
using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Admin;

/// <summary>Reads the content list, newest change first, a page by key.</summary>
public sealed class ContentLister(SiteDbContext db, ContentAccess access)
{
    /// <summary>Rows a page shows.</summary>
    public const int PageSize = 30;

    /// <summary>The rows; one more than a page when there are more.</summary>
    public async Task<IReadOnlyList<ContentRow>> PageAsync(ContentListQuery query, IReadOnlyList<string> types, CancellationToken cancellationToken)
    {
        var items = Filter(await access.EditableAsync(nameof(Permissions.ListContent), cancellationToken), query, types);
        var rows =
            from item in items
            join organization in db.Set<Organization>() on item.OrganizationId equals organization.OrganizationId into found
            from organization in found.DefaultIfEmpty()
            orderby item.ModifiedUtc descending, item.Id descending
            select new ContentRow(
                item.Id, item.ContentItemId, item.ContentType, item.DisplayText, item.Author, item.ModifiedUtc, organization == null ? "" : organization.ShortName, item.Published,
                db.Set<ContentItem>().Any(row => row.ContentItemId == item.ContentItemId && row.Published),
                db.Set<ContentItem>().Any(row => row.ContentItemId == item.ContentItemId && row.PublishedUtc != null));
        return await rows.Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <summary>Who made the newest versions, at most 200 names.</summary>
    public async Task<IReadOnlyList<string>> AuthorsAsync(IReadOnlyList<string> types, CancellationToken cancellationToken) =>
        await (await access.EditableAsync(nameof(Permissions.ListContent), cancellationToken)).Where(item => types.Contains(item.ContentType)).Select(item => item.Author).Distinct().OrderBy(name => name).Take(200).ToListAsync(cancellationToken);

    private IQueryable<ContentItem> Filter(IQueryable<ContentItem> items, ContentListQuery query, IReadOnlyList<string> types)
    {
        var all = db.Set<ContentItem>();
        var wanted = string.IsNullOrEmpty(query.Type) ? types : [.. types.Where(type => type == query.Type)];
        items = items.Where(item => wanted.Contains(item.ContentType));
        items = Enum.TryParse<ContentState>(query.State, out var state) ? state switch
        {
            ContentState.Published => items.Where(item => item.Published),
            ContentState.Changed => items.Where(item => !item.Published && all.Any(row => row.ContentItemId == item.ContentItemId && row.Published)),
            ContentState.Withdrawn => items.Where(item => !all.Any(row => row.ContentItemId == item.ContentItemId && row.Published) && all.Any(row => row.ContentItemId == item.ContentItemId && row.PublishedUtc != null)),
            _ => items.Where(item => !all.Any(row => row.ContentItemId == item.ContentItemId && (row.Published || row.PublishedUtc != null))),
        } : items;
        if (!string.IsNullOrEmpty(query.Author)) items = items.Where(item => item.Author == query.Author);
        if (!string.IsNullOrEmpty(query.Org)) items = items.Where(item => db.Set<Organization>().Any(top => top.OrganizationId == query.Org && db.Set<Organization>().Any(own => own.OrganizationId == item.OrganizationId && own.Path.StartsWith(top.Path))));
        if (PlainInput.Clean(query.Q).Value.ToLowerInvariant() is { Length: > 0 } words) items = items.Where(item => item.DisplayText.ToLower().Contains(words));
        if (Place(query.After) is var (modified, id)) items = items.Where(item => item.ModifiedUtc < modified || (item.ModifiedUtc == modified && item.Id < id));
        return items;
    }

    private static (DateTime Modified, long Id)? Place(string? text) =>
        text?.Split('-') is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var modified) && modified <= DateTime.MaxValue.Ticks && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new DateTime(modified, DateTimeKind.Utc), number)
            : null;
}
