using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Eap.Contents.Parts.Menus;
using Eap.Platform.Caching;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Feeds;

/// <summary>The site as a list: for people, and for search engines.</summary>
public sealed class SitemapController(PublicAddresses addresses, SiteAddress site, MenuDirectory menus) : Controller
{
    // The protocol allows 50 000 per file.
    private const int PerFile = 40_000;
    private const int PerType = 50;
    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>For people: rooms, then the newest pages of each.</summary>
    [HttpGet("/sitemap")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, TimeSpan.FromMinutes(5), PageCache.Everything);
        return View(new SitemapPage(await menus.GetAsync("main-menu", cancellationToken), await menus.GetAsync("footer-menu", cancellationToken), await addresses.NewestAsync(PerType, cancellationToken)));
    }

    /// <summary>For search engines: all addresses, or an index of files when there are too many for one.</summary>
    [HttpGet("/sitemap.xml")]
    public async Task<IActionResult> Xml(CancellationToken cancellationToken)
    {
        var files = (await addresses.CountAsync(cancellationToken) + PerFile - 1) / PerFile;
        if (files <= 1) return await FileAsync(0, cancellationToken);
        var address = await site.BaseAsync(Request, cancellationToken);
        return Answer(new XElement(Schema + "sitemapindex", Enumerable.Range(1, files).Select(file => new XElement(Schema + "sitemap", new XElement(Schema + "loc", $"{address}/sitemap-{file}.xml")))));
    }

    /// <summary>One file of a sitemap in several.</summary>
    [HttpGet("/sitemap-{file:int:min(1)}.xml")]
    public Task<IActionResult> Part(int file, CancellationToken cancellationToken) => FileAsync(file - 1, cancellationToken);

    private async Task<IActionResult> FileAsync(int file, CancellationToken cancellationToken)
    {
        var items = await addresses.ItemsAsync(file * PerFile, PerFile, cancellationToken);
        if (file > 0 && items.Count == 0) return NotFound();
        var address = await site.BaseAsync(Request, cancellationToken);
        var rooms = file > 0 ? [] : (await addresses.RoomsAsync(cancellationToken)).Select(room => Entry(address + room, null));
        return Answer(new XElement(Schema + "urlset", rooms, items.Select(item => Entry($"{address}/{item.Path}", item.Changed))));
    }

    private static XElement Entry(string location, DateTime? changed) => new(Schema + "url", new XElement(Schema + "loc", location),
        changed is { } at ? new XElement(Schema + "lastmod", at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)) : null);

    private ContentResult Answer(XElement root)
    {
        PageCache.Keep(HttpContext, TimeSpan.FromMinutes(5), PageCache.Everything);
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root.ToString(SaveOptions.DisableFormatting), "application/xml", Encoding.UTF8);
    }
}

/// <summary>The sitemap page.</summary>
public sealed record SitemapPage(IReadOnlyList<MenuEntry> Rooms, IReadOnlyList<MenuEntry> About, IReadOnlyList<SitemapSection> Sections);
