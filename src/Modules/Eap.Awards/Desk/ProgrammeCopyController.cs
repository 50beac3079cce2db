using System.Globalization;
using Eap.Awards.Programmes;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Desk;

/// <summary>The programme of another year, from one there is. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/copy")]
public sealed class ProgrammeCopyController(ProgrammeDoor door, ProgrammeCopying copying, IStringLocalizer<ProgrammeCopyController> T) : Controller
{
    /// <summary>Which year.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is { } programme ? View(programme) : NotFound();

    /// <summary>Makes it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Copy(string id, string? year, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        ViewData["Year"] = year;
        if (!int.TryParse(FullWidth.Fold(PlainInput.Clean(year).Value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 2000 or > 2200 || number == programme.Part.Year) return Refused(programme, T["写四位数的年份，不能和这个项目的年份一样。"]);
        var (copy, problem) = await copying.CopyAsync(programme, number, cancellationToken);
        if (copy is null) return Refused(programme, problem!);
        TempData["Notice"] = T["已建好。名额和时间请录入，条件和本市规则请核对，再开始。"].Value;
        return Redirect($"/admin/awards/{copy}");
    }

    private ViewResult Refused(AwardProgramme programme, string problem)
    {
        ModelState.AddModelError("year", problem);
        return View("Index", programme);
    }
}
