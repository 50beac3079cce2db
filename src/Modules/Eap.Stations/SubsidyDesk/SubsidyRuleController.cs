using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Subsidies;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.SubsidyDesk;

/// <summary>The rule of a year: drawn up, then published once and for all. It is the city's, not one office's.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SubsidyPermissions.HandleSubsidies)), Route("admin/stations/subsidies/rules/{year:int}")]
public sealed class SubsidyRuleController(SubsidyReader reader, SubsidyDoor door, OrganizationDirectory organizations, UnitOfWork work, IStringLocalizer<SubsidyRuleController> T) : Controller
{
    /// <summary>The rule.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(int year, CancellationToken cancellationToken) => await PageAsync(year, null, cancellationToken);

    /// <summary>Stores the draft, and publishes it when that button was pressed.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(int year, SubsidyRuleForm form, string? button, CancellationToken cancellationToken)
    {
        if (!await door.IsCityAsync(cancellationToken)) return Forbid();
        if ((await reader.YearAsync(year, cancellationToken)).Year is null) return NotFound();
        var problem = await work.RunAsync(async unit =>
        {
            var rules = unit.Get<SubsidyRules>();
            return await rules.SaveAsync(year, form, cancellationToken) ?? (button == "publish" && await rules.PublishAsync(year, form.IsSure, cancellationToken) is { } refusal ? (Field: "", Words: refusal) : ((string Field, string Words)?)null);
        }, cancellationToken);
        if (problem is { } wrong)
        {
            ModelState.AddModelError(wrong.Field, wrong.Words);
            return await PageAsync(year, form, cancellationToken);
        }

        TempData["Notice"] = button == "publish" ? T["规则已公布，从现在起按它办。"].Value : T["草稿已存下，还没有公布。"].Value;
        return Redirect(button == "publish" ? $"/admin/stations/subsidies?year={year}" : $"/admin/stations/subsidies/rules/{year}");
    }

    private async Task<IActionResult> PageAsync(int year, SubsidyRuleForm? typed, CancellationToken cancellationToken)
    {
        if (!await door.IsCityAsync(cancellationToken)) return Forbid();
        if ((await reader.YearAsync(year, cancellationToken)).Year is null) return NotFound();
        var sheet = await reader.ReadAsync(year, cancellationToken);
        return View("Edit", new SubsidyRulePage(sheet, typed ?? await FormAsync(sheet.Rule, cancellationToken)));
    }

    private async Task<SubsidyRuleForm> FormAsync(SubsidyRule? rule, CancellationToken cancellationToken) => new()
    {
        Floor = $"{rule?.Floor ?? 0}", AppealDays = $"{rule?.AppealDays ?? SubsidyRule.DefaultAppealDays}", RankBy = [.. (rule?.Keys ?? []).Select(key => key.ToString())],
        OwnUnits = string.Join('\n', (await organizations.ManyAsync([.. rule?.Own ?? []], cancellationToken)).Values.Select(unit => unit.Name)),
    };
}
