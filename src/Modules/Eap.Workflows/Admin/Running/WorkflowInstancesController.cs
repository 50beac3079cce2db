using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Workflows.Instances;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Running;

/// <summary>What runs and ran: listed, looked at, tried again, stopped.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows/instances")]
public sealed class WorkflowInstancesController(InstanceReader reader, InstancePages pages, UnitOfWork work, IStringLocalizer<WorkflowInstancesController> T) : Controller
{
    private const int MaxReason = 200;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(InstanceQuery query, CancellationToken cancellationToken) => View(await reader.PageAsync(query, cancellationToken));

    /// <summary>One instance.</summary>
    [HttpGet("{workflowId}")]
    public async Task<IActionResult> Show(string workflowId, CancellationToken cancellationToken) =>
        await pages.FindAsync(workflowId, cancellationToken) is { } workflow ? View(await pages.BuildAsync(workflow, cancellationToken)) : NotFound();

    /// <summary>Tries the step again at which it stopped.</summary>
    [HttpPost("{workflowId}/retry")]
    public async Task<IActionResult> Retry(string workflowId, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(workflowId, cancellationToken) is null) return NotFound();
        if (await work.RunAsync(unit => unit.Get<WorkflowManager>().RetryAsync(workflowId, cancellationToken), cancellationToken)) TempData["Notice"] = T["已从出错的一步重试，结果见下面。"].Value;
        else TempData["Error"] = T["它没有停在出错的一步，不用重试。"].Value;
        return Redirect(FlowAddress.Instance(workflowId));
    }

    /// <summary>Asks before it is stopped.</summary>
    [HttpGet("{workflowId}/abort")]
    public async Task<IActionResult> Abort(string workflowId, CancellationToken cancellationToken) =>
        await pages.FindAsync(workflowId, cancellationToken) is { } workflow ? View(new AbortPage(workflow, null)) : NotFound();

    /// <summary>Stops it for good.</summary>
    [HttpPost("{workflowId}/abort")]
    public async Task<IActionResult> Abort(string workflowId, string? reason, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(workflowId, cancellationToken) is not { } workflow) return NotFound();
        var text = PlainInput.Clean(reason).Value;
        if (text.Length is 0 or > MaxReason) return View(new AbortPage(workflow, reason, T["写明原因，最多 {0} 个字。", MaxReason]));
        if (await work.RunAsync(unit => unit.Get<WorkflowManager>().AbortAsync(workflowId, text, cancellationToken), cancellationToken)) TempData["Notice"] = T["已终止。等着人办的事已经收回。"].Value;
        else TempData["Error"] = T["它已经结束了。"].Value;
        return Redirect(FlowAddress.Instance(workflowId));
    }
}
