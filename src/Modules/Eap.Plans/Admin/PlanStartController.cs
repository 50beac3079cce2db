using System.Globalization;
using Eap.Contents.Access;
using Eap.Organizations.Directory;
using Eap.Plans.Editing;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Admin;

/// <summary>Begins a plan: empty, or with the rules of one in force. It is a draft until somebody puts it in force.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true), Route("admin/plans/new")]
public sealed class PlanStartController(PlanDirectory plans, PlanStarting starting, OrganizationDirectory organizations, ContentAccess contents, SiteClock clock, IStringLocalizer<PlanStartController> T) : Controller
{
    // Notices are the portal's, which stands above: they are known by the name of their type.
    private const string NoticeType = "Notice";

    /// <summary>The form: the year after the newest plan, with that plan's rules.</summary>
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        var page = await PageAsync(new PlanStartForm(), cancellationToken);
        var newest = page.Plans.FirstOrDefault();
        var year = ((newest?.Part.ToYear + 1) ?? clock.Today.Year).ToString(CultureInfo.InvariantCulture);
        (page.Form.FromYear, page.Form.ToYear, page.Form.Copy, page.Form.City) = (year, year, newest?.ContentItemId, page.Cities is [var only] ? only.OrganizationId : null);
        return View("New", page);
    }

    /// <summary>Begins it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Start(PlanStartForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var page = await PageAsync(form, cancellationToken);
        if (Read(page) is { } wanted)
        {
            var (id, problem) = await starting.StartAsync(wanted, cancellationToken);
            if (id is not null)
            {
                TempData["Notice"] = T["草稿建好了，还没有生效。照新通知逐条核对，再“保存并生效”；分到各单位的数生效以后录入。"].Value;
                return Redirect($"/admin/plans/{id}/rules");
            }

            ModelState.AddModelError(nameof(form.Title), problem!);
        }

        return View("New", page);
    }

    private NewPlan? Read(PlanStartPage page)
    {
        var (form, title) = (page.Form, PlainInput.Clean(page.Form.Title).Value);
        if (title.Length is 0 or > 100) ModelState.AddModelError(nameof(form.Title), T["名称要写，最多 100 个字。"]);
        if (page.Cities.All(city => city.OrganizationId != form.City)) ModelState.AddModelError(nameof(form.City), T["选一个市总工会。"]);
        var years = NumberText.TryRead(form.FromYear, out var from) & NumberText.TryRead(form.ToYear, out var to) && from is not null && to is not null ? PlanProblems.OfYears(from.Value, to.Value) : T["起止年份要写四位数。"].Value;
        if (years is not null) ModelState.AddModelError(nameof(form.ToYear), years);
        if (form.Notice is { Length: > 0 } notice && page.Notices.All(known => known.ContentItemId != notice)) ModelState.AddModelError(nameof(form.Notice), T["这份通知不在站上了，重新选一份。"]);
        if (form.Copy is { Length: > 0 } copy && page.Plans.All(known => known.ContentItemId != copy)) ModelState.AddModelError(nameof(form.Copy), T["这份计划不在了，重新选一份。"]);
        return ModelState.IsValid ? new NewPlan(title, from!.Value, to!.Value, form.City!, Id(form.Notice), Id(form.Copy)) : null;
    }

    private async Task<PlanStartPage> PageAsync(PlanStartForm form, CancellationToken cancellationToken)
    {
        var cities = (await organizations.ChildrenAsync(null, cancellationToken)).Where(unit => unit.IsActive).ToList();
        var notices = await contents.Published(NoticeType).OrderByDescending(item => item.Id).Select(item => new { item.ContentItemId, item.DisplayText }).ToListAsync(cancellationToken);
        return new PlanStartPage(form, cities, [.. notices.Select(notice => (notice.ContentItemId, notice.DisplayText))], await plans.ListAsync(cancellationToken));
    }

    private static string? Id(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
