using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Organizations.Admin;

/// <summary>What the pages of one organisation share: it is found, and the person manages it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageOrganizations))]
public abstract class OrganizationAdminController(OrganizationDirectory directory, OrganizationAccess access) : Controller
{
    /// <summary>Reads the tree.</summary>
    protected OrganizationDirectory Directory { get; } = directory;

    /// <summary>What the person may manage.</summary>
    protected OrganizationAccess Access { get; } = access;

    /// <summary>The organisation, or the answer when it is not there or not theirs.</summary>
    protected async Task<(Organization? Organization, IActionResult? Refused)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await Directory.FindAsync(id, cancellationToken) is not { } organization) return (null, NotFound());
        return await Access.AllowsAsync(nameof(Permissions.ManageOrganizations), id, cancellationToken) ? (organization, null) : (null, Forbid());
    }

    /// <summary>Puts a refusal beside its field.</summary>
    protected void Explain(OrganizationResult result)
    {
        // Shown is what is stored now: the form must send the revision it shows, not the one it came with.
        if (result.Field == "Revision") ModelState.Clear();
        ModelState.AddModelError(result.Field == "Revision" ? "" : result.Field, result.Problem!);
    }

    /// <summary>Says at the top of the next page what was done.</summary>
    protected void Notice(string text) => TempData["Notice"] = text;
}
