using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.RuleForms;

/// <summary>The rules of a plan. They concern the whole city.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManagePlans), Everywhere = true), Route("admin/plans/{id}/rules")]
public sealed class PlanRulesController(PlanDirectory plans, IContentManager contents, PlanRuleEditing editing, IStringLocalizer<PlanRulesController> T) : Controller
{
    /// <summary>The form: of the draft when there is one, else of what is in force.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } item ? View("Index", await PageAsync(item, RuleForm.Of(item.GetOrCreate<PlanPart>()), cancellationToken)) : NotFound();

    /// <summary>Stores the rules, or shows the form again with an empty row more.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Save(string id, string? version, string? button, string? add, string? reason, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } item) return NotFound();
        var (posted, words) = (await Request.ReadFormAsync(cancellationToken), PlainInput.Clean(reason).Value);
        if (!string.IsNullOrEmpty(add)) return View("Index", await PageAsync(item, RuleForm.Read(item.Copy().GetOrCreate<PlanPart>(), posted), cancellationToken) with { Version = version ?? "", Adding = add, Reason = words });
        var outcome = await editing.SaveAsync(id, version ?? "", posted, button == "draft", words, cancellationToken);
        if (!outcome.Saved) return View("Index", await PageAsync(item, outcome.Sections, cancellationToken) with { Version = outcome.Version ?? version ?? "", Problems = outcome.Problems, Reason = words });
        TempData["Notice"] = (button == "draft" ? T["草稿已存，还没有生效。"] : T["已保存，从现在起按新的办。以前作出的决定仍按当时的版本。"]).Value;
        return Redirect(button == "draft" ? $"/admin/plans/{id}/rules" : $"/admin/plans/{id}");
    }

    /// <summary>Freezes the plan.</summary>
    [HttpPost("freeze")]
    public async Task<IActionResult> Freeze(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        TempData["Notice"] = await editing.FreezeAsync(id, cancellationToken) ?? T["已冻结。以后只能更正，每次写明理由，留在计划页上。"];
        return Redirect($"/admin/plans/{id}/rules");
    }

    /// <summary>Throws the draft away.</summary>
    [HttpPost("discard")]
    public async Task<IActionResult> Discard(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        var (discarded, isLeft) = (await editing.DiscardAsync(id, cancellationToken), await plans.FindAsync(id, cancellationToken) is not null);
        TempData["Notice"] = (!discarded ? T["没有草稿。"] : isLeft ? T["草稿已丢掉，规矩和原来一样。"] : T["草稿已丢掉。"]).Value;
        return Redirect(isLeft ? $"/admin/plans/{id}/rules" : "/admin/plans");
    }

    private async Task<ContentItem?> FindAsync(string id, CancellationToken cancellationToken) =>
        await contents.GetAsync(id, VersionOptions.Latest, cancellationToken) is { ContentType: PlanContentType.Name } item ? item : null;

    private async Task<PlanRulesPage> PageAsync(ContentItem item, IReadOnlyList<RuleSection> sections, CancellationToken cancellationToken) => new()
    {
        Plan = PlanDirectory.Read(item)!, Version = item.ContentItemVersionId, IsDraft = !item.Published, IsNew = !item.Published && await plans.FindAsync(item.ContentItemId, cancellationToken) is null, Sections = sections,
    };
}
