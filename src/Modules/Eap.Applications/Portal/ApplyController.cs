using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Portal;

/// <summary>What can be applied for, and what one needs for it: anybody may read it. Beginning asks for an officer of a union.</summary>
[Route("apply")]
public sealed class ApplyController(ApplicationForms forms, StartPages starts, DraftStart drafts, FilingTimes times, FilingOccasions occasions, SiteClock clock, IStringLocalizer<ApplyController> T) : Controller
{
    /// <summary>The forms.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var (rows, on) = (new List<FormListRow>(), await occasions.NowAsync(cancellationToken));
        foreach (var form in await forms.ListAsync(cancellationToken))
        {
            var occasion = on.GetValueOrDefault(form.Name);
            var window = occasion is null ? (await times.OfAsync(form.Settings, cancellationToken)).Window : occasion.Window ?? FilingWindow.None;
            rows.Add(new FormListRow(form, window, occasion?.State ?? window.At(clock.UtcNow), occasion));
        }

        return View(new FormListPage([.. rows.OrderBy(row => row is { Occasion: not null, State: not FilingState.Open })]));
    }

    /// <summary>What to prepare, until when, what happens next.</summary>
    [HttpGet("{type}")]
    public async Task<IActionResult> Start(string type, CancellationToken cancellationToken) =>
        await forms.FindAsync(type, cancellationToken) is { } form ? View(await starts.BuildAsync(form, cancellationToken)) : NotFound();

    /// <summary>Begins an application.</summary>
    [HttpPost("{type}"), RequirePermission(nameof(Permissions.FileApplication))]
    public async Task<IActionResult> Begin(string type, string? id, string? organization, bool takeLast, CancellationToken cancellationToken)
    {
        if (await forms.FindAsync(type, cancellationToken) is not { } form || !IdGenerator.IsValid(id)) return NotFound();
        if (string.IsNullOrEmpty(organization))
        {
            TempData["Error"] = T["请选择替哪个单位申报。"].Value;
            return RedirectToAction(nameof(Start), new { type = form.Name });
        }

        return await drafts.BeginAsync(id!, form, organization, ApplicationChannel.Online, takeLast, cancellationToken)
            ? Redirect($"/apply/{form.Name}/{id}")
            : NotFound();
    }
}
