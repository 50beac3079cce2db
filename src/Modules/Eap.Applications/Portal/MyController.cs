using System.Text;
using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Admin;
using Eap.Platform.Calendars;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Portal;

/// <summary>What a union applied for: what to do, where each stands, its receipt. Another union's application is not there.</summary>
[RequirePermission(nameof(Permissions.FileApplication)), Route("my")]
public sealed class MyController(ApplicationDoor door, ApplicationForms forms, MyPages mine, MyCalendar calendar, SiteSettings settings, ApplicationPages pages, Withdrawal withdrawal, Confirmation confirmation, ICurrentUser user, IStringLocalizer<MyController> T) : Controller
{
    /// <summary>What waits, then everything.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(long? before, CancellationToken cancellationToken) => ModelState.IsValid ? View(await mine.BuildAsync(before, cancellationToken)) : NotFound();

    /// <summary>The terms of what waits, for the officer's own calendar.</summary>
    [HttpGet("calendar.ics")]
    public async Task<IActionResult> Calendar(CancellationToken cancellationToken)
    {
        var configured = (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl?.TrimEnd('/');
        var baseUrl = string.IsNullOrEmpty(configured) ? $"{Request.Scheme}://{Request.Host}" : configured;
        return File(Encoding.UTF8.GetBytes(await calendar.WriteAsync(baseUrl, cancellationToken)), CalendarFile.ContentType, "qixian.ics");
    }

    /// <summary>One application with its timeline.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await PageAsync(id, cancellationToken) is { } page
        ? page.Record.Status == ApplicationStatus.Draft ? Redirect($"/apply/{page.Form.Name}/{id}") : View(page)
        : NotFound();

    /// <summary>The receipt, to print.</summary>
    [HttpGet("{id:length(26)}/receipt")]
    public async Task<IActionResult> Receipt(string id, CancellationToken cancellationToken) => await PageAsync(id, cancellationToken) is { Record.ReceiptNumber: not null } page ? View(page) : NotFound();

    /// <summary>Asks before taking it back.</summary>
    [HttpGet("{id:length(26)}/withdraw")]
    public async Task<IActionResult> Withdraw(string id, CancellationToken cancellationToken) => await PageAsync(id, cancellationToken) is { } page
        ? ApplicationProcess.MayWithdraw(page.Record.Status) ? View(page) : RedirectToAction(nameof(Show), new { id })
        : NotFound();

    /// <summary>Takes it back.</summary>
    [HttpPost("{id:length(26)}/withdraw"), KeepsText]
    public async Task<IActionResult> Withdraw(string id, string? reason, CancellationToken cancellationToken)
    {
        var refusal = await withdrawal.WithdrawAsync(id, BoundedText.Cut(reason, 500), cancellationToken);
        if (refusal?.Length == 0) return NotFound();
        if (refusal is null) TempData["Notice"] = T["已撤回。办理单位不会再处理这份申报。"].Value;
        else TempData["Error"] = refusal;
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Shows the question with the reason written before the session ended, and takes nothing back; without token, for the one in the form ended with the session.</summary>
    [HttpPost("{id:length(26)}/withdraw/recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> RecoverWithdrawal(string id, string? reason, CancellationToken cancellationToken)
    {
        if (!ExpiredPage.IsOwn(await Request.ReadFormAsync(cancellationToken), user.UserId) || await PageAsync(id, cancellationToken) is not { } page) return NotFound();
        if (!ApplicationProcess.MayWithdraw(page.Record.Status)) return RedirectToAction(nameof(Show), new { id });
        ViewData["Reason"] = reason;
        return View(nameof(Withdraw), page);
    }

    /// <summary>Throws a draft away.</summary>
    [HttpPost("{id:length(26)}/discard")]
    public async Task<IActionResult> Discard(string id, CancellationToken cancellationToken)
    {
        if (!await withdrawal.DiscardAsync(id, cancellationToken)) return NotFound();
        TempData["Notice"] = T["草稿已删除。"].Value;
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Confirms what was filed for the unit.</summary>
    [HttpPost("{id:length(26)}/confirm")]
    public async Task<IActionResult> Confirm(string id, CancellationToken cancellationToken)
    {
        var refusal = await confirmation.ConfirmAsync(id, cancellationToken);
        if (refusal?.Length == 0) return NotFound();
        if (refusal is null) TempData["Notice"] = T["已确认。"].Value;
        else TempData["Error"] = refusal;
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Says what is wrong with what was filed for the unit.</summary>
    [HttpPost("{id:length(26)}/object"), KeepsText]
    public async Task<IActionResult> Object(string id, string? reason, CancellationToken cancellationToken)
    {
        if (await door.OwnAsync(id, cancellationToken) is null) return NotFound();
        if (await confirmation.ObjectAsync(id, BoundedText.Cut(reason, 1000), cancellationToken)) TempData["Notice"] = T["已告诉代录的单位。改好之前，这份申报不会办结。"].Value;
        else TempData["Error"] = T["请写明哪里有出入。"].Value;
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Shows the page with what was found wrong before the session ended, and says it to nobody yet; without token, for the one in the form ended with the session.</summary>
    [HttpPost("{id:length(26)}/object/recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> RecoverObjection(string id, string? reason, CancellationToken cancellationToken)
    {
        if (!ExpiredPage.IsOwn(await Request.ReadFormAsync(cancellationToken), user.UserId) || await PageAsync(id, cancellationToken) is not { } page) return NotFound();
        ViewData["Reason"] = reason;
        return View(nameof(Show), page);
    }

    private async Task<ApplicationPage?> PageAsync(string id, CancellationToken cancellationToken) =>
        await door.OwnAsync(id, cancellationToken) is { } record && await door.ItemAsync(record, nameof(Permissions.FileApplication), cancellationToken) is { } item
            && await forms.OfAsync(item, cancellationToken) is { } form
            ? await pages.BuildAsync(record, item, form, ApplicationView.Applicant, cancellationToken)
            : null;
}
