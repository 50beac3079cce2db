using Eap.Contents.Access;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Hotlines;

/// <summary>The published lines as they stand now; read once per request, because help bar and page both ask.</summary>
public sealed class HotlineDirectory(ContentAccess contents, SiteDbContext db, SiteClock clock)
{
    /// <summary>The content type.</summary>
    public const string ContentType = "Hotline";

    private IReadOnlyList<HotlineStanding>? _standings;

    /// <summary>All lines by what answers now.</summary>
    public async Task<IReadOnlyList<HotlineStanding>> ArrangeAsync(CancellationToken cancellationToken)
    {
        if (_standings is { } known) return known;
        var items = await (
            from index in db.Set<HotlineIndex>()
            join item in contents.Published(ContentType) on index.ContentItemVersionId equals item.ContentItemVersionId
            where index.Published
            orderby index.Position
            select item).ToListAsync(cancellationToken);
        return _standings = HotlineRules.Arrange(items.Select(item => new Hotline(item.DisplayText, item.GetOrCreate<HotlinePart>())), clock.Now);
    }
}
