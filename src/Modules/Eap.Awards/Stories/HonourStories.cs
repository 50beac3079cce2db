using Eap.Awards.Naming;
using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Stories;

internal sealed class HonourStories(SiteDbContext db, ContentAccess contents) : IHonourStories
{
    public async Task<IReadOnlyDictionary<string, string>> PathsAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        var rows = await (from item in contents.Published(HonourStoryType.Name)
                          join story in db.Set<HonourStoryIndex>().AsNoTracking().Where(row => row.Published) on item.ContentItemId equals story.ContentItemId
                          join route in db.Set<AutoroutePartIndex>().AsNoTracking().Where(row => row.Published) on item.ContentItemId equals route.ContentItemId
                          where numbers.Contains(story.Number)
                          orderby item.Id
                          select new { story.Number, route.Path }).ToListAsync(cancellationToken);
        return rows.DistinctBy(row => row.Number).ToDictionary(row => row.Number, row => "/" + row.Path);
    }
}
