using Eap.Contents.Access;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Portal.Hotlines;

/// <summary>The published lines as they stand now; arranged once per request, because help bar and page both ask.</summary>
public sealed class HotlineDirectory(SharedReads shared, SiteClock clock)
{
    /// <summary>The content type.</summary>
    public const string ContentType = "Hotline";

    private IReadOnlyList<HotlineStanding>? _standings;

    /// <summary>All lines by what answers now.</summary>
    public async Task<IReadOnlyList<HotlineStanding>> ArrangeAsync(CancellationToken cancellationToken) =>
        _standings ??= HotlineRules.Arrange(await shared.GetAsync(nameof(HotlineDirectory), ReadAsync).WaitAsync(cancellationToken), clock.Now);

    private static async Task<IReadOnlyList<Hotline>> ReadAsync(IServiceProvider services)
    {
        var items = await (
            from index in services.GetRequiredService<SiteDbContext>().Set<HotlineIndex>()
            join item in services.GetRequiredService<ContentAccess>().Published(ContentType) on index.ContentItemVersionId equals item.ContentItemVersionId
            where index.Published
            orderby index.Position
            select item).ToListAsync();
        return [.. items.Select(item => new Hotline(item.DisplayText, item.GetOrCreate<HotlinePart>()))];
    }
}
