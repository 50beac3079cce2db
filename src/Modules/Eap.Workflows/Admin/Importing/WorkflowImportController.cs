using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Workflows.Activities;
using Eap.Workflows.Checking;
using Eap.Workflows.Recipes;
using Eap.Workflows.Types;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Importing;

/// <summary>Brings types in from a file.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows/import")]
public sealed class WorkflowImportController(UnitOfWork work, ActivityCatalog catalog, IdGenerator ids, IStringLocalizer<WorkflowImportController> T) : Controller
{
    private const long MaxBytes = 2 << 20;

    /// <summary>Asks for the file.</summary>
    [HttpGet("")]
    public IActionResult Index() => View(model: null);

    /// <summary>Stores the file's types, all or none.</summary>
    [HttpPost(""), RequestSizeLimit(MaxBytes + (64 << 10))]
    public async Task<IActionResult> Import(IFormFile? file, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0) return Refuse(T["请选择文件。"]);
        if (file.Length > MaxBytes) return Refuse(T["文件超过 {0} MB，不像是流程。", MaxBytes >> 20]);
        try
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            var found = WorkflowTypeFile.Read(TextDecoder.Decode(bytes.ToArray())?.Text ?? throw new RecipeException(T["这不是文本文件。"]), ids);
            var stored = await work.RunAsync(async unit =>
            {
                var records = new List<WorkflowTypeRecord?>();
                foreach (var json in found) records.Add(await unit.Get<WorkflowTypeStore>().SaveAsync(unit, json, expectedVersion: null, cancellationToken));
                return records.OfType<WorkflowTypeRecord>().ToList();
            }, cancellationToken);
            return Done(stored);
        }
        catch (RecipeException exception)
        {
            return Refuse(exception.Message);
        }
    }

    private RedirectResult Done(IReadOnlyList<WorkflowTypeRecord> stored)
    {
        TempData["Notice"] = T["已导入：{0}。", string.Join('、', stored.Select(record => T["{0}（第 {1} 版）", record.Name, record.Version].Value))].Value;
        var missing = stored.SelectMany(record => WorkflowTypeWriter.Missing(WorkflowType.Read(record.Json), catalog)).Distinct().ToList();
        if (missing.Count > 0) TempData["Warning"] = T["这个站点不认识这些活动，已原样保留：{0}。", string.Join('、', missing)].Value;
        return Redirect(stored is [var only] ? FlowAddress.Of(only.WorkflowTypeId) : FlowAddress.Types);
    }

    private ViewResult Refuse(string problem) => View("Index", problem);
}
