using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Notices;

/// <summary>Published notices, newest date first.</summary>
public sealed class NoticeList(ContentAccess contents, SiteDbContext db)
{
    /// <summary>One stretch of the list.</summary>
    public async Task<IReadOnlyList<NoticeSummary>> ListAsync(int skip, int take, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in contents.Published(PortalContentTypes.Notice)
            join index in db.Set<NoticeIndex>() on item.ContentItemVersionId equals index.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
            where index.Published && route.Published
            orderby index.OriginalDate descending, item.PublishedUtc descending, item.Id descending
            select new { item.ContentItemId, item.DisplayText, route.Path, index.Issuers, index.OriginalDate }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new NoticeSummary(row.ContentItemId, row.DisplayText, row.Path, row.Issuers, row.OriginalDate is { } day ? DateOnly.FromDateTime(day) : null))];
    }

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => contents.Published(PortalContentTypes.Notice).CountAsync(cancellationToken);
}
