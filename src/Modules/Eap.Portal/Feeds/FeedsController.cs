using System.Text;
using Eap.Platform.Caching;
using Eap.Platform.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Portal.Feeds;

/// <summary>For feed readers and robots.</summary>
public sealed class FeedsController(RssFeed feed, SiteAddress site, SiteSettings settings, IStringLocalizer<FeedsController> localizer) : Controller
{
    /// <summary>The newest articles and notices.</summary>
    [HttpGet("/rss.xml")]
    public async Task<IActionResult> Rss(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, [PageCache.Everything, .. RssFeed.ContentTypes.Select(PageCache.Type)]);
        var name = (await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName;
        var document = await feed.BuildAsync(await site.BaseAsync(Request, cancellationToken), name, localizer["新近的心理知识文章和通知公告"], cancellationToken);
        return Content("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document.Root, "application/rss+xml", Encoding.UTF8);
    }

    /// <summary>What robots leave alone.</summary>
    [HttpGet("/robots.txt")]
    public async Task<IActionResult> Robots(CancellationToken cancellationToken)
    {
        PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything);
        string[] closed = ["/admin", "/display", "/error", "/inspections", "/login", "/my", "/search"];
        var lines = new[] { "User-agent: *" }.Concat(closed.Select(path => $"Disallow: {path}")).Append("").Append($"Sitemap: {await site.BaseAsync(Request, cancellationToken)}/sitemap.xml");
        return Content(string.Join('\n', lines) + "\n", "text/plain", Encoding.UTF8);
    }
}
