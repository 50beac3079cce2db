using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Admin;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Portal;

/// <summary>Filling in and handing in. What the person does not fill in is not there; what is handed in already leads to where it stands.</summary>
[Authorize, Route("apply/{type}/{id:length(26)}")]
public sealed class FillController(
    ApplicationDoor door, ApplicationForms forms, FormPages pages, CheckPages checks, AttachmentForm files, ICurrentUser user, DraftKeeping keeping, Submission submission, SiteClock clock, IStringLocalizer<FillController> T) : Controller
{
    /// <summary>A group of questions; with <paramref name="all"/> all of them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Form(string id, string? step, string? all, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is not var (record, item, form) ? NotFound()
        : !ApplicationProcess.MayEdit(record.Status) ? await ClosedAsync(id, cancellationToken)
        : View(await pages.BuildAsync(record, item, form, step, all is not null, new EditorInput(), cancellationToken));

    /// <summary>Stores what was sent and goes on: to the next group, to checking, or back to the same page.</summary>
    [HttpPost(""), KeepsText, AcceptsAttachments]
    public async Task<IActionResult> Form(string id, string? step, string? all, string? version, string? button, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not var (record, item, form)) return NotFound();
        if (!ApplicationProcess.MayEdit(record.Status)) return await ClosedAsync(id, cancellationToken);
        var received = await files.ReceiveAsync(Request, id, form.Type, await pages.OpenAsync(record, item, form, cancellationToken), cancellationToken);
        var save = await keeping.SaveAsync(id, received.ToInput, version, isAutosave: false, cancellationToken);
        if (save.State == DraftSaveState.NotFound) return NotFound();
        if (save.State == DraftSaveState.Closed) return await ClosedAsync(id, cancellationToken);
        if (save.State == DraftSaveState.Saved && save.Input.RowChange is null) save.Input.Add(await checks.AnsweredWrongAsync(record, save.Item ?? item, form, save.Input, cancellationToken));
        var page = await pages.BuildAsync(record, save.Item ?? item, form, step, all is not null, save.Input, cancellationToken);
        if (save.State == DraftSaveState.Collided) return View(await pages.CollidedAsync(page, save, cancellationToken));
        if (save.Input.RowChange is not null) return View(page with { VersionId = save.VersionId!, Errors = [] });
        if (page.Errors.Count > 0) return View(page with { VersionId = save.VersionId! });
        if (button == "next") return Redirect(page.Next is { } next ? $"{page.Address}?step={Uri.EscapeDataString(next.Name)}" : $"{page.Address}/check");
        TempData["Notice"] = string.Format(System.Globalization.CultureInfo.InvariantCulture, T["已保存于 {0}。可以关掉页面，换一台电脑继续。"].Value, clock.FormatTime(clock.UtcNow));
        return Redirect(page.Action);
    }

    /// <summary>
    /// Shows the form with what was sent and stores nothing: the way back after signing in again. It takes no token, because the one in the form
    /// belonged to the session that ended. Somebody else does not get what another account wrote.
    /// </summary>
    [HttpPost("recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Recover(string id, string? step, string? all, string? version, CancellationToken cancellationToken)
    {
        var typed = await Request.ReadFormAsync(cancellationToken);
        if (!ExpiredPage.IsOwn(typed, user.UserId) || await FindAsync(id, cancellationToken) is not var (record, item, form)) return NotFound();
        if (!ApplicationProcess.MayEdit(record.Status)) return await ClosedAsync(id, cancellationToken);
        var page = await pages.BuildAsync(record, item, form, step, all is not null, new EditorInput(typed), cancellationToken);
        return View(nameof(Form), page with { VersionId = version ?? page.VersionId });
    }

    /// <summary>Stores what was typed so far, for the page's script.</summary>
    [HttpPost("autosave")]
    public async Task<IActionResult> Autosave(string id, string? version, CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        var save = await keeping.SaveAsync(id, () => new EditorInput(form), version, isAutosave: true, cancellationToken);
        return save.State switch
        {
            DraftSaveState.NotFound => NotFound(),
            DraftSaveState.Closed => Json(new { state = T["这份申报已经提交，不能再改。"].Value }),
            DraftSaveState.Collided => Json(new { state = T["另一个窗口也改了同样的地方。点“保存”看两边有什么不同。"].Value }),
            _ => Json(new
            {
                version = save.VersionId,
                state = string.Format(System.Globalization.CultureInfo.InvariantCulture, (save.Input.Errors.Count == 0 ? T["已自动保存于 {0}。"] : T["已自动保存于 {0}，有没填对的地方还没有存。"]).Value, clock.Now.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)),
            }),
        };
    }

    /// <summary>All answers, and what is still in the way.</summary>
    [HttpGet("check")]
    public async Task<IActionResult> Check(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is not var (record, item, form) ? NotFound()
        : !ApplicationProcess.MayEdit(record.Status) ? await ClosedAsync(id, cancellationToken)
        : View(await checks.BuildAsync(record, item, form, [], cancellationToken));

    /// <summary>Hands it in.</summary>
    [HttpPost("submit")]
    public async Task<IActionResult> Submit(string id, string? version, string? token, bool untouched, CancellationToken cancellationToken)
    {
        if (token is not { Length: 26 } || version is null) return BadRequest();
        var result = await submission.SubmitAsync(new SubmissionRequest(id, version, token, clock.UtcNow) { LeavesUntouched = untouched }, cancellationToken);
        if (result.State == SubmissionState.Submitted) return Redirect(Home(id, "/receipt", result.IsOwn));
        if (result.State == SubmissionState.Already)
        {
            TempData["Notice"] = T["这份申报已经提交过了，没有重复提交。"].Value;
            return Redirect(await HomeAsync(id, "/receipt", cancellationToken));
        }

        if (await FindAsync(id, cancellationToken) is not var (record, item, form)) return NotFound();

        if (result.State == SubmissionState.Untouched) TempData["Error"] = T["要补正的地方有的还没有改动，没有提交。改好再提交；确实不用改的，在下面勾选。"].Value;
        if (result.State == SubmissionState.Changed) TempData["Warning"] = T["核对之后又有修改，还没有提交。请看过下面的新内容，再提交一次。"].Value;
        return View(nameof(Check), await checks.BuildAsync(record, item, form, result.Findings, cancellationToken));
    }

    private async Task<RedirectResult> ClosedAsync(string id, CancellationToken cancellationToken)
    {
        TempData["Notice"] = T["这份申报现在不能改。下面是它的办理情况。"].Value;
        return Redirect(await HomeAsync(id, "", cancellationToken));
    }

    // Whoever files for a unit goes back to the desk; the unit to its own page.
    private async Task<string> HomeAsync(string id, string page, CancellationToken cancellationToken) =>
        Home(id, page, await door.OwnAsync(id, cancellationToken) is not null);

    private static string Home(string id, string page, bool isOwn) => isOwn ? $"/my/{id}{page}" : $"/admin/applications/{id}";

    private async Task<(ApplicationRecord Record, ContentItem Item, ApplicationForm Form)?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await door.FillAsync(id, cancellationToken) is not { } record) return null;
        var permission = await door.FillsForAsync(record, cancellationToken) ? nameof(Permissions.FileOnBehalf) : nameof(Permissions.FileApplication);
        return await door.ItemAsync(record, permission, cancellationToken) is { } item && await forms.OfAsync(item, cancellationToken) is { } form ? (record, item, form) : null;
    }
}
