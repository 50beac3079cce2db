using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>The desk where passports are looked through. Stations elsewhere, and those of one's own unit, are not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.GradeStations)), Route("admin/stations/passports")]
public sealed class PassportDeskController(PassportDoor door, PassportReader reader, UnitOfWork work, IStringLocalizer<PassportDeskController> T) : Controller
{
    /// <summary>The stations, those with something to look at first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(bool waiting, CancellationToken cancellationToken) => View(await reader.ListAsync(await door.DeskAsync(cancellationToken), waiting, cancellationToken));

    /// <summary>One passport.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await door.DeskAsync(id, cancellationToken) is { } station ? View(new PassportDeskPage(await reader.ReadAsync(station, cancellationToken), null, new Dictionary<string, string>())) : NotFound();

    /// <summary>Confirms and sends back.</summary>
    [HttpPost("{id:length(26)}/{standard}")]
    public async Task<IActionResult> Decide(string id, string standard, DecisionForm form, CancellationToken cancellationToken)
    {
        if (await door.DeskAsync(id, cancellationToken) is not { } station) return NotFound();
        if (await reader.ReadAsync(station, cancellationToken) is not { Plan: { } plan } passport || passport.Find(standard) is not { } found) return NotFound();
        var problems = await work.RunAsync(unit => unit.Get<PassportDecisions>().DecideAsync(station, plan, found.Standard, form.Checks, cancellationToken), cancellationToken);
        if (problems.Count == 0)
        {
            TempData["Notice"] = T["已记下，单位会收到消息。"].Value;
            return Redirect($"/admin/stations/passports/{id}");
        }

        foreach (var (check, problem) in problems) ModelState.AddModelError($"comment-{check}", $"{check}：{problem}");
        return View("Show", new PassportDeskPage(await reader.ReadAsync(station, cancellationToken), form, problems.GroupBy(pair => pair.CheckId).ToDictionary(group => group.Key, group => group.First().Problem)));
    }
}
