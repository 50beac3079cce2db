using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Editing;
using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Admin;

/// <summary>Changes the numbers of a plan. They concern the whole city.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true), Route("admin/plans/{id}/allocations")]
public sealed class PlanAllocationsController(
    PlanDirectory plans, AllocationForms forms, AllocationSheet sheets, AllocationEditing editing, OrganizationDirectory organizations, IStringLocalizer<PlanAllocationsController> T) : Controller
{
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The form of a table in one year; without a year the first of the plan.</summary>
    [HttpGet("edit/{metric}")]
    public async Task<IActionResult> Edit(string id, string metric, int? year, CancellationToken cancellationToken) =>
        await FormAsync(id, metric, year, cancellationToken) is { } form ? View(form) : NotFound();

    /// <summary>Stores a table.</summary>
    [HttpPost("edit/{metric}")]
    public async Task<IActionResult> Save(string id, string metric, int? year, CancellationToken cancellationToken)
    {
        if (await FormAsync(id, metric, year, cancellationToken) is not { } form) return NotFound();
        if (await forms.SaveAsync(form, await Request.ReadFormAsync(cancellationToken), cancellationToken) is { } wrong) return View("Edit", wrong);
        TempData["Notice"] = T["分配已保存。"].Value;
        return Redirect($"/admin/plans/{id}");
    }

    /// <summary>Where to choose a file.</summary>
    [HttpGet("import")]
    public async Task<IActionResult> Import(string id, CancellationToken cancellationToken) =>
        await plans.FindAsync(id, cancellationToken) is { } plan ? View(new AllocationImportPage(plan, [])) : NotFound();

    /// <summary>Reads a file and stores all of it, or nothing and says which lines will not do.</summary>
    [HttpPost("import"), RequestSizeLimit(MostBytes + 64 * 1024)]
    public async Task<IActionResult> Import(string id, IFormFile? file, string? reason, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        if (file is null || file.Length == 0) return Refuse(plan, new SheetLine(0, null, T["请选择一个 .xlsx 文件；空文件不行。"]));
        if (file.Length > MostBytes) return Refuse(plan, new SheetLine(0, null, T["文件超过 8 MB。"]));
        await using var content = file.OpenReadStream();
        var sheet = new XlsxReader(new SheetLimits { MaxRows = AllocationSheet.MostRows + 1 }).Read(content);
        if (!sheet.Succeeded) return Refuse(plan, new SheetLine(0, null, T[sheet.Error]));
        var units = (await organizations.TreeAsync(cancellationToken)).Walk().Select(found => found.Organization).ToList();
        var lines = sheets.Read(plan, sheet.Rows, units);
        if (lines.Any(line => line.Problem is not null)) return Refuse(plan, [.. lines.Where(line => line.Problem is not null)]);
        var outcome = await editing.ApplyAsync(id, [.. lines.Select(line => line.Change!)], PlainInput.Clean(reason).Value, cancellationToken);
        if (outcome.Refusal is { } refusal) return Refuse(plan, new SheetLine(0, null, refusal));
        if (outcome.Problems.Count > 0) return Refuse(plan, [.. outcome.Problems.OrderBy(problem => problem.Key).Select(problem => lines[problem.Key] with { Problem = problem.Value })]);
        TempData["Notice"] = T["已导入：表里 {0} 行，改了 {1} 行。", lines.Count, outcome.Changed].Value;
        return Redirect($"/admin/plans/{id}");
    }

    private ViewResult Refuse(Plan plan, params IReadOnlyList<SheetLine> problems) => View("Import", new AllocationImportPage(plan, problems));

    private async Task<AllocationForm?> FormAsync(string id, string metric, int? year, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan || plan.Allotment(metric) is not { } allotment) return null;
        if (allotment.IsYearly && year is { } one && !plan.Covers(one)) return null;
        return await forms.BuildAsync(plan, allotment, allotment.IsYearly ? year ?? plan.Part.FromYear : Allocation.WholePeriod, cancellationToken);
    }
}
