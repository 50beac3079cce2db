using System.Globalization;
using Eap.Contents.Management;
using Eap.Contents.Parts.Titles;
using Eap.Plans.Editing;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Admin;

/// <summary>Name, period and the date of the city's own rules. A change is a new version in force; decisions keep theirs. In a frozen plan it is a correction with its reason.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true), Route("admin/plans/{id}/edit")]
public sealed class PlanEditorController(PlanDirectory plans, UnitOfWork work, ICurrentUser user, SiteClock clock, IStringLocalizer<PlanEditorController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        return Form(plan, new PlanForm
        {
            Version = plan.VersionId, Title = plan.Title, FromYear = Text(plan.Part.FromYear), ToYear = Text(plan.Part.ToYear), OwnRuleDate = plan.Part.OwnRuleDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
    }

    /// <summary>Stores a new version in force.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string id, PlanForm form, CancellationToken cancellationToken)
    {
        if (await plans.FindAsync(id, cancellationToken) is not { } plan) return NotFound();
        var title = PlainInput.Clean(form.Title).Value;
        if (title.Length is 0 or > 100) ModelState.AddModelError(nameof(form.Title), T["名称要写，最多 100 个字。"]);
        var years = NumberText.TryRead(form.FromYear, out var from) & NumberText.TryRead(form.ToYear, out var to) && from is not null && to is not null ? PlanProblems.OfYears(from.Value, to.Value) : T["起止年份要写四位数。"].Value;
        if (years is not null) ModelState.AddModelError(nameof(form.ToYear), years);
        var (isDay, day) = Day(form.OwnRuleDate);
        if (!isDay) ModelState.AddModelError(nameof(form.OwnRuleDate), T["日期要写成 2026-01-05 的样子，或者留空。"]);
        var reason = PlainInput.Clean(form.Reason).Value;
        if (plan.Part.FrozenOn is not null && PlanCorrection.Refuse(reason) is { } missing) ModelState.AddModelError(nameof(form.Reason), T[missing]);
        if (!ModelState.IsValid) return Form(plan, form);
        var saved = await work.RunAsync<SaveResult?>(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = (await contents.GetAsync(id, VersionOptions.Latest, cancellationToken))!.Copy();
            // A draft of the rules is not put in force by the way.
            if (!item.Published) return null;
            var changes = Changes(item.DisplayText, item.GetOrCreate<PlanPart>(), title, (from!.Value, to!.Value), day);
            item.Apply(new TitlePart { Title = title }).Alter<PlanPart>(part =>
            {
                (part.FromYear, part.ToYear, part.OwnRuleDate) = (from.Value, to.Value, day);
                if (part.FrozenOn is not null && changes.Count > 0) part.Corrections.Add(new PlanCorrection(clock.UtcNow, user.UserName, reason, changes));
            });
            return await contents.SaveAndPublishAsync(item, form.Version, cancellationToken);
        }, cancellationToken);
        if (saved is null)
        {
            ModelState.AddModelError(nameof(form.Title), T["规矩有一份草稿还没有生效。先到“改规矩”里让它生效或丢掉，再改这里。"]);
            return Form(plan, form);
        }

        if (saved.Succeeded)
        {
            TempData["Notice"] = T["已保存，从现在起按新的办。以前作出的决定仍按当时的版本。"].Value;
            return Redirect($"/admin/plans/{id}");
        }

        // Shown is what the other person stored: saving again builds on it.
        ModelState.AddModelError(nameof(form.Title), saved.Conflict is null ? string.Join('；', saved.Errors.Select(error => error.Message).Concat(saved.Refusals)) : T["别人刚保存过这份计划。请核对后再存一次。"].Value);
        form.Version = saved.Conflict?.ContentItemVersionId ?? form.Version;
        return Form(plan, form);
    }

    private List<string> Changes(string title, PlanPart part, string newTitle, (int From, int To) years, DateOnly? ownRules)
    {
        (string Label, string Then, string Now)[] all =
        [
            (T["名称"], title, newTitle), (T["年度"], $"{part.FromYear}—{part.ToYear}", $"{years.From}—{years.To}"),
            (T["本市自定规则的日期"], part.OwnRuleDate is { } then ? SiteClock.Format(then) : T["空"], ownRules is { } now ? SiteClock.Format(now) : T["空"]),
        ];
        return [.. all.Where(one => one.Then != one.Now).Select(one => $"{one.Label}：{one.Then} → {one.Now}")];
    }

    private ViewResult Form(Plan plan, PlanForm form)
    {
        ViewData["Plan"] = plan;
        return View("Edit", form);
    }

    private static (bool IsRight, DateOnly? Day) Day(string? text)
    {
        var line = FullWidth.Fold(PlainInput.Clean(text).Value);
        if (line.Length == 0) return (true, null);
        return DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (true, day) : (false, null);
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
