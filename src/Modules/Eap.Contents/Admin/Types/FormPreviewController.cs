using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Platform.Security;
using Eap.Platform.Templates;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Contents.Admin.Types;

/// <summary>A form to look at and to try: with the public theme, with its rules and checks; nothing is stored.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.EditContentTypes), Everywhere = true), UsesPublicTheme, Route("admin/types/{name}/preview")]
public sealed class FormPreviewController(TypePages pages, ContentEditor editor) : Controller
{
    /// <summary>The empty form.</summary>
    [HttpGet("")]
    public Task<IActionResult> Index(string name, CancellationToken cancellationToken) => ShowAsync(name, new EditorInput(), cancellationToken);

    /// <summary>The form with what was typed: checked, or with a row more or less.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Try(string name, CancellationToken cancellationToken) => await ShowAsync(name, new EditorInput(await Request.ReadFormAsync(cancellationToken)), cancellationToken);

    private async Task<IActionResult> ShowAsync(string name, EditorInput input, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(name, cancellationToken) is not { } type || !type.GetSettings<FormSettings>().IsForm) return NotFound();
        var item = new ContentItem { ContentType = type.Name, DefinitionVersion = type.Version };
        var isTried = input.Form is not null && input.RowChange is null;
        if (isTried) await editor.BindAsync(item, type, FieldAccess.Everything, input, publishing: true, cancellationToken);
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        var steps = FormStep.Of(type, await editor.BuildAsync(item, type, FieldAccess.Everything, input, cancellationToken));
        return View("Index", new FormPreviewPage(type, steps, input.Errors, isTried && input.Errors.Count == 0));
    }
}
