using Eap.Contents.Admin;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Eap.Awards.Judging;

/// <summary>The pages of a judge, made for a phone. Only the panels the person sits on are there; without script everything works by its buttons.</summary>
[RequirePermission(nameof(JudgingPermissions.JudgeNominations)), Route("judge"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JudgeController(JudgePages pages, JudgeDoor door, CaseMaterial material, Scoring scoring, TieDeclaring ties, FileStore store, ICurrentUser user, IStringLocalizer<JudgeController> T) : Controller
{
    /// <summary>What stands before them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>Declares that the person belongs to a union.</summary>
    [HttpPost("ties")]
    public async Task<IActionResult> Tie(string? unit, string? words, CancellationToken cancellationToken)
    {
        var answer = await ties.DeclareAsync(user.UserId!, unit, words, cancellationToken);
        return Said(answer.Problem, answer.IsTooLate ? T["已申明。名单已经定了的，那次的分不再变；其余和这个单位有关的推荐您不再打分，打过的不算。"] : T["已申明。和这个单位有关的推荐您不再打分，打过的不算。"], "/judge");
    }

    /// <summary>One nomination.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Stores the points.</summary>
    [HttpPost("{id:length(26)}"), KeepsText]
    public async Task<IActionResult> Save(string id, ScoreForm form, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } seat) return NotFound();
        // Who may not score reads why before what is wrong with the figures.
        if (seat.Refuse() is { } refusal) return Said(refusal.ToString(), "", $"/judge/{id}");
        if (form.Read(seat.Place.Category, ModelState, T) is not { } points) return View("Show", await pages.FindAsync(id, form, cancellationToken));
        var problem = await scoring.SaveAsync(id, points, form.Line, cancellationToken);
        return problem is { Length: 0 } ? NotFound() : Said(problem, T["{0} 号的分数已保存。评审结束以前可以改。", seat.Case.Number], problem is null ? "/judge" : $"/judge/{id}");
    }

    /// <summary>Keeps out of this one.</summary>
    [HttpPost("{id:length(26)}/keep-out")]
    public async Task<IActionResult> KeepOut(string id, string? words, CancellationToken cancellationToken)
    {
        var problem = (await ties.DeclareOfAsync(id, words, cancellationToken)).Problem;
        return problem is { Length: 0 } ? NotFound() : Said(problem, T["已申明回避。这一份您不再打分，打过的不算。"], "/judge");
    }

    /// <summary>A file of it, while it stands before the judge.</summary>
    [HttpGet("{id:length(26)}/files/{file:length(26)}")]
    public async Task<IActionResult> Attachment(string id, string file, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } seat || seat.Refuse() is not null) return NotFound();
        if (await material.FileAsync(seat, file, cancellationToken) is not { } found || store.OpenRead(found.File.FileKey!) is not { } content) return NotFound();
        var isShown = found.File.ContentType == FileKind.Pdf.MediaType() || FileKinds.Images.Any(kind => kind.MediaType() == found.File.ContentType);
        var disposition = new ContentDispositionHeaderValue(isShown ? "inline" : "attachment");
        disposition.SetHttpFileName(found.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        return File(content, found.File.ContentType, enableRangeProcessing: true);
    }

    private RedirectResult Said(string? problem, string done, string to)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect(to);
    }
}
