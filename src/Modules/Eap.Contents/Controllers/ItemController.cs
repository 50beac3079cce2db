using Eap.Contents.Access;
using Eap.Contents.Display;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Controllers;

/// <summary>The page of a published item, found by its path: a public one for anybody, an internal one for whoever holds a grant. An address it had before leads to the new one.</summary>
public sealed class ItemController(ContentAccess contents, ContentDisplay display, SiteDbContext db) : Controller
{
    /// <summary>Last of all routes: whatever no other endpoint takes.</summary>
    [HttpGet("{**path}", Order = 10_000)]
    public async Task<IActionResult> Display(string? path, CancellationToken cancellationToken)
    {
        var wanted = (path ?? "").Trim('/').ToLowerInvariant();
        if (wanted.Length is 0 or > 500) return NotFound();
        var readable = await contents.ReadableAsync(cancellationToken);
        var item = await (
            from route in db.Set<AutoroutePartIndex>()
            join found in readable on route.ContentItemVersionId equals found.ContentItemVersionId
            where route.Path == wanted && route.Published
            select found).FirstOrDefaultAsync(cancellationToken);
        if (item is null) return await RedirectFormerAsync(wanted, cancellationToken);
        if (item.Visibility == Visibility.Public) PageCache.Keep(HttpContext, PageCache.Long, PageCache.Everything, PageCache.Item(item.ContentItemId));
        else Response.Headers.CacheControl = "no-store";
        ViewData["Title"] = item.DisplayText;
        var page = await display.PageAsync(item, cancellationToken);
        if (page.Block.Model is IQuietPage) Response.Headers["Referrer-Policy"] = "no-referrer";
        ViewData["Description"] = (page.Block.Model as IDescribedPage)?.Description;
        return View(page);
    }

    private async Task<IActionResult> RedirectFormerAsync(string path, CancellationToken cancellationToken)
    {
        var now = await (
            from former in db.Set<FormerPath>()
            join route in db.Set<AutoroutePartIndex>() on former.ContentItemId equals route.ContentItemId
            join item in contents.Published() on route.ContentItemVersionId equals item.ContentItemVersionId
            where former.Path == path && route.Published
            select route.Path).FirstOrDefaultAsync(cancellationToken);
        return now is null ? NotFound() : RedirectPermanent("/" + now);
    }
}
