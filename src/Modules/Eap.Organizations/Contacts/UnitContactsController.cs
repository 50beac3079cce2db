using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Contacts;

/// <summary>Who is named for each unit; the unit itself keeps it up to date, or a union above it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.KeepContacts)), Route("admin/contacts")]
public sealed class UnitContactsController(
    OrganizationDirectory directory, UnitContactDirectory contacts, IUnitAccounts accounts, UnitOfWork work, IAccess access, IStringLocalizer<UnitContactsController> T) : Controller
{
    /// <summary>The units the person may name people for.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(bool missing, CancellationToken cancellationToken)
    {
        var tree = await directory.TreeAsync(await access.ScopeAsync(nameof(Permissions.KeepContacts), cancellationToken), cancellationToken);
        var named = await contacts.AllAsync(cancellationToken);
        ViewData["Missing"] = missing;
        return View(tree.Walk().Where(found => found.Organization is { IsActive: true, Kind: not OrganizationKind.Group })
            .Select(found => new UnitContactRow(found.Organization, found.Depth, named.Lead(found.Organization.OrganizationId), named.Deputy(found.Organization.OrganizationId)))
            .Where(row => !missing || row.Lead is null).ToList());
    }

    /// <summary>The people of one unit.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        return organization is null ? refused! : await ShowAsync(organization, null, cancellationToken);
    }

    /// <summary>Stores them.</summary>
    [HttpPost("{id}")]
    public async Task<IActionResult> Edit(string id, UnitContactsViewModel form, CancellationToken cancellationToken)
    {
        var (organization, refused) = await OpenAsync(id, cancellationToken);
        if (organization is null) return refused!;
        var (lead, deputy) = (Read(nameof(form.Lead), form.Lead), Read(nameof(form.Deputy), form.Deputy));
        if (!ModelState.IsValid) return await ShowAsync(organization, form, cancellationToken);
        var (allowed, problem) = await work.RunAsync(async unit => await unit.Get<IAccess>().AllowsAsync(nameof(Permissions.KeepContacts), id, cancellationToken)
            ? (true, await unit.Get<UnitContactEditor>().SetAsync(organization, form.Seen, lead, deputy, cancellationToken)) : (false, null), cancellationToken);
        if (!allowed) return Forbid();
        if (problem is { } wrong)
        {
            ModelState.AddModelError(wrong.Field, wrong.Problem);
            return await ShowAsync(organization, form, cancellationToken);
        }

        TempData["Notice"] = T["已保存“{0}”的专责人员。", organization.Name].Value;
        return RedirectToAction(nameof(Edit), new { id });
    }

    private NamedPerson? Read(string prefix, PersonForm typed)
    {
        var (person, field, problem) = UnitContactRules.Read(typed.Name, typed.Post, typed.Phone, typed.UserId);
        if (problem is not null) ModelState.AddModelError($"{prefix}.{field}", T[problem]);
        return person;
    }

    private async Task<(Organization? Organization, IActionResult? Refused)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await directory.FindAsync(id, cancellationToken) is not { } organization) return (null, NotFound());
        return await access.AllowsAsync(nameof(Permissions.KeepContacts), id, cancellationToken) ? (organization, null) : (null, Forbid());
    }

    private async Task<ViewResult> ShowAsync(Organization organization, UnitContactsViewModel? form, CancellationToken cancellationToken)
    {
        var rows = await contacts.HistoryAsync(organization.OrganizationId, cancellationToken);
        var named = new UnitContacts(rows.Where(row => row.IsActive));
        form ??= new UnitContactsViewModel { Lead = PersonForm.Of(named.Lead(organization.OrganizationId)), Deputy = PersonForm.Of(named.Deputy(organization.OrganizationId)) };
        (form.Organization, form.Accounts, form.Before) = (organization, await accounts.AtAsync(organization.OrganizationId, cancellationToken), [.. rows.Where(row => !row.IsActive)]);
        // Shown is what is stored now: whoever saves again has seen it.
        form.Seen = UnitContactEditor.SeenOf(rows.Where(row => row.IsActive));
        ModelState.Remove(nameof(form.Seen));
        ViewData["Now"] = rows.Where(row => row.IsActive).ToList();
        return View("Edit", form);
    }
}
