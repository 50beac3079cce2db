using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Duties;

/// <summary>Who owes how many and why; settled by who manages the plan, head-counts that change later stand beside it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/plans/{id}/duties")]
public sealed class DutiesController(
    PlanDirectory plans, DutyBook book, DutySettling settling, OrganizationDirectory organizations, IAccess access, IOrganizationScopes scopes, SiteClock clock, IStringLocalizer<DutiesController> T) : Controller
{
    /// <summary>The duties of the units the person may see.</summary>
    [HttpGet(""), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Index(string id, int? year, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        var one = YearOf(plan, year);
        var seen = (await organizations.TreeAsync(await access.ScopeAsync(nameof(Permissions.ViewPlans), cancellationToken), cancellationToken)).Walk().Select(found => found.Organization.OrganizationId).ToHashSet();
        var rows = (await book.OfAsync(plan, one, cancellationToken)).Where(row => seen.Contains(row.OrganizationId)).ToLookup(row => row.Target.Code);
        var manages = await scopes.AllowsEverywhereAsync(nameof(Permissions.ManagePlans), cancellationToken);
        return View(new DutyPage(plan, one, [.. plan.Part.Targets.Where(target => target.AppliesTo is not null).Select(target =>
            (target, plan.Part.Clauses.Find(clause => clause.Id == target.Clause), (IReadOnlyList<DutyRow>)[.. rows[target.Code]]))], manages));
    }

    /// <summary>Writes down what the rules say now.</summary>
    [HttpPost("settle"), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true)]
    public async Task<IActionResult> Settle(string id, int? year, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        var one = YearOf(plan, year);
        var (changed, unknown) = await settling.SettleAsync(plan, one, cancellationToken);
        string notice = changed == 0 ? T["与上次核定的一样，没有变化。"] : T["已核定，变了 {0} 处。", changed];
        return Done(plan, one, unknown == 0 ? notice : notice + T["有 {0} 处的职工数待录入，没有核定；录入以后再核定一次。", unknown]);
    }

    /// <summary>Lets a unit off; without a reason takes that back.</summary>
    [HttpPost("waive"), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true)]
    public async Task<IActionResult> Waive(string id, int? year, string? target, string? organization, string? reason, bool withdraw, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan || plan.Target(target ?? "") is not { AppliesTo: not null } found || string.IsNullOrEmpty(organization)) return NotFound();
        var one = YearOf(plan, year);
        var words = PlainInput.Clean(reason).Value;
        if (!withdraw && words.Length is 0 or > 200) return Done(plan, one, T["免除要写理由，最多 200 个字。没有免除。"]);
        var refusal = await settling.WaiveAsync(plan, found, one, organization, withdraw ? null : words, cancellationToken);
        return Done(plan, one, refusal?.ToString() ?? (withdraw ? T["已收回免除。"] : T["已免除，理由留在这里。"]));
    }

    private int YearOf(Plan plan, int? year) => year is { } one && plan.Covers(one) ? one : Math.Clamp(clock.Today.Year, plan.Part.FromYear, plan.Part.ToYear);

    private RedirectResult Done(Plan plan, int year, string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/admin/plans/{plan.ContentItemId}/duties?year={year}");
    }
}
