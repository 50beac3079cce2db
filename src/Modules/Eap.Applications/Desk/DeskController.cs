using Eap.Applications.Access;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Contents.Admin;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Desk;

/// <summary>Where applications are read and decided. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.HandleApplications)), Route("admin/applications")]
public sealed class DeskController(ApplicationDoor door, ApplicationForms forms, DeskQueue queue, DeskPages pages, DeskDeciding deciding, ICurrentUser user, IStringLocalizer<DeskController> T) : Controller
{
    private const string RemarkPrefix = "remark.";

    /// <summary>The queue.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(DeskQuery query, CancellationToken cancellationToken) => View(await queue.PageAsync(query, cancellationToken));

    /// <summary>One application.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is var (record, item, form) ? View(await pages.BuildAsync(record, item, form, new EditorInput(), cancellationToken)) : NotFound();

    /// <summary>Decides.</summary>
    [HttpPost("{id:length(26)}/decide"), KeepsText]
    public async Task<IActionResult> Decide(string id, CancellationToken cancellationToken)
    {
        var decision = Read(id, await Request.ReadFormAsync(cancellationToken));
        var result = await deciding.DecideAsync(decision, cancellationToken);
        if (!result.IsFound || await FindAsync(id, cancellationToken) is not var (record, item, form)) return NotFound();
        if (result.Problem is null)
        {
            TempData["Notice"] = T["已记录，申报单位会收到消息。"].Value;
            return RedirectToAction(nameof(Show), new { id });
        }

        // The words stay in the form, whatever went wrong.
        return View(nameof(Show), await pages.BuildAsync(record, item, form, new EditorInput(decision.Corrections), cancellationToken) with { Decision = decision, Problem = result.Problem, AsksLateReason = result.LateFields.Count > 0 });
    }

    /// <summary>Shows the desk with what was written before the session ended, and decides nothing; without token, for the one in the form ended with the session.</summary>
    [HttpPost("{id:length(26)}/recover"), KeepsText, IgnoreAntiforgeryToken]
    public async Task<IActionResult> Recover(string id, CancellationToken cancellationToken)
    {
        var typed = await Request.ReadFormAsync(cancellationToken);
        if (!ExpiredPage.IsOwn(typed, user.UserId) || await FindAsync(id, cancellationToken) is not var (record, item, form)) return NotFound();
        var decision = Read(id, typed);
        return View(nameof(Show), await pages.BuildAsync(record, item, form, new EditorInput(decision.Corrections), cancellationToken) with { Decision = decision, AsksLateReason = !string.IsNullOrEmpty(decision.LateReason) });
    }

    private static DeskDecision Read(string id, Microsoft.AspNetCore.Http.IFormCollection form) => new()
    {
        ContentItemId = id, TaskId = form["task"].ToString(), Outcome = Text(form, "outcome"), Comment = Text(form, "comment"), VersionId = Text(form, "version"), LateReason = Text(form, "late"),
        Ground = Text(form, "ground"), Remarks = Remarks(form), Corrections = form.ContainsKey("corrects") ? form : null,
    };

    private static string? Text(Microsoft.AspNetCore.Http.IFormCollection form, string name) => form[name] is [{ Length: > 0 } text, ..] ? text : null;

    private static Dictionary<string, string> Remarks(Microsoft.AspNetCore.Http.IFormCollection form) =>
        form.Where(field => field.Key.StartsWith(RemarkPrefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(field.Value)).ToDictionary(field => field.Key[RemarkPrefix.Length..], field => field.Value.ToString());

    private async Task<(ApplicationRecord Record, ContentItem Item, ApplicationForm Form)?> FindAsync(string id, CancellationToken cancellationToken) =>
        await door.DeskAsync(id, cancellationToken) is { } record && await door.DeskItemAsync(record, nameof(Permissions.HandleApplications), cancellationToken) is { } item && await forms.OfAsync(item, cancellationToken) is { } form
            ? (record, item, form)
            : null;
}
