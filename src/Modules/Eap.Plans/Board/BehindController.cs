using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>督办清单 and 催办: who is behind, and reminding them after a look at what is sent.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ViewPlans)), Route("admin/plans/{id}/behind")]
public sealed class BehindController(BehindPages pages, UnitOfWork work, IStringLocalizer<BehindController> T) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, int? year, string? unit, string? what, int page, CancellationToken cancellationToken)
    {
        var (list, isRefused) = await pages.OpenAsync(id, year, unit, Text(what), cancellationToken);
        return isRefused ? Forbid() : list is null ? NotFound() : View("Index", list with { PageNumber = page });
    }

    /// <summary>What would be sent, to whom.</summary>
    [HttpPost("preview"), RequirePermission(nameof(Permissions.NudgeUnits))]
    public async Task<IActionResult> Preview(string id, int? year, string? unit, string? what, List<string>? units, CancellationToken cancellationToken)
    {
        var (preview, isRefused) = await work.RunAsync(scope => scope.Get<Nudging>().PreviewAsync(new NudgeRequest(id, year, unit, Text(what), units ?? []), cancellationToken), cancellationToken);
        return isRefused ? Forbid() : preview is null ? NotFound() : Show(preview, what);
    }

    /// <summary>Sends it.</summary>
    [HttpPost("nudge"), RequirePermission(nameof(Permissions.NudgeUnits))]
    public async Task<IActionResult> Nudge(string id, int? year, string? unit, string? what, List<string>? units, string? seen, CancellationToken cancellationToken)
    {
        var answer = await work.RunAsync(scope => scope.Get<Nudging>().SendAsync(new NudgeRequest(id, year, unit, Text(what), units ?? []), seen, cancellationToken), cancellationToken);
        if (answer.IsRefused) return Forbid();
        if (answer.Preview is { } preview) return Show(preview, what);
        if (answer.Sent + answer.ToRing == 0) return NotFound();
        TempData["Notice"] = Told(answer);
        return Redirect($"/admin/plans/{id}/behind?year={year}&unit={unit}");
    }

    private string Told(NudgeAnswer answer) => (answer.Sent, answer.ToRing) switch
    {
        (_, 0) => T["发出 {0} 家，都记下了。今天不会再催它们第二次。", answer.Sent].Value,
        (0, _) => T["一家也没有发出：这 {0} 家都没有账号，要打电话，名单在下面。", answer.ToRing].Value,
        _ => T["发出 {0} 家，另 {1} 家没有账号，要打电话，名单在下面。都记下了，今天不会再催第二次。", answer.Sent, answer.ToRing].Value,
    };

    private ViewResult Show(NudgePreview preview, string? what)
    {
        ViewData["What"] = Text(what);
        return View("Preview", preview);
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
