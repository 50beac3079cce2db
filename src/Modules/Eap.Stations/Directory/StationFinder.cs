using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Directory;

/// <summary>Finds published stations by their address.</summary>
public sealed class StationFinder(SiteDbContext db, ContentAccess contents)
{
    /// <summary>The station at <c>stations/{slug}</c>; null when there is none.</summary>
    public Task<ContentItem?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        var path = $"stations/{slug}".ToLowerInvariant();
        return (
            from route in db.Set<AutoroutePartIndex>()
            join item in contents.Published(StationContentType.Name) on route.ContentItemVersionId equals item.ContentItemVersionId
            where route.Path == path && route.Published
            select item).FirstOrDefaultAsync(cancellationToken);
    }
}
