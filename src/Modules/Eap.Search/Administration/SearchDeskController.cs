using Eap.Contents.Access;
using Eap.Contents.Routing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Search.Documents;
using Eap.Search.Rebuilding;
using Eap.Search.Statistics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using PlatformPermissions = Eap.Platform.Permissions;

namespace Eap.Search.Administration;

/// <summary>How the search stands, and rebuilding it.</summary>
[RequirePermission(nameof(PlatformPermissions.AccessAdminPanel)), RequirePermission(nameof(PlatformPermissions.ManageSettings), Everywhere = true), Route("admin/search")]
public sealed class SearchDeskController(SiteDbContext db, ContentAccess contents, UnitOfWork work, SiteClock clock, IStringLocalizer<SearchDeskController> T) : Controller
{
    private const int DaysShown = 30;

    /// <summary>Documents, the last rebuild, searches by day.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var published = from item in contents.Published() join route in db.Set<AutoroutePartIndex>() on item.ContentItemVersionId equals route.ContentItemVersionId where route.Published select item.Id;
        return View(new SearchDeskPage(
            await db.Set<SearchDocument>().CountAsync(cancellationToken), await published.CountAsync(cancellationToken), await SearchRebuild.StateAsync(db, cancellationToken),
            await db.Set<SearchDay>().AsNoTracking().OrderByDescending(row => row.Day).Take(DaysShown).ToListAsync(cancellationToken)));
    }

    /// <summary>Begins a rebuild in the background; one that runs goes on.</summary>
    [HttpPost("rebuild")]
    public async Task<IActionResult> Rebuild(CancellationToken cancellationToken)
    {
        await work.RunAsync(async unit =>
        {
            await unit.Get<SearchRebuild>().BeginAsync(cancellationToken);
            await DueWorkQueue.PutAsync(unit, SearchRebuildWork.WorkKind, "all", clock.UtcNow, cancellationToken);
            unit.Get<AuditTrail>().Record("Search", "RebuildBegun", T["开始重建搜索索引"]);
        }, cancellationToken);
        TempData["Notice"] = T["已开始重建。读者照常能搜，进度见下面。"].Value;
        return RedirectToAction(nameof(Index));
    }
}
