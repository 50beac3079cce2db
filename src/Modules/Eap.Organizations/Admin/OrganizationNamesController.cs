using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Admin;

/// <summary>The names of one organisation with their days.</summary>
[Route("admin/organizations/{id}/names")]
public sealed class OrganizationNamesController(OrganizationDirectory directory, OrganizationAccess access, OrganizationDesk desk, IStringLocalizer<OrganizationNamesController> T)
    : OrganizationAdminController(directory, access)
{
    /// <summary>All names, and the form for a new one or for correcting one.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, long? correct, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var wrong = (await Directory.NamesAsync(id, cancellationToken)).FirstOrDefault(name => name.Id == correct);
        return await ShowAsync(organization, new OrganizationNamesViewModel { NameId = wrong?.Id, Name = wrong?.Name, ShortName = wrong?.ShortName, Revision = organization.Revision }, cancellationToken);
    }

    /// <summary>Renames it from a day on, or corrects the wording of a name.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string id, OrganizationNamesViewModel form, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        if (!OrganizationsController.TryDay(form.From, out var from) || form.NameId is null && from is null)
        {
            ModelState.AddModelError(nameof(form.From), T["请填新名称的启用日期，写成 2026-03-01 的样子。"]);
            return await ShowAsync(organization, form, cancellationToken);
        }

        var result = await desk.RunAsync([id], editor => form.NameId is { } name
            ? editor.CorrectNameAsync(new OrganizationNameCorrection(id, form.Revision, name, form.Name, form.ShortName), cancellationToken)
            : editor.RenameAsync(new OrganizationRename(id, form.Revision, form.Name, form.ShortName, from!.Value), cancellationToken), cancellationToken);
        return await FinishAsync(organization, form, result, form.NameId is null ? T["已登记新名称。"] : T["已更正。"], cancellationToken);
    }

    /// <summary>Takes back the last renaming.</summary>
    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(string id, int revision, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var result = await desk.RunAsync([id], editor => editor.WithdrawNameAsync(id, revision, cancellationToken), cancellationToken);
        return await FinishAsync(organization, new OrganizationNamesViewModel(), result, T["已撤回。"], cancellationToken);
    }

    private async Task<IActionResult> FinishAsync(Organization organization, OrganizationNamesViewModel form, OrganizationResult? result, string done, CancellationToken cancellationToken)
    {
        if (result is null) return Forbid();
        if (result.Succeeded)
        {
            Notice(done);
            return RedirectToAction(nameof(Index), new { id = organization.OrganizationId });
        }

        Explain(result);
        return await ShowAsync((await Directory.FindAsync(organization.OrganizationId, cancellationToken))!, form, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(Organization organization, OrganizationNamesViewModel form, CancellationToken cancellationToken)
    {
        form.Organization = organization;
        form.Revision = organization.Revision;
        ModelState.Remove(nameof(form.Revision));
        form.Names = await Directory.NamesAsync(organization.OrganizationId, cancellationToken);
        return View("Index", form);
    }
}
