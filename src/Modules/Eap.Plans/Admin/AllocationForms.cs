using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Editing;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Admin;

/// <summary>Fills the form of a table, reads it back and stores it.</summary>
public sealed class AllocationForms(SiteDbContext db, OrganizationDirectory organizations, AllocationEditing editing, IStringLocalizer<AllocationForms> T)
{
    /// <summary>The form as stored: a line for the federation, every union directly below it, and whoever has a number already.</summary>
    public async Task<AllocationForm> BuildAsync(Plan plan, PlanAllotment allotment, int year, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Allocation>().AsNoTracking().Where(row => row.PlanItemId == plan.ContentItemId && row.Metric == allotment.Metric && row.Year == year).ToListAsync(cancellationToken);
        var known = rows.ToDictionary(row => row.OrganizationId);
        var units = (await organizations.TreeAsync(cancellationToken)).Walk().Where(found => known.ContainsKey(found.Organization.OrganizationId) || IsOffered(found.Organization, found.Depth));
        return new AllocationForm
        {
            Plan = plan, Allotment = allotment, Year = year, Kind = rows.Count > 0 && rows.TrueForAll(row => row.Kind == AllocationKind.Cap) ? AllocationKind.Cap : AllocationKind.Duty,
            Rows = [.. units.Select(found => Line(found.Organization, known.GetValueOrDefault(found.Organization.OrganizationId)))],
        };
    }

    /// <summary>Stores what was typed; the form with what is wrong, or null when all is stored.</summary>
    public async Task<AllocationForm?> SaveAsync(AllocationForm form, IFormCollection posted, CancellationToken cancellationToken)
    {
        var kind = posted["Kind"] == nameof(AllocationKind.Cap) ? AllocationKind.Cap : AllocationKind.Duty;
        var rows = form.Rows.Select(row => row with { Planned = posted[$"Planned.{row.OrganizationId}"].ToString(), Shown = posted[$"Shown.{row.OrganizationId}"].ToString() }).ToList();
        rows = [.. rows.Select(row => NumberText.TryRead(row.Planned, out _) ? row : row with { Problem = T["“{0}”不是整数。写数字，例如 5；没有分到写 0；不在表里的留空。", row.Planned] })];
        form = form with { Reason = PlainInput.Clean(posted["reason"]).Value };
        if (rows.Exists(row => row.Problem is not null)) return form with { Kind = kind, Rows = rows };
        var changes = rows.Select(row => Change(form, row, kind)).ToList();
        var outcome = await editing.ApplyAsync(form.Plan.ContentItemId, changes, form.Reason, cancellationToken);
        if (outcome.Refusal is not null) return form with { Kind = kind, Rows = rows, Problem = outcome.Refusal };
        if (outcome.Problems.Count == 0) return null;
        // What somebody else stored meanwhile is shown now: whoever saves again has seen it.
        var stored = form.Rows.ToDictionary(row => row.OrganizationId, row => row.Shown);
        return form with { Kind = kind, Rows = [.. rows.Select((row, place) => row with { Shown = stored[row.OrganizationId], Problem = outcome.Problems.GetValueOrDefault(place) })] };
    }

    private static AllocationChange Change(AllocationForm form, AllocationFormRow row, AllocationKind kind)
    {
        NumberText.TryRead(row.Planned, out var planned);
        NumberText.TryRead(row.Shown, out var shown);
        return new AllocationChange(form.Allotment.Metric, form.Year, row.OrganizationId, planned, kind) { ChecksShown = true, Shown = shown };
    }

    private static AllocationFormRow Line(Organization unit, Allocation? row)
    {
        var planned = row?.Planned.ToString(CultureInfo.InvariantCulture) ?? "";
        return new AllocationFormRow(unit.OrganizationId, unit.Name, planned, planned, row?.Taken ?? 0);
    }

    private static bool IsOffered(Organization unit, int depth) =>
        unit.IsActive && depth <= 1 && unit.Kind is not (OrganizationKind.HealthBody or OrganizationKind.Group or OrganizationKind.Department or OrganizationKind.ServiceCentre);
}
