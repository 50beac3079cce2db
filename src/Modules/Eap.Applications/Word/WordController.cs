using Eap.Applications.Access;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Portal;
using Eap.Applications.Process;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Word;

/// <summary>Filling in a form in Word: down with what is there, up with what was written. What the person does not fill in is not there.</summary>
[Authorize, Route("apply/{type}/{id:length(26)}/word")]
public sealed class WordController(ApplicationDoor door, ApplicationForms forms, FormPages pages, WordForm word, DraftKeeping keeping, IStringLocalizer<WordController> T) : Controller
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>The file.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Download(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { } page ? File(word.Write(page), ContentType, $"{page.Form.Title}.docx") : NotFound();

    /// <summary>Takes it back. Answers that cannot be read or stored are named; the others are stored, nothing else is touched.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Upload(string id, IFormFile? file, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } page) return NotFound();
        var (controls, refusal) = await ReadAsync(file, page.Form, cancellationToken);
        if (controls is null) return View("Result", new WordResult(page.Form, page.Address, 0, []) { Refusal = refusal });
        var questions = page.Groups.SelectMany(group => group.Blocks).Select(block => block.Model).OfType<FieldEditor>().ToList();
        var form = WordAnswers.ToForm(controls, questions);
        var save = await keeping.SaveAsync(id, () => new EditorInput(form), null, isAutosave: false, cancellationToken);
        if (save.State is DraftSaveState.NotFound or DraftSaveState.Closed) return NotFound();
        return View("Result", new WordResult(page.Form, page.Address, WordAnswers.Count(form, questions), [.. save.Input.Errors.Select(error => Problem(page, questions, form, error.Field, error.Message))]));
    }

    private static (string Label, string Typed, string Message, string Address) Problem(FormPage page, List<FieldEditor> questions, FormCollection form, string field, string message)
    {
        var step = page.Groups.FirstOrDefault(group => group.Step.Fields.Contains(field)).Step;
        return (questions.FirstOrDefault(question => question.Name == field)?.Label ?? "", form[field].ToString(), message, step is null ? page.Address : $"{page.Address}?step={Uri.EscapeDataString(step.Name)}");
    }

    private async Task<(IReadOnlyDictionary<string, string>? Controls, string? Refusal)> ReadAsync(IFormFile? file, ApplicationForm form, CancellationToken cancellationToken)
    {
        if (file is null || file.Length == 0) return (null, T["请选择填好的 Word 表。"]);
        if (file.Length > WordAnswers.MostBytes) return (null, T["文件太大，最多 {0} MB。填好的表里不用放照片和扫描件，那些在网上传。", WordAnswers.MostBytes / 1024 / 1024]);
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        content.Position = 0;
        return WordAnswers.Controls(content) switch
        {
            null => (null, T["读不出来。请上传从这里下载、填好后存成 .docx 的那张表；.doc、PDF 和加了密码的不行。"]),
            { } controls when !controls.TryGetValue(WordTag.Form, out var name) => (null, T["这不是从本站下载的表，读不出哪一格是哪一题。请先下载，再把内容填进去。"]),
            { } controls when controls[WordTag.Form] != form.Name => (null, T["这是另一张表的文件。现在填的是“{0}”。", form.Title]),
            { } controls => (controls, null),
        };
    }

    private async Task<FormPage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await door.FillAsync(id, cancellationToken) is not { } record || !ApplicationProcess.MayEdit(record.Status)) return null;
        var permission = await door.FillsForAsync(record, cancellationToken) ? nameof(Permissions.FileOnBehalf) : nameof(Permissions.FileApplication);
        return await door.ItemAsync(record, permission, cancellationToken) is ContentItem item && await forms.OfAsync(item, cancellationToken) is { } form
            ? await pages.BuildAsync(record, item, form, null, all: true, new EditorInput(), cancellationToken)
            : null;
    }
}
