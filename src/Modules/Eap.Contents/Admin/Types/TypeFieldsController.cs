using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types;

/// <summary>The fields of a type that administrators add.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.EditContentTypes), Everywhere = true), Route("admin/types/{name}/fields")]
public sealed class TypeFieldsController(TypePages pages, FieldPages fieldPages, FieldEditing fields, TypeEditing editing, DeclaredDefinitions declared, IStringLocalizer<TypeFieldsController> T) : Controller
{
    /// <summary>The form for a new field; without a kind, the kinds to choose from.</summary>
    [HttpGet("create")]
    public async Task<IActionResult> Create(string name, string? kind, string? section, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(name, cancellationToken) is not { } type) return NotFound();
        return fields.Kind(kind) is { } chosen && chosen.IsFor(type) ? View("Field", await fieldPages.OpenAsync(type, chosen, null, section, cancellationToken)) : View("Kinds", pages.Page(type));
    }

    /// <summary>Adds a field at the end of its section.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(string name, FieldForm form, CancellationToken cancellationToken) =>
        await pages.FindAsync(name, cancellationToken) is { } type && fields.Kind(form.Kind) is { } kind && kind.IsFor(type) ? await SaveAsync(type, kind, null, form, cancellationToken) : NotFound();

    /// <summary>The form for a field.</summary>
    [HttpGet("{field}")]
    public async Task<IActionResult> Edit(string name, string field, CancellationToken cancellationToken) =>
        await FindAsync(name, field, cancellationToken) is var (type, kind, found) ? View("Field", await fieldPages.OpenAsync(type, kind, found, null, cancellationToken)) : NotFound();

    /// <summary>Changes a field.</summary>
    [HttpPost("{field}")]
    public async Task<IActionResult> Edit(string name, string field, FieldForm form, CancellationToken cancellationToken) =>
        await FindAsync(name, field, cancellationToken) is var (type, kind, found) ? await SaveAsync(type, kind, found, form, cancellationToken) : NotFound();

    /// <summary>Asks before a field goes.</summary>
    [HttpGet("{field}/remove")]
    public async Task<IActionResult> Remove(string name, string field, CancellationToken cancellationToken) =>
        await FindAsync(name, field, cancellationToken) is var (type, kind, found) ? View("Remove", await fieldPages.OpenAsync(type, kind, found, null, cancellationToken)) : NotFound();

    /// <summary>Takes a field out of the type; what was filled in stays in the items.</summary>
    [HttpPost("{field}/remove")]
    public async Task<IActionResult> Remove(string name, string field, int? version, CancellationToken cancellationToken)
    {
        if (await FindAsync(name, field, cancellationToken) is not var (type, kind, found)) return NotFound();
        var outcome = await editing.ChangeAsync(type.Name, version, current => current.OwnField(field) is null ? TypeOutcome.Missing
            : new TypeOutcome { Type = current.WithOwnFields(current.OwnFields().Where(own => own.Name != field)) }, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (!outcome.Succeeded) return View("Remove", await fieldPages.OpenAsync(outcome.Type ?? type, kind, found, null, cancellationToken) with { Errors = outcome.Errors, IsCollided = outcome.IsCollided });
        return Done(type.Name, T["“{0}”从表单里去掉了，以前填的内容还在。", found.DisplayName]);
    }

    private async Task<IActionResult> SaveAsync(ContentTypeDefinition type, FieldKind kind, ContentPartFieldDefinition? old, FieldForm form, CancellationToken cancellationToken)
    {
        var input = new EditorInput(await Request.ReadFormAsync(cancellationToken));
        var outcome = input.RowChange is not null ? null : await StoreAsync(type, kind, old, form, input, cancellationToken);
        if (outcome is { IsMissing: true }) return NotFound();
        if (outcome is { Succeeded: true }) return Done(type.Name, T["“{0}”已保存，成为第 {1} 版。", form.Label ?? "", outcome.Type!.Version]);
        input.Add(outcome?.Errors ?? []);
        if (outcome?.Type is { } newer) form.Version = newer.Version;
        return View("Field", await fieldPages.BuildAsync(outcome?.Type ?? type, kind, old, form, input, cancellationToken) with { IsCollided = outcome?.IsCollided == true });
    }

    private async Task<TypeOutcome> StoreAsync(ContentTypeDefinition type, FieldKind kind, ContentPartFieldDefinition? old, FieldForm form, EditorInput input, CancellationToken cancellationToken)
    {
        var inputs = await kind.InputsAsync(cancellationToken);
        var former = await fieldPages.FormerAsync(type.Name, cancellationToken);
        return await editing.ChangeAsync(type.Name, form.Version, current =>
        {
            var before = old is null ? null : current.OwnField(old.Name);
            if (old is not null && before is null) return TypeOutcome.Missing;
            var (field, errors) = fields.Read(current, before, kind, inputs, form, input, former);
            return errors.Count > 0 ? TypeOutcome.Wrong(errors)
                : new TypeOutcome { Type = current.WithOwnFields(before is null ? current.OwnFields().Append(field) : current.OwnFields().Select(own => own == before ? field : own)) };
        }, cancellationToken);
    }

    // What a module declares is not there for these pages.
    private async Task<(ContentTypeDefinition, FieldKind, ContentPartFieldDefinition)?> FindAsync(string name, string field, CancellationToken cancellationToken) =>
        await pages.FindAsync(name, cancellationToken) is { } type && type.OwnField(field) is { } found && !declared.HasField(type.Name, field) && fields.KindOf(found) is { } kind ? (type, kind, found) : null;

    private RedirectResult Done(string name, string notice)
    {
        TempData["Notice"] = notice;
        return Redirect($"/admin/types/{name}");
    }
}
