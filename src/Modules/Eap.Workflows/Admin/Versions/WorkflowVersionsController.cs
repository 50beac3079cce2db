using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Checking;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Versions;

/// <summary>The versions of a type: who, when, what differs, and bringing one back.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows/{id}/versions")]
public sealed class WorkflowVersionsController(SiteDbContext db, WorkflowTypes types, WorkflowComparison comparison, UnitOfWork work, IStringLocalizer<WorkflowVersionsController> T) : Controller
{
    /// <summary>The versions, newest first; with two chosen, what differs between them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, int? from, int? to, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is not { } current) return NotFound();
        var versions = await types.VersionsAsync(id, cancellationToken);
        var (before, after) = (versions.Find(row => row.Version == from), versions.Find(row => row.Version == to));
        var running = await db.Set<Workflow>().Where(row => row.WorkflowTypeId == id && (row.Status == WorkflowStatus.Executing || row.Status == WorkflowStatus.Halted || row.Status == WorkflowStatus.Faulted))
            .GroupBy(row => row.TypeVersion).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        return View(new VersionsPage(current, versions, running, before, after, before is null || after is null ? [] : comparison.Compare(WorkflowType.Read(before.Json), WorkflowType.Read(after.Json))));
    }

    /// <summary>Stores an old version as the newest one.</summary>
    [HttpPost("{version:int}/restore")]
    public async Task<IActionResult> Restore(string id, int version, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is not { } current || await types.FindAsync(id, version, cancellationToken) is not { } old) return NotFound();
        var json = JsonNode.Parse(old.Json)!.AsObject();
        json["IsEnabled"] = current.IsEnabled;
        var stored = await work.RunAsync(unit => unit.Get<WorkflowTypeStore>().SaveAsync(unit, json, current.Version, cancellationToken), cancellationToken);
        if (stored is null) TempData["Error"] = T["刚才有人存了新版本，没有恢复。请看过再定。"].Value;
        else TempData["Notice"] = T["第 {0} 版已存为第 {1} 版。", version, stored.Version].Value;
        if (current.IsEnabled && stored is { IsEnabled: false }) TempData["Warning"] = T["流程有问题，已经停用。改好以后再启用。"].Value;
        return Redirect(FlowAddress.Of(id, "versions"));
    }
}
