using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Workflows.Activities;
using Eap.Workflows.Admin.Versions;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Editing;

/// <summary>
/// The editor: a list of steps, one of them open. Every button posts the whole draft, which stands in the form; nothing is stored before it is saved as
/// the type's next version, and what two people did at once is lost for neither.
/// </summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows/{id}/edit")]
public sealed class WorkflowEditorController(
    WorkflowTypes types, EditorPages pages, DraftEditing editing, WorkflowComparison comparison, ActivityCatalog catalog, UnitOfWork work, IStringLocalizer<WorkflowEditorController> T) : Controller
{
    private const int MaxName = 100;

    /// <summary>The current version, as a draft.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Edit(string id, string? open, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is not { } current) return NotFound();
        var draft = new WorkflowDraft(JsonNode.Parse(current.Json)!.AsObject(), catalog);
        return View(await pages.BuildAsync(current, current.Version, draft, open ?? "", cancellationToken));
    }

    /// <summary>Changes the draft, or saves it.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        var form = new DraftForm(await Request.ReadFormAsync(cancellationToken));
        if (await types.FindAsync(id, cancellationToken) is not { } current) return NotFound();
        if (editing.Read(id, form) is not { } draft)
        {
            TempData["Error"] = T["页面送来的内容不完整，没有改动。请重新打开再改。"].Value;
            return Redirect(FlowAddress.Of(id, "edit"));
        }

        var open = editing.Apply(draft, form);
        return form.Do.Verb switch
        {
            "save" => await SaveAsync(current, draft, form.BaseVersion, open, cancellationToken),
            "overwrite" when int.TryParse(form.Do.To, out var seen) => await SaveAsync(current, draft, seen, open, cancellationToken),
            _ => View(await pages.BuildAsync(current, form.BaseVersion, draft, open, cancellationToken)),
        };
    }

    private async Task<IActionResult> SaveAsync(WorkflowTypeRecord current, WorkflowDraft draft, int baseVersion, string open, CancellationToken cancellationToken)
    {
        if (draft.Type.Name is not { Length: > 0 and <= MaxName })
        {
            ModelState.AddModelError("Name", T["名称写 1 到 {0} 个字。", MaxName]);
            return View(await pages.BuildAsync(current, baseVersion, draft, open, cancellationToken));
        }

        var json = (JsonObject)draft.Json.DeepClone();
        json["IsEnabled"] = current.IsEnabled;
        var stored = await work.RunAsync(unit => unit.Get<WorkflowTypeStore>().SaveAsync(unit, json, baseVersion, cancellationToken), cancellationToken);
        if (stored is null) return await MeetAsync(current, draft, baseVersion, open, cancellationToken);
        TempData["Notice"] = T["已存为第 {0} 版。以后开始的按它办。", stored.Version].Value;
        if (current.IsEnabled && !stored.IsEnabled) TempData["Warning"] = T["流程有问题，已经停用。改好以后再启用。"].Value;
        return Redirect(FlowAddress.Of(current.WorkflowTypeId));
    }

    // Somebody else saved meanwhile: both versions are there, and this person decides.
    private async Task<IActionResult> MeetAsync(WorkflowTypeRecord seen, WorkflowDraft draft, int baseVersion, string open, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(seen.WorkflowTypeId, cancellationToken) is not { } current) return NotFound();
        var before = await types.FindAsync(current.WorkflowTypeId, baseVersion, cancellationToken);
        var page = await pages.BuildAsync(current, baseVersion, draft, open, cancellationToken);
        return View(page with { Theirs = before is null ? [] : comparison.Compare(WorkflowType.Read(before.Json), WorkflowType.Read(current.Json)) });
    }
}
