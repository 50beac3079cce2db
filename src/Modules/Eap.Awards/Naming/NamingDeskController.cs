using Eap.Awards.Desk;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>What the bodies have signed, and announcing it. The city's desk signs for nobody.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/naming")]
public sealed class NamingDeskController(SiteDbContext db, ProgrammeDoor door, NamingBodies bodies, NamingRows rows, NamingAnnouncing announcing, IStringLocalizer<NamingDeskController> T) : Controller
{
    /// <summary>Who said what.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await PageAsync(id, new AnnouncementForm(), cancellationToken);

    /// <summary>Announces everybody decided.</summary>
    [HttpPost("announce")]
    public async Task<IActionResult> Announce(string id, AnnouncementForm form, CancellationToken cancellationToken)
    {
        var problem = await announcing.AnnounceAsync(id, form, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            return await PageAsync(id, form, cancellationToken);
        }

        TempData["Notice"] = T["已公布：证书编号已发，荣誉榜已更新。"].Value;
        return Redirect($"/admin/awards/{id}/naming");
    }

    private async Task<IActionResult> PageAsync(string id, AnnouncementForm form, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { Opening: not null } programme) return NotFound();
        var decisions = await db.Set<NamingDecision>().AsNoTracking().Where(row => row.ProgrammeItemId == id).OrderByDescending(row => row.Id).ToListAsync(cancellationToken);
        return View("Index", new NamingDeskPage(programme, await bodies.OfAsync(programme.Part, cancellationToken), [.. (await rows.ReadAsync([programme], cancellationToken))[id]], decisions, form));
    }
}
