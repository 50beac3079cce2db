using System.Globalization;
using Eap.Applications.Numbers;
using Eap.Awards.Desk;
using Eap.Awards.Programmes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Naming;

/// <summary>How the certificates of a programme are numbered. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/certificates")]
public sealed class CertificatesController(SiteDbContext db, ProgrammeDoor door, CertificateNumbering numbering, SiteClock clock, IStringLocalizer<CertificatesController> T) : Controller
{
    /// <summary>As it is.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await PageAsync(id, null, cancellationToken);

    /// <summary>Stores it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string id, CertificateForm form, CancellationToken cancellationToken)
    {
        if (await numbering.SaveAsync(id, form, cancellationToken) is not { } problems) return NotFound();
        foreach (var (field, words) in problems) ModelState.AddModelError(field, words);
        if (problems.Count > 0) return await PageAsync(id, form, cancellationToken);
        TempData["Notice"] = T["已保存。已经发出的编号不变。"].Value;
        return Redirect($"/admin/awards/{id}/certificates");
    }

    private async Task<IActionResult> PageAsync(string id, CertificateForm? typed, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        var series = await numbering.OfAsync(id, cancellationToken);
        var next = await NumberSeries.NextAsync(db, series.Prefix, clock.Today.Year, cancellationToken);
        var form = typed ?? new CertificateForm { Prefix = series.Prefix, Digits = series.Digits.ToString(CultureInfo.InvariantCulture) };
        return View("Index", new CertificatePage(programme, numbering.Example(series, next), await db.Set<Honour>().CountAsync(row => row.ProgrammeItemId == id && row.Number != null, cancellationToken), form));
    }
}

/// <summary>The page of a programme's numbers.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Next">The next number as it stands.</param>
/// <param name="Issued">How many certificates it has given.</param>
/// <param name="Form">What was typed.</param>
public sealed record CertificatePage(AwardProgramme Programme, string Next, int Issued, CertificateForm Form);
