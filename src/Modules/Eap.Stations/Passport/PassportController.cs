using System.Globalization;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>The passports of a unit's own stations: what is missing first. Another unit's station is not there.</summary>
[RequirePermission(nameof(Applications.Permissions.FileApplication)), Route("my/stations")]
public sealed class PassportController(PassportDoor door, PassportReader reader, PassportEvidence evidence, UnitOfWork work, SiteClock clock, IStringLocalizer<PassportController> T) : Controller
{
    /// <summary>The unit's stations.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await reader.LinesAsync(await door.OwnAsync(cancellationToken), cancellationToken));

    /// <summary>What is missing, and everything that was shown.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await door.OwnAsync(id, cancellationToken) is { } station ? View(await reader.ReadAsync(station, cancellationToken)) : NotFound();

    /// <summary>One check.</summary>
    [HttpGet("{id:length(26)}/{standard}/{check}")]
    public async Task<IActionResult> Check(string id, string standard, string check, CancellationToken cancellationToken) => await PageAsync(id, standard, check, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Says that it is met, with what shows it.</summary>
    [HttpPost("{id:length(26)}/{standard}/{check}")]
    public async Task<IActionResult> Check(string id, string standard, string check, ClaimForm form, List<IFormFile> files, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, standard, check, form, cancellationToken) is not { } page) return NotFound();
        if (await evidence.AddAsync(page.Passport, page.Check, page.Key, files, cancellationToken) is { } refused) ModelState.AddModelError("files", refused);
        else
        {
            var (text, day, field, wrong) = ClaimRules.Read(form, page.Check, files.Count > 0 || page.Files.Count > 0, clock.Today, page.Passport.Refuse);
            if (wrong is not null) ModelState.AddModelError($"{nameof(CheckPage.Form)}.{field}", T[wrong]);
            else if (await work.RunAsync(unit => unit.Get<PassportClaims>().ClaimAsync(page.Passport.Station, page.Key, text, day, cancellationToken), cancellationToken) is { } problem) ModelState.AddModelError("", problem);
        }

        // Files that were taken stay: what is wrong with the rest can be mended without sending them again.
        if (!ModelState.IsValid) return View((await PageAsync(id, standard, check, form, cancellationToken))!);
        TempData["Notice"] = T["{0} 已填好，等上级核对。", check].Value;
        return Redirect($"/my/stations/{id}");
    }

    /// <summary>Takes it back.</summary>
    [HttpPost("{id:length(26)}/{standard}/{check}/withdraw")]
    public async Task<IActionResult> Withdraw(string id, string standard, string check, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, standard, check, null, cancellationToken) is not { } page) return NotFound();
        if (await work.RunAsync(unit => unit.Get<PassportClaims>().WithdrawAsync(page.Passport.Station, page.Key, cancellationToken), cancellationToken) is { } problem) TempData["Error"] = problem;
        else TempData["Notice"] = T["{0} 已收回。", check].Value;
        return Redirect($"/my/stations/{id}");
    }

    /// <summary>Takes a file out again, until the check is confirmed.</summary>
    [HttpPost("{id:length(26)}/{standard}/{check}/files/{file:length(26)}/remove")]
    public async Task<IActionResult> RemoveFile(string id, string standard, string check, string file, CancellationToken cancellationToken)
    {
        if (await PageAsync(id, standard, check, null, cancellationToken) is not { } page) return NotFound();
        var problem = await work.RunAsync(unit => unit.Get<PassportFiles>().RemoveAsync(page.Passport.Station, page.Key, file, cancellationToken), cancellationToken);
        if (problem is "") return NotFound();
        TempData[problem is null ? "Notice" : "Error"] = problem ?? T["已去掉。"].Value;
        return Redirect(page.Url);
    }

    private async Task<CheckPage?> PageAsync(string id, string standardCode, string checkId, ClaimForm? form, CancellationToken cancellationToken)
    {
        if (await door.OwnAsync(id, cancellationToken) is not { } station) return null;
        var passport = await reader.ReadAsync(station, cancellationToken);
        if (passport.Find(standardCode) is not { } standard || standard.Standard.Checks.FirstOrDefault(check => check.Id == checkId) is not { } check) return null;
        var row = standard.Checks.GetValueOrDefault(checkId);
        return new CheckPage(passport, standard, standard.Standard.Tiers.First(tier => tier.Checks.Contains(check)), check,
            form ?? new ClaimForm { Evidence = row?.Evidence, Day = (row?.Day ?? clock.Today).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });
    }
}
