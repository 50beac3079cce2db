using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Programmes;

/// <summary>A programme in a list.</summary>
public sealed record ProgrammeSummary(string Title, string Path, string Year, string Summary);

/// <summary>Published programmes, newest year first.</summary>
public sealed class ProgrammeList(ContentAccess contents, SiteDbContext db)
{
    // Some tens per year; a city keeps a few years.
    private const int Most = 500;

    /// <summary>All, grouped by the label of their year.</summary>
    public async Task<IReadOnlyList<IGrouping<string, ProgrammeSummary>>> ByYearAsync(CancellationToken cancellationToken)
    {
        var programmes = await (
            from item in contents.Published(PortalContentTypes.Programme)
            join index in db.Set<ProgrammeIndex>() on item.ContentItemVersionId equals index.ContentItemVersionId
            join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
            where index.Published && route.Published
            orderby index.Year descending, index.Position, item.Id
            select new ProgrammeSummary(item.DisplayText, route.Path, index.Year, index.Summary)).Take(Most).ToListAsync(cancellationToken);
        return [.. programmes.GroupBy(programme => programme.Year)];
    }
}
