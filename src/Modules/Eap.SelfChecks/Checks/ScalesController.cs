using System.Text;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Checks;

/// <summary>The editors' list of checks, and the import of a file: preview with every problem, then a draft.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(ChecksPermissions.ImportScales)), Route("admin/selfchecks")]
public sealed class ScalesController(ScaleDesk desk, ScaleImport import, IStringLocalizer<ScalesController> T) : Controller
{
    // The file travels through the preview as base64.
    private const int MostForm = 4 * ScaleFile.MostBytes;

    /// <summary>What there is, and what waits for its wording.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await desk.AllowsAsync(cancellationToken) ? View(await desk.ListAsync(cancellationToken)) : Forbid();

    /// <summary>The file to choose.</summary>
    [HttpGet("import")]
    public async Task<IActionResult> Import(CancellationToken cancellationToken) => await desk.AllowsAsync(cancellationToken) ? View() : Forbid();

    /// <summary>A file to begin with.</summary>
    [HttpGet("import/sample.json")]
    public async Task<IActionResult> Sample(CancellationToken cancellationToken) => await desk.AllowsAsync(cancellationToken) ? File(Encoding.UTF8.GetBytes(ScaleSample.Json), "application/json", T["自查文件样例.json"].Value) : Forbid();

    /// <summary>Reads the file and shows what would come of it.</summary>
    [HttpPost("import"), RequestSizeLimit(MostForm)]
    public async Task<IActionResult> Import(IFormFile? file, CancellationToken cancellationToken)
    {
        if (!await desk.AllowsAsync(cancellationToken)) return Forbid();
        if (file is null || file.Length == 0) return Refuse(T["请选择一个 .json 文件；空文件不行。"]);
        if (file.Length > ScaleFile.MostBytes) return Refuse(T["文件超过 64 KB。一份量表用不了这么大，请核对。"]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        return View("Preview", await import.PreviewAsync(content.ToArray(), file.FileName, cancellationToken));
    }

    /// <summary>Imports what was previewed.</summary>
    [HttpPost("import/save"), RequestSizeLimit(MostForm)]
    public async Task<IActionResult> Save(string? draft, string? name, CancellationToken cancellationToken)
    {
        if (!await desk.AllowsAsync(cancellationToken)) return Forbid();
        var bytes = new byte[(draft ?? "").Length];
        if (string.IsNullOrEmpty(draft) || !Convert.TryFromBase64String(draft, bytes, out var length)) return Refuse(T["预览已失效，请重新选择文件。"]);
        var (id, preview) = await import.SaveAsync(bytes[..length], name, cancellationToken);
        if (id is null) return View("Preview", preview);
        TempData["Notice"] = T["已导入，还是草稿。看过预览，再提交审核；审完发布，读者才看得到。"].Value;
        return Redirect($"/admin/content/{id}/edit");
    }

    private ViewResult Refuse(string problem)
    {
        ModelState.AddModelError("file", problem);
        return View("Import");
    }
}
