using Eap.Plans.Editing;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Facts;

/// <summary>The people each unit served in a year (职工服务率, Q37): declared with how they were counted, checked from above.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/plans/services")]
public sealed class ServicesController(ServicePages pages, ServiceRegister register, ServiceRates rates, FactRights rights, SiteDbContext db, ICurrentUser user, SiteClock clock, IStringLocalizer<ServicesController> T) : Controller
{
    /// <summary>The declarations of a year, and the form.</summary>
    [HttpGet(""), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await ShowAsync(Year(year), new ServiceForm(), cancellationToken);
    }

    /// <summary>Declares.</summary>
    [HttpPost(""), RequirePermission(nameof(Permissions.RecordFacts))]
    public async Task<IActionResult> Declare(int? year, ServiceForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var one = Year(year);
        if (await pages.PlanAsync(one, cancellationToken) is not { } found) return NotFound();
        if (!string.IsNullOrEmpty(form.Organization) && !await rights.MayRecordAsync(form.Organization, cancellationToken)) return Forbid();
        if (string.IsNullOrEmpty(form.Organization)) Wrong(nameof(form.Organization), T["选一个单位。"]);
        var basis = PlainInput.Clean(form.Basis).Value;
        if (basis.Length is 0 or > 300) Wrong(nameof(form.Basis), T["写明怎么数出来的、怎么去掉重复，最多 300 个字。"]);
        if (!NumberText.TryRead(form.Served, out var served) || served is null) Wrong(nameof(form.Served), T["人数写整数，不要小数和汉字。"]);
        else if (!string.IsNullOrEmpty(form.Organization)) await CheckAgainstWorkersAsync(found.Plan, form.Organization, one, served.Value, found.Target.Clause, cancellationToken);
        if (ModelState.IsValid && await register.DeclareAsync(form.Organization!, one, served!.Value, basis, cancellationToken) is { } problem) Wrong(nameof(form.Organization), problem);
        return ModelState.IsValid ? Done(T["已申报。由上级工会核对以后才作数。"], one) : await ShowAsync(one, form, cancellationToken);
    }

    /// <summary>Says a declaration is so.</summary>
    [HttpPost("{id:length(26)}/check"), RequirePermission(nameof(Permissions.CheckFacts))]
    public async Task<IActionResult> Check(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } row) return NotFound();
        if (!await rights.MayCheckAsync(row.OrganizationId, cancellationToken)) return Forbid();
        return Done(await register.CheckAsync(id, cancellationToken) ?? T["已核对，现在作数。"], row.Year);
    }

    /// <summary>Takes a declaration out.</summary>
    [HttpPost("{id:length(26)}/void"), RequirePermission(nameof(Permissions.ViewPlans))]
    public async Task<IActionResult> Void(string id, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } row) return NotFound();
        var isOwn = row.CheckedUtc is null && row.DeclaredBy == user.UserId;
        if (!isOwn && !await rights.MayCheckAsync(row.OrganizationId, cancellationToken)) return Forbid();
        var words = PlainInput.Clean(reason).Value;
        return Done(words.Length is 0 or > 200 ? T["作废要写理由，最多 200 个字。这一份没有作废。"] : await register.VoidAsync(id, words, cancellationToken) ?? T["已作废。"], row.Year);
    }

    // 312 % from visits: more people than work there are no people served.
    private async Task CheckAgainstWorkersAsync(Model.Plan plan, string organizationId, int year, int served, string clause, CancellationToken cancellationToken)
    {
        var (workers, from) = (await rates.WorkersOfAsync(plan, organizationId, year, cancellationToken), ServiceRates.BaseYear(plan, year));
        if (workers is null) Wrong(nameof(ServiceForm.Organization), T["先录入这个单位 {0} 年的职工数（在“组织”里），才有分母。", from]);
        else if (served > workers) Wrong(nameof(ServiceForm.Served), plan.Refuse(clause, T["{0} 人比 {1} 年的职工数 {2} 人还多。服务率按不同的人算，同一个人来几次只算一人，不能填人次。", served, from, workers]).ToString());
    }

    private Task<ServiceDeclaration?> FindAsync(string id, CancellationToken cancellationToken) => db.Set<ServiceDeclaration>().AsNoTracking().FirstOrDefaultAsync(row => row.DeclarationId == id, cancellationToken);

    private int Year(int? year) => year is >= Rules.PlanProblems.EarliestYear and <= 2999 ? year.Value : clock.Today.Year;

    private async Task<IActionResult> ShowAsync(int year, ServiceForm form, CancellationToken cancellationToken) => await pages.BuildAsync(year, form, cancellationToken) is { } page ? View("Index", page) : View("None");

    private void Wrong(string field, string message) => ModelState.AddModelError($"{nameof(ServicePage.Form)}.{field}", message);

    private RedirectResult Done(string notice, int year)
    {
        TempData["Notice"] = notice;
        return Redirect($"/admin/plans/services?year={year}");
    }
}
