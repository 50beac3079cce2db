using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>Puts lists up, changes and closes them; the archive of those that were. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/publicity")]
public sealed class PublicityDeskController(PublicityDeskPages pages, PublicityRounds rounds, IStringLocalizer<PublicityDeskController> T) : Controller
{
    /// <summary>The list that stands or could, and all that were.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, null, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Puts the list up.</summary>
    [HttpPost("start")]
    public Task<IActionResult> Start(string id, RoundForm form, CancellationToken cancellationToken) =>
        SaveAsync(id, form, isChange: false, input => rounds.StartAsync(id, input, cancellationToken), T["名单已经公示，公众现在就看得到。"], cancellationToken);

    /// <summary>Changes the list that stands.</summary>
    [HttpPost("change")]
    public Task<IActionResult> Change(string id, RoundForm form, CancellationToken cancellationToken) =>
        SaveAsync(id, form, isChange: true, input => rounds.ChangeAsync(id, form.Round, input, cancellationToken), form.Kind == "typing" ? T["错别字已更正，写在公示上，时间照旧。"] : T["名单已更改。"], cancellationToken);

    /// <summary>Closes the round that has run to its end.</summary>
    [HttpPost("end")]
    public async Task<IActionResult> End(string id, string? round, string? words, CancellationToken cancellationToken)
    {
        var problem = await rounds.EndAsync(id, round, words, cancellationToken);
        if (problem is { Length: 0 }) return NotFound();
        if (problem is not null)
        {
            ModelState.AddModelError("", problem);
            ViewData["Words"] = words;
            return await pages.FindAsync(id, null, cancellationToken) is { } page ? View("Index", page) : NotFound();
        }

        TempData["Notice"] = T["公示已结束，结果写在下面。命名单位现在可以决定。"].Value;
        return Redirect($"/admin/awards/{id}/publicity");
    }

    private async Task<IActionResult> SaveAsync(string id, RoundForm form, bool isChange, Func<RoundInput, Task<string?>> save, string done, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, form, cancellationToken) is not { } page) return NotFound();
        if (RoundInput.Read(form, page.Nominees, isChange, ModelState, T) is { } input)
        {
            if (isChange && form.Sure != "yes" && page.RestartOf(input) is { Count: > 0 } moved) return View("Restart", page with { Restart = moved });
            if (await save(input) is not { } problem)
            {
                TempData["Notice"] = done;
                return Redirect($"/admin/awards/{id}/publicity");
            }

            ModelState.AddModelError("", problem);
        }

        return View("Index", page);
    }
}
