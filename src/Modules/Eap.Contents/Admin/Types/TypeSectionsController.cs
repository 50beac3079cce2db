using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types;

/// <summary>The sections of a form.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.EditContentTypes), Everywhere = true), Route("admin/types/{name}/sections")]
public sealed class TypeSectionsController(TypePages pages, TypeEditing editing, IStringLocalizer<TypeSectionsController> T) : Controller
{
    private const int MostSections = 20;

    /// <summary>The form for a new section.</summary>
    [HttpGet("create")]
    public async Task<IActionResult> Create(string name, CancellationToken cancellationToken) =>
        await pages.FindAsync(name, cancellationToken) is { } type ? View("Section", new SectionPage(type, null, new SectionForm { Version = type.Version }, [], IsCollided: false)) : NotFound();

    /// <summary>Adds a section at the end.</summary>
    [HttpPost("create")]
    public Task<IActionResult> Create(string name, SectionForm form, CancellationToken cancellationToken) => SaveAsync(name, null, form, (settings, title, hint) =>
        settings.Sections.Add(new FormSection { Name = Enumerable.Range(1, MostSections + 1).Select(number => $"S{number}").First(free => !settings.Sections.Exists(known => known.Name == free)), Title = title, Hint = hint }), cancellationToken);

    /// <summary>The form for a section.</summary>
    [HttpGet("{section}")]
    public async Task<IActionResult> Edit(string name, string section, CancellationToken cancellationToken) =>
        await pages.FindAsync(name, cancellationToken) is { } type && Find(type, section) is { } found
            ? View("Section", new SectionPage(type, found.Name, new SectionForm { Version = type.Version, Title = found.Title, Hint = found.Hint }, [], IsCollided: false))
            : NotFound();

    /// <summary>Changes its heading.</summary>
    [HttpPost("{section}")]
    public Task<IActionResult> Edit(string name, string section, SectionForm form, CancellationToken cancellationToken) => SaveAsync(name, section, form, (settings, title, hint) =>
    {
        var found = settings.Sections.Find(known => known.Name == section)!;
        (found.Title, found.Hint) = (title, hint);
    }, cancellationToken);

    /// <summary>Takes the heading out; its fields stay, before all sections.</summary>
    [HttpPost("{section}/remove")]
    public async Task<IActionResult> Remove(string name, string section, int? version, CancellationToken cancellationToken)
    {
        var outcome = await editing.ChangeAsync(name, version, type => Find(type, section) is null ? TypeOutcome.Missing : new TypeOutcome { Type = Without(type, section) }, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (outcome.IsCollided) TempData["Warning"] = T["别人刚改过这里，这次没有去掉。请看过再决定。"].Value;
        else TempData["Notice"] = T["分组去掉了，里面的字段移到了最前面。"].Value;
        return Redirect($"/admin/types/{name}");
    }

    private async Task<IActionResult> SaveAsync(string name, string? section, SectionForm form, Action<FormSettings, string, string?> change, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(name, cancellationToken) is not { } type || (section is not null && Find(type, section) is null)) return NotFound();
        var (title, hint) = (PlainInput.Clean(form.Title), PlainInput.Clean(form.Hint));
        var errors = new List<ContentError>();
        if (title.IsEmpty) errors.Add(new ContentError(nameof(form.Title), T["请填写标题。"]));
        else if (title.Length > 60) errors.Add(new ContentError(nameof(form.Title), T["标题最多 60 个字。"]));
        if (hint.Length > 300) errors.Add(new ContentError(nameof(form.Hint), T["说明最多 300 个字。"]));
        if (section is null && type.GetSettings<FormSettings>().Sections.Count >= MostSections) errors.Add(new ContentError("", T["最多 {0} 个分组。", MostSections]));
        var outcome = errors.Count > 0 ? TypeOutcome.Wrong(errors) : await editing.ChangeAsync(type.Name, form.Version, current => section is not null && Find(current, section) is null ? TypeOutcome.Missing
            : new TypeOutcome { Type = current.With<FormSettings>(settings => change(settings, title.Value, hint.IsEmpty ? null : hint.Value)) }, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (outcome.Succeeded) return Done(type.Name, title.Value);
        form.Version = outcome.Type?.Version ?? form.Version;
        return View("Section", new SectionPage(outcome.Type ?? type, section, form, outcome.Errors, outcome.IsCollided));
    }

    private RedirectResult Done(string name, string title)
    {
        TempData["Notice"] = T["分组“{0}”已保存。", title].Value;
        return Redirect($"/admin/types/{name}");
    }

    private static FormSection? Find(ContentTypeDefinition type, string section) => type.GetSettings<FormSettings>().Sections.Find(found => found.Name == section);

    private static ContentTypeDefinition Without(ContentTypeDefinition type, string section)
    {
        var changed = type.With<FormSettings>(settings => settings.Sections.RemoveAll(found => found.Name == section));
        return type.OwnFields().Count == 0 ? changed
            : changed.WithOwnFields(changed.OwnFields().Select(field => field.GetSettings<FormFieldSettings>().Section == section ? field.With<FormFieldSettings>(settings => settings.Section = null) : field));
    }
}
