using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Media.Attachments.Fields;
using Eap.Platform.Data;
using Eap.Platform.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Media.Tests.Attachments;

/// <summary>A form as a module would have one: its files are taken before its text is stored.</summary>
[Authorize, Route("test-dossiers/{id}")]
public sealed class DossierController(AttachmentForm attachments, ContentEditor editor, ContentDefinitionManager definitions, IContentManager contents, TemplateTable templates, UnitOfWork work) : Controller
{
    [HttpGet("{field}")]
    public async Task<IActionResult> Field(string id, string field, CancellationToken cancellationToken)
    {
        var item = await contents.GetAsync(id, VersionOptions.Latest, cancellationToken);
        var sections = await editor.BuildAsync(item!, FieldAccess.Everything, new EditorInput(), cancellationToken);
        var block = sections.SelectMany(section => section.Blocks).First(block => block.Model is FieldEditor editor && editor.Name == $"DossierPart.{field}");
        return PartialView(templates.Find(block.Template), block.Model);
    }

    [HttpPost(""), AcceptsAttachments]
    public async Task<IActionResult> Save(string id, CancellationToken cancellationToken)
    {
        var type = await definitions.RequireTypeAsync("TestDossier", cancellationToken);
        var received = await attachments.ReceiveAsync(Request, id, type, FieldAccess.Everything, cancellationToken);
        return await work.RunAsync(async unit =>
        {
            var (manager, input) = (unit.Get<IContentManager>(), received.ToInput());
            var before = await manager.GetAsync(id, VersionOptions.Latest, cancellationToken);
            var item = before?.Copy() ?? await manager.NewAsync(type.Name, "", cancellationToken);
            item.ContentItemId = id;
            await unit.Get<ContentEditor>().BindAsync(item, FieldAccess.Everything, input, publishing: Request.Form["button"] == "submit", cancellationToken);
            if (input.Errors.Count > 0) return Content(string.Join('\n', input.Errors.Select(error => $"{error.Field}: {error.Message}")));
            var saved = await manager.SaveDraftAsync(item, before?.ContentItemVersionId, cancellationToken);
            return Content(saved.Succeeded ? "saved" : "not saved");
        }, cancellationToken);
    }
}
