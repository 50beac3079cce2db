using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Subsidies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>Payees and payments. Accounts are read on request only, and each reading is written down.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SubsidyPermissions.PaySubsidies)), Route("admin/stations/subsidies/{id:length(26)}")]
public sealed class SubsidyMoneyController(SubsidyPages pages, SubsidyDoor door, SubsidyPayees payees, UnitOfWork work, IStringLocalizer<SubsidyMoneyController> T) : Controller
{
    private const string Page = "/Eap.Stations/Views/SubsidyDesk/Show.cshtml";

    /// <summary>Shows the accounts, and writes down that they were read.</summary>
    [HttpPost("payee/show")]
    public async Task<IActionResult> ShowPayee(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null || await pages.DeskAsync(id, cancellationToken) is not { } page) return NotFound();
        await work.RunAsync(unit => unit.Get<SubsidyPayees>().WriteReadingAsync(unit, id, cancellationToken), cancellationToken);
        Response.Headers.CacheControl = "no-store";
        var current = await payees.ReadAsync(id, nameof(SubsidyPermissions.PaySubsidies), cancellationToken);
        return View(Page, page with { Shown = (current, page.OpenChange is { } change ? payees.Open(change) : null) });
    }

    /// <summary>Proposes another account; a second person confirms.</summary>
    [HttpPost("payee")]
    public async Task<IActionResult> Propose(string id, PayeeForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        if (await work.RunAsync(unit => unit.Get<SubsidyPayees>().ProposeAsync(unit, id, form, cancellationToken), cancellationToken) is not { } problem) return Done(id, null, T["已提出，请另一个人核实后确认。"]);
        ModelState.AddModelError(problem.Field, problem.Words);
        return await pages.DeskAsync(id, cancellationToken, form) is { } page ? View(Page, page) : NotFound();
    }

    /// <summary>Confirms or refuses a change somebody else proposed.</summary>
    [HttpPost("payee/{change:long}")]
    public async Task<IActionResult> Decide(string id, long change, string? decision, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        if (decision is not ("confirm" or "refuse")) return BadRequest();
        return Done(id, await work.RunAsync(unit => unit.Get<SubsidyPayees>().DecideAsync(unit, id, change, decision == "confirm", cancellationToken), cancellationToken), T["已办理，单位会收到消息。"]);
    }

    /// <summary>Books the payment.</summary>
    [HttpPost("pay")]
    public async Task<IActionResult> Pay(string id, PaymentForm form, CancellationToken cancellationToken)
    {
        var problem = await work.RunAsync(unit => unit.Get<SubsidyPaying>().PayAsync(id, form, cancellationToken), cancellationToken);
        return problem is { Length: 0 } ? NotFound() : Done(id, problem, T["已登记付款，单位会收到消息，看板同时计数。"]);
    }

    private Task<SubsidyClaim?> FindAsync(string id, CancellationToken cancellationToken) => door.DeskAsync(id, nameof(SubsidyPermissions.PaySubsidies), cancellationToken);

    private IActionResult Done(string id, string? problem, string done)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/stations/subsidies/{id}");
    }
}
