using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Workflows.Admin.Shelf;

/// <summary>The types: their list, switched on and off, new, copied, renamed, removed. They concern the whole site.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageWorkflows), Everywhere = true), Route("admin/workflows")]
public sealed class WorkflowShelfController(ShelfReader reader, WorkflowTypes types, UnitOfWork work, IStringLocalizer<WorkflowShelfController> T) : Controller
{
    private const int MaxName = 100;

    /// <summary>The list.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await reader.ListAsync(cancellationToken));

    /// <summary>The form for a new type.</summary>
    [HttpGet("create")]
    public IActionResult Create() => View("Name", new NameForm(null, null));

    /// <summary>Adds a type and opens its editor.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(string? name, CancellationToken cancellationToken)
    {
        if (Problem(name, out var line) is { } problem) return View("Name", new NameForm(null, name, problem));
        var id = await work.RunAsync(unit => unit.Get<TypeEditing>().CreateAsync(unit, line, cancellationToken), cancellationToken);
        return Redirect(FlowAddress.Of(id, "edit"));
    }

    /// <summary>The form for another name.</summary>
    [HttpGet("{id}/rename")]
    public async Task<IActionResult> Rename(string id, CancellationToken cancellationToken) =>
        await types.FindAsync(id, cancellationToken) is { } record ? View("Name", new NameForm(id, record.Name)) : NotFound();

    /// <summary>Gives a type another name.</summary>
    [HttpPost("{id}/rename")]
    public async Task<IActionResult> Rename(string id, string? name, CancellationToken cancellationToken)
    {
        if (await types.FindAsync(id, cancellationToken) is null) return NotFound();
        if (Problem(name, out var line) is { } problem) return View("Name", new NameForm(id, name, problem));
        return Done(await work.RunAsync(unit => unit.Get<TypeEditing>().RenameAsync(unit, id, line, cancellationToken), cancellationToken), T["已改名为“{0}”。", line]);
    }

    /// <summary>Copies a type; the copy is off.</summary>
    [HttpPost("{id}/duplicate")]
    public async Task<IActionResult> Duplicate(string id, CancellationToken cancellationToken)
    {
        var copy = await work.RunAsync(unit => unit.Get<TypeEditing>().DuplicateAsync(unit, id, name => Copied(name), cancellationToken), cancellationToken);
        return Done(copy is not null, T["已复制，副本没有启用。"]);
    }

    /// <summary>Lets events start a type.</summary>
    [HttpPost("{id}/enable")]
    public async Task<IActionResult> Enable(string id, CancellationToken cancellationToken)
    {
        var enabled = await work.RunAsync(unit => unit.Get<WorkflowTypeStore>().EnableAsync(unit, id, enabled: true, cancellationToken), cancellationToken);
        if (enabled != false) return Done(enabled == true, T["已启用。"]);
        TempData["Error"] = T["流程有问题，改好之前不能启用。"].Value;
        return Redirect(FlowAddress.Of(id));
    }

    /// <summary>Lets no event start a type; what runs goes on.</summary>
    [HttpPost("{id}/disable")]
    public async Task<IActionResult> Disable(string id, CancellationToken cancellationToken) =>
        Done(await work.RunAsync(unit => WorkflowTypes.EnableAsync(unit, id, enabled: false, cancellationToken), cancellationToken), T["已停用。正在办的照常办完。"]);

    /// <summary>Asks before a type is removed.</summary>
    [HttpGet("{id}/delete")]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken) =>
        await types.FindAsync(id, cancellationToken) is { } record ? View("Remove", new RemovePage(record, await reader.RunningAsync(id, cancellationToken))) : NotFound();

    /// <summary>Removes a type from the list; what runs goes on.</summary>
    [HttpPost("{id}/delete"), ActionName("Delete")]
    public async Task<IActionResult> DeleteConfirmed(string id, CancellationToken cancellationToken) =>
        Done(await work.RunAsync(unit => WorkflowTypes.RemoveAsync(unit, id, cancellationToken), cancellationToken), T["已删除。正在办的照常办完。"]);

    private IActionResult Done(bool found, string notice)
    {
        if (!found) return NotFound();
        TempData["Notice"] = notice;
        return Redirect(FlowAddress.Types);
    }

    private string Copied(string name)
    {
        var suffix = T["（副本）"].Value;
        return (name.Length + suffix.Length > MaxName ? name[..(MaxName - suffix.Length)] : name) + suffix;
    }

    private string? Problem(string? name, out string line)
    {
        line = PlainInput.Clean(name).Value;
        if (line.Length == 0) return T["请写流程的名称。"];
        return line.Length > MaxName ? T["名称最多 {0} 个字。", MaxName].Value : null;
    }
}
