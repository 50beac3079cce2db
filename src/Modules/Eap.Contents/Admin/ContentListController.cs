using Eap.Contents.Definitions;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Contents.Admin;

/// <summary>The list of public and internal content.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ListContent)), Route("admin/content")]
public sealed class ContentListController(ContentDesk desk, ContentLister lister, IAccess access) : Controller
{
    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(ContentListQuery query, CancellationToken cancellationToken)
    {
        var types = await desk.TypesAsync(cancellationToken);
        IReadOnlyList<string> names = [.. types.Select(type => type.Name)];
        var rows = await lister.PageAsync(query, names, cancellationToken);
        var page = rows.Take(ContentLister.PageSize).ToList();
        IReadOnlyList<ContentTypeDefinition> creatable = await access.AllowsAsync(nameof(Permissions.EditContent), cancellationToken: cancellationToken)
            ? [.. types.Where(type => type.GetSettings<ContentTypeSettings>().Creatable)]
            : [];
        return View(new ContentListPage(
            query, page, rows.Count > page.Count ? page[^1].Place : null, types, creatable,
            await lister.AuthorsAsync(names, cancellationToken), await desk.OrganizationsAsync(nameof(Permissions.ListContent), cancellationToken)));
    }
}
