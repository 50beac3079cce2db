using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Web;

/// <summary>What the tests of the admin do again and again.</summary>
internal static class AdminSite
{
    /// <summary>A stored item at the organisation of <paramref name="at"/>; the root without one.</summary>
    public static async Task<ContentItem> StoryAsync(this SiteHost site, string title, string? at = null, bool published = false, string type = "Story")
    {
        var organization = await site.Data.OrganizationNamedAsync(at);
        return await site.InUnitAsync(async unit =>
        {
            var item = await EngineSites.NewAsync(unit, title, type);
            item.OrganizationId = organization.OrganizationId;
            var contents = unit.Get<IContentManager>();
            var result = published ? await contents.SaveAndPublishAsync(item, null) : await contents.SaveDraftAsync(item, null);
            return result.Item;
        });
    }

    public static Task<ContentItem> LatestAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == id && row.Latest));

    public static Task<ContentItem?> LatestOrNoneAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ContentItem>().SingleOrDefaultAsync(row => row.ContentItemId == id && row.Latest));

    public static Task<List<ContentItem>> VersionsAsync(this SiteHost site, string id) => site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == id).OrderBy(row => row.Id).ToListAsync());
}
