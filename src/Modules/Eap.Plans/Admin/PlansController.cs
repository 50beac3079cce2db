using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Editing;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Admin;

/// <summary>Plans and how far they are carried out. Every figure of a unit opens the list that makes it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ViewPlans)), Route("admin/plans")]
public sealed class PlansController(PlanPages pages, PlanDirectory plans, AllocationLists lists, OrganizationDirectory organizations, SiteDbContext db, IAccess access) : Controller
{
    /// <summary>All plans in force.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>One plan: clauses, targets, thresholds, deadlines, allocations.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>What has taken places of a row.</summary>
    [HttpGet("{id}/allocations/{row:long}/taken")]
    public async Task<IActionResult> Taken(string id, long row, CancellationToken cancellationToken)
    {
        var (found, refused) = await OpenAsync(id, row, cancellationToken);
        return found is null ? refused! : View("Taken", await lists.TakenAsync(found.Value.Plan, found.Value.Row, cancellationToken));
    }

    /// <summary>What is done of a row.</summary>
    [HttpGet("{id}/allocations/{row:long}/done")]
    public async Task<IActionResult> Done(string id, long row, CancellationToken cancellationToken)
    {
        var (found, refused) = await OpenAsync(id, row, cancellationToken);
        return found is null ? refused! : View("Done", await lists.DoneAsync(found.Value.Plan, found.Value.Row, cancellationToken));
    }

    /// <summary>The allocations the person may see, as a spreadsheet.</summary>
    [HttpGet("{id}/allocations.xlsx")]
    public async Task<IActionResult> Export(string id, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        var units = (await organizations.TreeAsync(await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken), cancellationToken)).Walk().Select(found => found.Organization).ToDictionary(unit => unit.OrganizationId);
        var rows = await db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == id).OrderBy(row => row.Metric).ThenBy(row => row.Year).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        var file = new MemoryStream();
        // Rows other modules keep here (the places of an award programme) are no table of the plan, and not changed by its sheet.
        await XlsxWriter.WriteAsync(file, AllocationSheet.Write(plan, rows.Where(row => units.ContainsKey(row.OrganizationId) && plan.Allotment(row.Metric) is not null), units), cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{plan.Title}.xlsx");
    }

    private async Task<((Plan Plan, Allocation Row)? Found, IActionResult? Refused)> OpenAsync(string id, long row, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(id, cancellationToken);
        var found = await db.Set<Allocation>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == row && known.PlanItemId == id, cancellationToken);
        if (plan is null || found is null) return (null, NotFound());
        return await access.AllowsAsync(nameof(Permissions.ViewPlans), found.OrganizationId, cancellationToken) ? ((plan, found), null) : (null, Forbid());
    }
}
