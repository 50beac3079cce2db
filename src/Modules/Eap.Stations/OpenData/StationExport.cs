using Eap.Contents.Access;
using Eap.Contents.Parts.Taxonomies;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Eap.Stations.Verification;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.OpenData;

/// <summary>Reads all published stations for other programs, in the names of Open Referral's HSDS 3.0 (a station is a location). Ids stay when names and addresses change.</summary>
public sealed class StationExport(SiteDbContext db, ContentAccess contents, TaxonomyDirectory taxonomies, SiteClock clock)
{
    /// <summary>All of them, in the order of their ids.</summary>
    /// <param name="site">The site's address, without a slash at the end.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<HsdsLocation>> ReadAsync(string site, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in contents.Published(StationContentType.Name)
            join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
            join host in db.Set<Organization>() on item.OrganizationId equals host.OrganizationId
            join standing in db.Set<StationStanding>().Where(row => row.IsCurrent) on item.ContentItemId equals standing.StationItemId into standings
            from standing in standings.DefaultIfEmpty()
            where route.Published
            orderby item.ContentItemId
            select new { Item = item, route.Path, Host = host.Name, Tier = (string?)standing.TierTitle }).ToListAsync(cancellationToken);
        var verified = await db.Set<StationVerification>().AsNoTracking().GroupBy(row => row.StationItemId).Select(group => new { group.Key, Last = group.Max(row => row.VerifiedUtc) }).ToDictionaryAsync(row => row.Key, row => row.Last, cancellationToken);
        var services = await taxonomies.ByAliasAsync(StationContentType.Services, cancellationToken);
        var districts = await db.Set<Organization>().AsNoTracking().ToDictionaryAsync(row => row.OrganizationId, row => DistrictName.Of(row.ShortName), cancellationToken);
        return [.. rows.Select(row => HsdsLocation.Of(row.Item, new HsdsFacts(
            $"{site}/{row.Path}", row.Host, districts.GetValueOrDefault(row.Item.GetOrCreate<StationPart>().District.OrganizationIds.FirstOrDefault() ?? ""), row.Tier,
            verified.TryGetValue(row.Item.ContentItemId, out var last) ? DateOnly.FromDateTime(clock.ToLocal(last)) : null, services?.Find(row.Item.GetOrCreate<StationPart>().Services.TermContentItemIds) ?? [])))];
    }
}
