using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Admin;

/// <summary>The facts of one organisation by year.</summary>
[Route("admin/organizations/{id}/facts")]
public sealed class OrganizationFactsController(OrganizationDirectory directory, OrganizationAccess access, OrganizationDesk desk, IStringLocalizer<OrganizationFactsController> T)
    : OrganizationAdminController(directory, access)
{
    /// <summary>All years, and the form for one of them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, int? year, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var facts = (await Directory.FactsAsync(id, cancellationToken)).FirstOrDefault(row => row.Year == year);
        return await ShowAsync(organization, new OrganizationFactsViewModel { Year = Text(year), Workers = Text(facts?.Workers), Members = Text(facts?.Members), Women = Text(facts?.Women) }, cancellationToken);
    }

    /// <summary>Stores a year; with all counts empty the year is removed.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string id, OrganizationFactsViewModel form, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        if (!FactRules.TryRead(form.Year, out var year) || year is null) ModelState.AddModelError(nameof(form.Year), T["年份写四位数，如 2026。"]);
        var workers = Count(nameof(form.Workers), form.Workers);
        var members = Count(nameof(form.Members), form.Members);
        var women = Count(nameof(form.Women), form.Women);
        if (!ModelState.IsValid) return await ShowAsync(organization, form, cancellationToken);
        var result = await desk.RunAsync([id], editor => editor.SetFactsAsync(new OrganizationFacts(id, year!.Value, workers, members, women), form.Revision, cancellationToken), cancellationToken);
        if (result is null) return Forbid();
        if (result.Succeeded)
        {
            Notice(T["已保存 {0} 年的人数。", year!.Value]);
            return RedirectToAction(nameof(Index), new { id });
        }

        Explain(result);
        return await ShowAsync((await Directory.FindAsync(id, cancellationToken))!, form, cancellationToken);
    }

    private int? Count(string field, string? text)
    {
        if (!FactRules.TryRead(text, out var number)) ModelState.AddModelError(field, T["人数写整数，不要小数和汉字。"]);
        return number;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private async Task<IActionResult> ShowAsync(Organization organization, OrganizationFactsViewModel form, CancellationToken cancellationToken)
    {
        form.Organization = organization;
        form.Revision = organization.Revision;
        ModelState.Remove(nameof(form.Revision));
        form.Facts = await Directory.FactsAsync(organization.OrganizationId, cancellationToken);
        return View("Index", form);
    }
}
