using Eap.Organizations.Admin;
using Eap.Organizations.Directory;
using Eap.Platform.Spreadsheets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Organizations.Import;

/// <summary>Import from a spreadsheet: template, preview with every reason, all or nothing.</summary>
[Route("admin/organizations/import")]
public sealed class OrganizationImportController(OrganizationDirectory directory, OrganizationAccess access, OrganizationImport import, IStringLocalizer<OrganizationImportController> T)
    : OrganizationAdminController(directory, access)
{
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>What to do, the template, the file to choose.</summary>
    [HttpGet("")]
    public IActionResult Index() => View();

    /// <summary>The template with one example line for each kind of parent.</summary>
    [HttpGet("template")]
    public async Task<IActionResult> Template(CancellationToken cancellationToken)
    {
        var tree = await Directory.TreeAsync(await Access.ScopeAsync(nameof(Permissions.ManageOrganizations), cancellationToken), cancellationToken);
        var parent = tree.Tops.FirstOrDefault()?.Code ?? "";
        IReadOnlyList<object?>[] examples =
        [
            ["li-jixie", "例达机械有限公司工会（例，导入前删去）", "例达机械工会", OrganizationKinds.Title(OrganizationKind.EnterpriseUnion), parent, 2026, 1200, 1100, 300],
            ["", "例达机械热处理车间分会（例，导入前删去）", "", OrganizationKinds.Title(OrganizationKind.EnterpriseUnion), "li-jixie", null, null, null, null],
        ];
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, new ExportSheet("组织", [.. ImportColumns.All.Select(column => column.Heading)], examples), cancellationToken);
        file.Position = 0;
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "组织导入模板.xlsx");
    }

    /// <summary>Reads the file and shows what would happen.</summary>
    [HttpPost(""), RequestSizeLimit(MostBytes + 64 * 1024)]
    public async Task<IActionResult> Index(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0) return Refuse(T["请选择一个 .xlsx 文件；空文件不行。"]);
        if (file.Length > MostBytes) return Refuse(T["文件超过 8 MB，请拆成几个。"]);
        await using var content = file.OpenReadStream();
        var sheet = new XlsxReader(new SheetLimits { MaxRows = ImportPlan.MostRows + 1 }).Read(content);
        if (!sheet.Succeeded) return Refuse(T[sheet.Error]);
        var rows = ImportColumns.Read(sheet.Rows, out var problem);
        if (problem is not null) return Refuse(T[problem]);
        if (rows.Count == 0) return Refuse(T["表头下面没有内容。"]);
        return View("Preview", new ImportPreviewViewModel(await import.PreviewAsync(rows, cancellationToken), ImportDraft.Pack(rows)));
    }

    /// <summary>Imports what was previewed; checked again, because the tree may have changed meanwhile.</summary>
    [HttpPost("run"), RequestSizeLimit(MostBytes)]
    public async Task<IActionResult> Run(string? draft, CancellationToken cancellationToken)
    {
        if (ImportDraft.Unpack(draft) is not { } rows) return Refuse(T["预览已失效，请重新选择文件。"]);
        var plan = await import.RunAsync(rows, cancellationToken);
        if (!plan.IsClean) return View("Preview", new ImportPreviewViewModel(plan, ImportDraft.Pack(rows)));
        Notice(T["已导入 {0} 个组织。", plan.Rows.Count]);
        return RedirectToAction("Index", "Organizations");
    }

    private ViewResult Refuse(string problem)
    {
        ModelState.AddModelError("file", problem);
        return View("Index");
    }
}
