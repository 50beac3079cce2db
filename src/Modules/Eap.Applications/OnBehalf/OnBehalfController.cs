using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.OnBehalf;

/// <summary>代录: an office files a paper or mailed form for a unit below it. The unit confirms; until then it is not accepted.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.FileOnBehalf)), Route("admin/applications/new")]
public sealed class OnBehalfController(
    SiteDbContext db, ApplicationForms forms, DraftStart drafts, Representation representation, OrganizationDirectory organizations, IOrganizationScopes scopes, IAccess access, IdGenerator ids,
    IStringLocalizer<OnBehalfController> T) : Controller
{
    /// <summary>Which form, for which unit.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.FileOnBehalf), cancellationToken);
        var inside = await scopes.IdsWithinAsync(scope, cancellationToken);
        var drafts = await db.Set<ApplicationRecord>().AsNoTracking().Where(row => row.Channel == ApplicationChannel.OnBehalf && row.Status == ApplicationStatus.Draft && inside.Contains(row.OrganizationId))
            .Join(db.Set<ContentItem>().AsNoTracking().Where(item => item.Latest), row => row.ContentItemId, item => item.ContentItemId, (row, item) => new { row.Id, row.ContentItemId, row.ContentType, item.DisplayText, row.CreatedUtc })
            .OrderByDescending(row => row.Id).Take(50).ToListAsync(cancellationToken);
        return View(new OnBehalfPage
        {
            Forms = await forms.ListAsync(cancellationToken), Units = await organizations.TreeAsync(scope, cancellationToken), NewId = ids.Next(),
            Own = (await representation.UnitsAsync(cancellationToken)).Select(unit => unit.OrganizationId).ToHashSet(),
            Drafts = [.. drafts.Select(row => (row.ContentItemId, row.ContentType, row.DisplayText, row.CreatedUtc))],
        });
    }

    /// <summary>Begins.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Begin(string? id, string? form, string? organization, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(id) || await forms.FindAsync(form, cancellationToken) is not { } found || string.IsNullOrEmpty(organization))
        {
            TempData["Error"] = T["请选择申报项目和单位。"].Value;
            return RedirectToAction(nameof(Index));
        }

        return await drafts.BeginAsync(id!, found, organization, ApplicationChannel.OnBehalf, takeLast: false, cancellationToken) ? Redirect($"/apply/{found.Name}/{id}") : NotFound();
    }
}
