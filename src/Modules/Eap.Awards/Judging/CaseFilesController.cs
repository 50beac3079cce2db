using Eap.Awards.Nominations;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Which files of a nomination judges see who judge blind. What is not for the person, or is not judged blind, is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/judging/files/{nomination:length(26)}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CaseFilesController(SiteDbContext db, JudgingDoor door, NominationBook book, CaseMaterial material, FileReleasing releasing, IStringLocalizer<CaseFilesController> T) : Controller
{
    /// <summary>The files.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, string nomination, CancellationToken cancellationToken) => await FindAsync(id, nomination, cancellationToken) is { } files ? View(files) : NotFound();

    /// <summary>Stores which of them judges see.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string id, string nomination, string[]? released, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, nomination, cancellationToken) is not { } files) return NotFound();
        var problem = await releasing.SetAsync(files, (released ?? []).ToHashSet(), cancellationToken);
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已保存。勾上的评委能看到，名字换成了“材料1”的样子。"].Value;
        return Redirect(files.Url);
    }

    private async Task<CaseFiles?> FindAsync(string id, string contentItemId, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is null || await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId && row.ProgrammeItemId == id, cancellationToken) is not { } nomination) return null;
        if (await book.PlaceAsync(nomination, cancellationToken) is not { Category.Judging.IsBlind: true } place || await material.ReleasableAsync(place, contentItemId, cancellationToken) is not { } files) return null;
        var released = await db.Set<ReleasedFile>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).ToDictionaryAsync(row => row.AttachmentId, cancellationToken);
        var isClosed = await db.Set<JudgingClose>().AnyAsync(row => row.ProgrammeItemId == id && row.Category == nomination.Category, cancellationToken);
        return new CaseFiles(place, nomination, files, released, isClosed);
    }
}
