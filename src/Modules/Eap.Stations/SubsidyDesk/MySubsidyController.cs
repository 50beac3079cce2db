using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Subsidies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>A unit's own claim: where it stands and why, its payee, 复核, giving up. Another unit's claim is not there.</summary>
[RequirePermission(nameof(Applications.Permissions.FileApplication)), Route("my/subsidies/{id:length(26)}")]
public sealed class MySubsidyController(SubsidyPages pages, SubsidyDoor door, UnitOfWork work, IStringLocalizer<MySubsidyController> T) : Controller
{
    /// <summary>The claim.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.OwnAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The letter, to print.</summary>
    [HttpGet("letter")]
    public async Task<IActionResult> Letter(string id, CancellationToken cancellationToken) => await pages.OwnAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Asks for another account; the city confirms.</summary>
    [HttpPost("payee")]
    public async Task<IActionResult> Payee(string id, PayeeForm form, CancellationToken cancellationToken)
    {
        if (await door.OwnAsync(id, cancellationToken) is null) return NotFound();
        if (await work.RunAsync(unit => unit.Get<SubsidyPayees>().ProposeAsync(unit, id, form, cancellationToken), cancellationToken) is not { } problem) return Done(id, null, T["已提交，市总工会会打电话核实，确认以后才生效。"]);
        ModelState.AddModelError(problem.Field, problem.Words);
        return await pages.OwnAsync(id, cancellationToken, form) is { } page ? View("Show", page) : NotFound();
    }

    /// <summary>Asks to look again.</summary>
    [HttpPost("review")]
    public Task<IActionResult> Review(string id, string? words, CancellationToken cancellationToken) =>
        DoAsync(id, unit => unit.Get<SubsidyReviews>().RequestAsync(id, words, cancellationToken), T["已申请复核。"], cancellationToken);

    /// <summary>Gives the claim up.</summary>
    [HttpPost("give-up")]
    public Task<IActionResult> GiveUp(string id, bool isSure, CancellationToken cancellationToken) =>
        DoAsync(id, unit => unit.Get<SubsidyReviews>().GiveUpAsync(id, isSure, cancellationToken), T["已放弃补助，验收和牌匾不受影响。"], cancellationToken);

    private async Task<IActionResult> DoAsync(string id, Func<UnitScope, Task<string?>> act, string done, CancellationToken cancellationToken) =>
        await door.OwnAsync(id, cancellationToken) is null ? NotFound() : Done(id, await work.RunAsync(act, cancellationToken), done);

    private IActionResult Done(string id, string? problem, string done)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/my/subsidies/{id}");
    }
}
