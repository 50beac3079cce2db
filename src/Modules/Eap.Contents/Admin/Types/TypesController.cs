using Eap.Contents.Admin.Types.Shaping;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;
using Eap.Contents.Markdown;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Contents.Routing;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Types;

/// <summary>Content types and forms: their list, new ones, each as a whole, its versions. They belong to the whole site; every change is a version.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.EditContentTypes), Everywhere = true), Route("admin/types")]
public sealed class TypesController(TypePages pages, TypeEditing editing, TypeSettings settings, DeclaredDefinitions declared, IEnumerable<FormPart> parts, SlugMaker names, IStringLocalizer<TypesController> T) : Controller
{
    private const int MostLetters = 60;

    /// <summary>The types.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await pages.ListAsync(cancellationToken));

    /// <summary>The form for a new one.</summary>
    [HttpGet("create")]
    public IActionResult Create(bool? content) => View(new NewTypePage(new NewTypeForm { IsForm = content is not true }, []));

    /// <summary>Adds a type and opens it.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(NewTypeForm form, CancellationToken cancellationToken)
    {
        var name = PlainInput.Clean(form.Name).Value is { Length: > 0 } typed ? typed : names.Name(form.DisplayName);
        var errors = Wrong(form.DisplayName, form.Description).ToList();
        if (errors.Count == 0 && (!TypeNames.IsGood(name) || (declared.HasPart(name) && !declared.HasType(name)))) errors.Add(new ContentError(nameof(form.Name), T["这个名字不能用：只能用字母和数字，以字母开头，也不能是系统自己的名字。"]));
        if (errors.Count > 0) return View(new NewTypePage(form, errors));
        var outcome = await editing.CreateAsync(NewType(name, form), cancellationToken);
        if (!outcome.Succeeded) return View(new NewTypePage(form, outcome.Errors));
        TempData["Notice"] = T["“{0}”建好了。接下来加字段。", outcome.Type!.DisplayName].Value;
        return Redirect($"/admin/types/{name}");
    }

    /// <summary>A type and its fields.</summary>
    [HttpGet("{name}")]
    public async Task<IActionResult> Show(string name, CancellationToken cancellationToken) => await pages.FindAsync(name, cancellationToken) is { } type ? View(pages.Page(type)) : NotFound();

    /// <summary>The form for a type as a whole.</summary>
    [HttpGet("{name}/edit")]
    public async Task<IActionResult> Edit(string name, CancellationToken cancellationToken) => await pages.FindAsync(name, cancellationToken) is { } type ? View(pages.Page(type)) : NotFound();

    /// <summary>Changes what it is called, who may read it, what stands around the form.</summary>
    [HttpPost("{name}/edit")]
    public async Task<IActionResult> Edit(string name, TypeForm form, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(name, cancellationToken) is not { } type) return NotFound();
        var isDeclared = declared.HasType(type.Name);
        var errors = Wrong(isDeclared ? type.DisplayName : form.DisplayName, form.Description).ToList();
        foreach (var (field, text) in new[] { (nameof(form.Introduction), form.Introduction), (nameof(form.Prepare), form.Prepare) })
            if (text?.Length > 5000) errors.Add(new ContentError(field, T["最多 5000 个字。"]));
        if (!isDeclared && !Enum.TryParse<Visibility>(form.Visibility, out _)) errors.Add(new ContentError(nameof(form.Visibility), T["请选择谁能看。"]));
        var typed = await Request.ReadFormAsync(cancellationToken);
        errors.AddRange(settings.Read(type, typed).Errors);
        if (errors.Count > 0) return View(pages.Page(type, form, errors, typed: typed));
        var outcome = await editing.ChangeAsync(type.Name, form.Version, current => new TypeOutcome { Type = Changed(settings.Read(current, typed).Type, form, isDeclared) }, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (!outcome.Succeeded)
        {
            form.Version = (outcome.Type ?? type).Version;
            return View(pages.Page(outcome.Type ?? type, form, outcome.Errors, outcome.IsCollided, typed));
        }

        TempData["Notice"] = T["已保存，成为第 {0} 版。", outcome.Type!.Version].Value;
        return Redirect($"/admin/types/{type.Name}");
    }

