using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Review.Inbox;

/// <summary>What waits for the current person's decision. Whoever works here may look; each sees their own only, another's task is not found.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), Route("admin/tasks")]
public sealed class TasksController(ReviewInbox inbox, ReviewTaskReader reader, ReviewTaskPages pages, ReviewAccess access, ReviewDecisions decisions, ReviewClaims claims, IStringLocalizer<TasksController> T) : Controller
{
    /// <summary>The tasks, the most urgent first.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(InboxQuery query, CancellationToken cancellationToken) => View(await inbox.PageAsync(query, cancellationToken));

    /// <summary>One task with its item and the choices.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } task ? View(await pages.BuildAsync(task, cancellationToken)) : NotFound();

    /// <summary>Decides.</summary>
    [HttpPost("{id}/decide")]
    public async Task<IActionResult> Decide(string id, string? outcome, string? comment, string? versionId, CancellationToken cancellationToken)
    {
        var decision = await decisions.DecideAsync(id, outcome, comment, versionId, cancellationToken);
        if (decision.State == ReviewDecisionState.NotFound || await reader.FindAsync(id, cancellationToken) is not { } task) return NotFound();
        if (decision.State == ReviewDecisionState.Taken)
        {
            TempData["Notice"] = T["已记录。下一步由流程自动进行。"].Value;
            return RedirectToAction(nameof(Index));
        }

        // The words stay in the form, whatever went wrong.
        return View(nameof(Show), await pages.BuildAsync(task, cancellationToken) with { Outcome = outcome, Comment = comment, Problem = decision.Message });
    }

    /// <summary>Takes it up.</summary>
    [HttpPost("{id}/claim")]
    public async Task<IActionResult> Claim(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        if (!await claims.ClaimAsync(id, cancellationToken)) TempData["Error"] = T["已经有人领取了。"].Value;
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Gives it back.</summary>
    [HttpPost("{id}/release")]
    public async Task<IActionResult> Release(string id, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null) return NotFound();
        if (await claims.ReleaseAsync(id, cancellationToken)) TempData["Notice"] = T["已放回，别人可以领取。"].Value;
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<ReviewTask?> FindAsync(string id, CancellationToken cancellationToken) =>
        await reader.FindAsync(id, cancellationToken) is { } task && await access.AllowsAsync(task, cancellationToken) ? task : null;
}
