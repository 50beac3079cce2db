using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Markdown;
using Eap.Contents.Parts.Menus;
using Eap.Contents.Routing;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Portal.Feeds;

/// <summary>A published page.</summary>
/// <param name="Type">Its content type.</param>
/// <param name="Title">Its title.</param>
/// <param name="Path">Its address without the leading slash.</param>
/// <param name="Changed">When readers last saw it change, UTC.</param>
public sealed record PublicAddress(string Type, string Title, string Path, DateTime? Changed);

/// <summary>All addresses anybody may read; drafts, internal and private items have none here.</summary>
public sealed class PublicAddresses(ContentAccess contents, SiteDbContext db, MenuDirectory menus, ContentDefinitionManager definitions)
{
    /// <summary>Pages the program itself has, beside what menus name.</summary>
    public static readonly IReadOnlyList<string> Own = ["/", "/help", "/articles", "/articles/feelings", "/self-check", "/relax", "/lectures", "/stations", "/notices", "/programmes", "/honors", "/verify", "/sitemap", "/privacy", "/accessibility"];

    /// <summary>Types with a list of their own, by its address.</summary>
    public static readonly IReadOnlyDictionary<string, string> Lists = new Dictionary<string, string>
    {
        ["Article"] = "/articles", ["Exercise"] = "/relax", ["Checkup"] = "/self-check", ["Scale"] = "/self-check", ["Lecture"] = "/lectures", ["Station"] = "/stations", [PortalContentTypes.Notice] = "/notices", [PortalContentTypes.Programme] = "/programmes",
    };

    /// <summary>Items with an address, oldest first, so that a stretch once full does not change.</summary>
    public async Task<IReadOnlyList<PublicAddress>> ItemsAsync(int skip, int take, CancellationToken cancellationToken) =>
        await Query(contents.Published().OrderBy(item => item.Id)).Skip(skip).Take(take).ToListAsync(cancellationToken);

    /// <summary>How many items have an address.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => Query(contents.Published()).CountAsync(cancellationToken);

    /// <summary>Own pages and the local addresses of menus, each once; those of items are not among them.</summary>
    public async Task<IReadOnlyList<string>> RoomsAsync(CancellationToken cancellationToken)
    {
        var entries = (await menus.GetAsync("main-menu", cancellationToken)).Concat(await menus.GetAsync("footer-menu", cancellationToken));
        var rooms = Own.Concat(entries.Select(entry => entry.Url.Split('#')[0]).Where(url => url.StartsWith('/') && SafeUrl.IsAllowed(url) && !url.EndsWith(".xml", StringComparison.Ordinal))).Distinct().ToList();
        var paths = rooms.Select(room => room.Trim('/').ToLowerInvariant()).ToList();
        var taken = await db.Set<AutoroutePartIndex>().Where(row => row.Published && paths.Contains(row.Path)).Select(row => row.Path).ToListAsync(cancellationToken);
        return [.. rooms.Where(room => !taken.Contains(room.Trim('/').ToLowerInvariant()))];
    }

    /// <summary>The newest items of every public type that has addresses, with the type's name for people.</summary>
    public async Task<IReadOnlyList<SitemapSection>> NewestAsync(int perType, CancellationToken cancellationToken)
    {
        var sections = new List<SitemapSection>();
        foreach (var type in (await definitions.ListTypesAsync(cancellationToken)).Where(type => type.Visibility == Eap.Contents.Model.Visibility.Public && type.Part(nameof(AutoroutePart)) is not null))
        {
            var newest = await Query(contents.Published(type.Name).OrderByDescending(item => item.PublishedUtc).ThenByDescending(item => item.Id)).Take(perType + 1).ToListAsync(cancellationToken);
            if (newest.Count > 0) sections.Add(new SitemapSection(type.DisplayName, Lists.GetValueOrDefault(type.Name), [.. newest.Take(perType)], newest.Count > perType));
        }

        return sections;
    }

    private IQueryable<PublicAddress> Query(IQueryable<Eap.Contents.Model.ContentItem> items) =>
        from item in items
        join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId
        where route.Published
        select new PublicAddress(item.ContentType, item.DisplayText, route.Path, item.PublishedUtc);
}

/// <summary>A section of the sitemap page.</summary>
/// <param name="Title">The type, for people.</param>
/// <param name="ListUrl">Its list; null when it has none.</param>
/// <param name="Items">The newest of it.</param>
/// <param name="HasMore">There are older ones.</param>
public sealed record SitemapSection(string Title, string? ListUrl, IReadOnlyList<PublicAddress> Items, bool HasMore);
