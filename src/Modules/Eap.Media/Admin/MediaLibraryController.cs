using Eap.Media.Library;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Admin;

/// <summary>The library: list, one file, and the list the text editor asks for. Files of other organisations do not exist here.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageMedia)), Route("admin/media")]
public sealed class MediaLibraryController(MediaCatalog catalog, MediaDesk desk, MediaAccess access, IOrganizationScopes organizations, IStringLocalizer<MediaLibraryController> T) : Controller
{
    private const int MostAlt = 150;

    /// <summary>The files, newest first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(MediaQuery query, long? before, CancellationToken cancellationToken)
    {
        var rows = await catalog.PageAsync(query, before, cancellationToken);
        var page = rows.Take(MediaCatalog.PageSize).ToList();
        return View(new MediaListPage(query, page, rows.Count > page.Count ? page[^1].Id : null, before is not null));
    }

    /// <summary>Pictures for the text editor.</summary>
    [HttpGet("picker")]
    public async Task<IActionResult> Picker(string? q, int page, CancellationToken cancellationToken)
    {
        var files = await catalog.PicturesAsync(q, Math.Clamp(page, 1, 1000), cancellationToken);
        var items = files.Take(MediaCatalog.PageSize).Select(file => new PickedMedia(file)).ToList();
        return Json(new { items, hasMore = files.Count > items.Count });
    }

    /// <summary>One file.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken) =>
        await access.FindAsync(id, cancellationToken) is { } file ? await ShowAsync(file, file.Alt, cancellationToken) : NotFound();

    /// <summary>Stores the description.</summary>
    [HttpPost("{id}")]
    public async Task<IActionResult> Details(string id, string? alt, CancellationToken cancellationToken)
    {
        if (await access.FindAsync(id, cancellationToken) is not { } file) return NotFound();
        var line = PlainInput.Clean(alt);
        if (line.Length > MostAlt || line.Value.Length > 300) ModelState.AddModelError("Alt", T["最多 {0} 个字，现在是 {1} 个，请写短一些。", MostAlt, line.Length]);
        if (!ModelState.IsValid) return await ShowAsync(file, alt ?? "", cancellationToken);
        if (!await desk.DescribeAsync(id, line.Value, cancellationToken)) return NotFound();
        TempData["Notice"] = T["说明已保存。已经用在文章里的说明不会跟着变，要到那篇文章里改。"].Value;
        return RedirectToAction(nameof(Details), new { id });
    }

    /// <summary>Deletes a file nothing uses.</summary>
    [HttpPost("{id}/delete")]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        switch (await desk.DeleteAsync(id, cancellationToken))
        {
            case false:
                return NotFound();
            case null:
                TempData["Error"] = T["还有内容在用这个文件，没有删除。先从下面列出的内容里去掉它。"].Value;
                return RedirectToAction(nameof(Details), new { id });
            default:
                TempData["Notice"] = T["文件已删除。"].Value;
                return RedirectToAction(nameof(Index));
        }
    }

    private async Task<IActionResult> ShowAsync(MediaFile file, string alt, CancellationToken cancellationToken)
    {
        var (seen, hidden) = await catalog.UsesAsync(file.MediaId, cancellationToken);
        var names = await organizations.NamesAsync([file.OrganizationId], cancellationToken);
        return View(nameof(Details), new MediaDetailsPage(file, names.GetValueOrDefault(file.OrganizationId, ""), seen, hidden, alt));
    }
}