    /// <summary>Moves a field or a section.</summary>
    [HttpPost("{name}/move")]
    public async Task<IActionResult> Move(string name, string? up, string? down, int? version, CancellationToken cancellationToken)
    {
        var what = up ?? down ?? "";
        var outcome = await editing.ChangeAsync(name, version, current => Moved(current, what, up is not null) is { } moved ? new TypeOutcome { Type = moved } : TypeOutcome.Missing, cancellationToken);
        if (outcome.IsMissing) return NotFound();
        if (outcome.IsCollided) TempData["Warning"] = T["别人刚改过这里，这次没有移动。请看过现在的顺序再移。"].Value;
        return Redirect($"/admin/types/{name}#{what.Replace(':', '-')}");
    }

    /// <summary>The versions, with what each changed.</summary>
    [HttpGet("{name}/versions")]
    public async Task<IActionResult> Versions(string name, CancellationToken cancellationToken) => await pages.FindAsync(name, cancellationToken) is { } type ? View(await pages.VersionsAsync(type, cancellationToken)) : NotFound();

    private IEnumerable<ContentError> Wrong(string? displayName, string? description)
    {
        var name = PlainInput.Clean(displayName);
        if (name.IsEmpty) yield return new ContentError(nameof(TypeForm.DisplayName), T["请填写名称。"]);
        else if (name.Length > MostLetters) yield return new ContentError(nameof(TypeForm.DisplayName), T["名称最多 {0} 个字。", MostLetters]);
        if (description?.Length > 300) yield return new ContentError(nameof(TypeForm.Description), T["最多 300 个字。"]);
    }

    // What is handed in is private and shown by its own pages; what is published has a title, an address and a text, and waits in the content list.
    private ContentTypeDefinition NewType(string name, NewTypeForm form)
    {
        var builder = new ContentTypeBuilder();
        if (form.IsForm != false) foreach (var part in parts) builder.WithPart(part.Name);
        else builder.WithPart<TitlePart>().WithPart<AutoroutePart>(null, new AutoroutePartSettings { Pattern = $"{Slug.From(name, PinyinTable.BuiltIn())}/{{slug}}" }).WithPart<MarkdownBodyPart>();
        var type = new ContentTypeDefinition
        {
            Name = name, DisplayName = PlainInput.Clean(form.DisplayName).Value,
            Parts = [.. builder.Parts.Select(part => new ContentTypePartDefinition { Name = part.Name, PartName = part.PartName, Settings = part.Settings })],
        };
        var isForm = form.IsForm != false;
        return type.With<ContentTypeSettings>(settings => (settings.Creatable, settings.Listable, settings.Draftable, settings.Versionable, settings.Securable, settings.Description) = (!isForm, !isForm, true, true, true, Line(form.Description)))
            .With<EapTypeSettings>(settings => settings.Visibility = isForm ? Visibility.Private : Visibility.Public).With<FormSettings>(settings => settings.IsForm = isForm);
    }

    private static ContentTypeDefinition Changed(ContentTypeDefinition type, TypeForm form, bool isDeclared)
    {
        var changed = type.With<ContentTypeSettings>(settings => settings.Description = Line(form.Description));
        if (type.GetSettings<FormSettings>().IsForm) changed = changed.With<FormSettings>(settings => (settings.Introduction, settings.Prepare) = (Text(form.Introduction), Text(form.Prepare)));
        return isDeclared ? changed : (changed with { DisplayName = PlainInput.Clean(form.DisplayName).Value }).With<EapTypeSettings>(settings => settings.Visibility = Enum.Parse<Visibility>(form.Visibility!));
    }

    private static ContentTypeDefinition? Moved(ContentTypeDefinition type, string what, bool up) => what.Split(':') switch
    {
        ["field", var field] when type.OwnField(field) is not null => type.Moved(field, up) ?? type,
        ["section", var section] when type.GetSettings<FormSettings>().Sections.Exists(found => found.Name == section) => type.MovedSection(section, up) ?? type,
        _ => null,
    };

    private static string? Line(string? text) => PlainInput.Clean(text).Value is { Length: > 0 } line ? line : null;

    private static string? Text(string? text) => MultiLine.Clean(text) is { Length: > 0 } lines ? lines : null;
}
