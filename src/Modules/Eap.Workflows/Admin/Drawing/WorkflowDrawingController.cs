using System.Text;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Checking;
using Eap.Workflows.Recipes;
using Eap.Workflows.Types;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Workflows.Admin.Drawing;

/// <summary>One type: drawn, listed, taken away as a file.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows/{id}")]
public sealed class WorkflowDrawingController(WorkflowTypes types, OutlineBuilder outlines, KnownNamesReader names, WorkflowTypeWriter writer) : Controller
{
    /// <summary>The drawing and the list beside it.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is not { } record) return NotFound();
        var type = WorkflowType.Read(record.Json);
        return View(new DrawingPage(record, outlines.Build(type, await names.ReadAsync(cancellationToken)), type.IsSingleton));
    }

    /// <summary>The type as a recipe that Orchard Core and this site read.</summary>
    [HttpGet("export")]
    public async Task<IActionResult> Export(string id, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is not { } record) return NotFound();
        var recipe = WorkflowTypeFile.Write(record.Name, [writer.Write(record, await names.ReadAsync(cancellationToken))]);
        return File(Encoding.UTF8.GetBytes(recipe.ToJsonString(JOptions.Indented)), "application/json", $"{record.WorkflowTypeId}.recipe.json");
    }
}
