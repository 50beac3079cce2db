using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Facts;

/// <summary>The register (登记台账): what was done where no module keeps it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/plans/facts")]
public sealed class FactsController(FactPages pages, FactRegister register, FactInput input, FactMetrics metrics, FactRights rights, SiteClock clock, IStringLocalizer<FactsController> T) : Controller
{
    /// <summary>The lines, with filters.</summary>
    [HttpGet(""), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Index(FactQuery query, CancellationToken cancellationToken) => View(await pages.ListAsync(query, cancellationToken));

    /// <summary>The same lines as a spreadsheet.</summary>
    [HttpGet("/admin/plans/facts.xlsx"), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Export(FactQuery query, CancellationToken cancellationToken)
    {
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, await pages.SheetAsync(query, cancellationToken), cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{T["台账"].Value}.xlsx");
    }

    /// <summary>One line with its checks and corrections.</summary>
    [HttpGet("{id:length(26)}"), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        var (page, forbidden) = await pages.FindAsync(id, cancellationToken);
        return page is not null ? View(page) : forbidden ? Forbid() : NotFound();
    }

    /// <summary>An empty form, or one filled with the line to correct.</summary>
    [HttpGet("new"), RequirePermission(nameof(Permissions.RecordFacts))]
    public async Task<IActionResult> New(FactForm form, CancellationToken cancellationToken)
    {
        if (await pages.EditAsync(form, cancellationToken) is not { } page) return Forbid();
        if (form.Corrects is not null && page.Corrects is null) return NotFound();
        if (page.Corrects is { } old)
        {
            (form.Metric, form.Organization, form.Day, form.Number, form.Count, form.Title, form.Evidence) = (old.Metric, old.OrganizationId, $"{old.Day:yyyy-MM-dd}", $"{old.Number}", $"{old.CountKind}", old.Title, old.Evidence);
        }

        ModelState.Clear();
        return View("Edit", page);
    }

    /// <summary>Enters a line.</summary>
    [HttpPost("new"), RequirePermission(nameof(Permissions.RecordFacts))]
    public async Task<IActionResult> Create(FactForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (string.IsNullOrEmpty(form.Corrects)) form.Corrects = null;
        if (!string.IsNullOrEmpty(form.Organization) && !await rights.MayRecordAsync(form.Organization, cancellationToken)) return Forbid();
        var (draft, problems) = input.Read(form, await metrics.ListAsync(cancellationToken), clock.Today);
        foreach (var (field, message) in problems) ModelState.AddModelError(field, message);
        if (draft is not null)
        {
            var (id, problem) = await register.RecordAsync(draft, form.Corrects, cancellationToken);
            if (id is not null) return Done(T["已登记。请另一位同事核对，核对以后才算数。"], id);
            ModelState.AddModelError(nameof(form.Title), problem!);
        }

        return await pages.EditAsync(form, cancellationToken) is { } page ? View("Edit", page) : Forbid();
    }

    /// <summary>Says a line is so.</summary>
    [HttpPost("{id:length(26)}/check"), RequirePermission(nameof(Permissions.CheckFacts))]
    public async Task<IActionResult> Check(string id, CancellationToken cancellationToken)
    {
        var (page, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (page is null) return forbidden ? Forbid() : NotFound();
        if (!await rights.MayCheckAsync(page.Fact.OrganizationId, cancellationToken)) return Forbid();
        return Done(await register.CheckAsync(id, cancellationToken) ?? T["已核对，现在算数。"], id);
    }

    /// <summary>Takes a line out of the figures.</summary>
    [HttpPost("{id:length(26)}/void"), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Void(string id, string? reason, CancellationToken cancellationToken)
    {
        var (page, forbidden) = await pages.FindAsync(id, cancellationToken);
        if (page is null) return forbidden ? Forbid() : NotFound();
        if (!page.MayVoid && page.Fact.VoidedUtc is null) return Forbid();
        var words = PlainInput.Clean(reason).Value;
        if (words.Length is 0 or > 200)
        {
            ModelState.AddModelError("Reason", T["作废要写理由，最多 200 个字。"]);
            return View("Show", page);
        }

        return Done(await register.VoidAsync(id, words, cancellationToken) ?? T["已作废。这一条还看得到，不再计数。"], id);
    }

    private RedirectResult Done(string notice, string id)
    {
        TempData["Notice"] = notice;
        return Redirect($"/admin/plans/facts/{id}");
    }
}
