using Eap.Organizations.Directory;
using Eap.Organizations.Forms;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Surveys at the desk: drafted, opened, closed. How many have answered is told by nobody before the end: whoever sees a number move knows who moved it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SurveyPermissions.ViewSurveyResults)), Route("admin/surveys")]
public sealed class SurveysController(SurveyDoor door, SurveyEditing editing, SurveyProblems problems, SurveyAudience audience, OrganizationDirectory organizations, IAccess access, IdGenerator ids, Eap.Platform.Time.SiteClock clock, IStringLocalizer<SurveysController> T) : Controller
{
    /// <summary>All of them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await door.ListAsync(cancellationToken));

    /// <summary>One.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } found) return NotFound();
        var missing = found.Run is null ? problems.BeforeOpening(found.Definition, clock.Today).ToList() : [];
        if (found.Run is null && await audience.ProblemAsync(found.Item.OrganizationId, cancellationToken) is { } tooFew) missing.Add(tooFew);
        ViewData["Missing"] = missing;
        return View(found);
    }

    /// <summary>An empty form.</summary>
    [HttpGet("create"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public Task<IActionResult> Create(CancellationToken cancellationToken) => FormAsync(new SurveyForm { Id = ids.Next() }, cancellationToken);

    /// <summary>Keeps a new one.</summary>
    [HttpPost("create"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Create(SurveyForm form, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(form.Id)) form.Id = ids.Next();
        var (title, part) = form.Read(ModelState, T);
        if (string.IsNullOrEmpty(form.Organization)) ModelState.AddModelError(nameof(form.Organization), T["请选问谁。"]);
        if (ModelState.IsValid && await editing.CreateAsync(form.Id!, form.Organization!, title, part, cancellationToken) is { } problem) ModelState.AddModelError("", problem);
        return ModelState.IsValid ? Finish(form.Id!, null, T["已保存。发出以前随时可以改。"]) : await FormAsync(form, cancellationToken);
    }

    /// <summary>The form of one that has not been opened.</summary>
    [HttpGet("{id:length(26)}/edit"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Edit(string id, CancellationToken cancellationToken)
    {
        if (await door.ManagedAsync(id, cancellationToken) is not { } found) return NotFound();
        return found.Run is null ? await FormAsync(SurveyForm.Of(found.Item), cancellationToken) : Redirect(found.Address);
    }

    /// <summary>Keeps changes.</summary>
    [HttpPost("{id:length(26)}/edit"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Edit(string id, SurveyForm form, CancellationToken cancellationToken)
    {
        if (await door.ManagedAsync(id, cancellationToken) is not { } found) return NotFound();
        (form.Id, form.Organization) = (id, found.Item.OrganizationId);
        var (title, part) = form.Read(ModelState, T);
        if (ModelState.IsValid && await editing.ChangeAsync(id, form.Version, title, part, cancellationToken) is { } problem)
        {
            // Shown is what the person typed; the version is the one that stands now, so that saving again builds on it.
            ModelState.Remove(nameof(form.Version));
            ModelState.AddModelError("", problem);
            form.Version = (await door.ManagedAsync(id, cancellationToken))?.Item.ContentItemVersionId;
        }

        return ModelState.IsValid ? Finish(id, null, T["已保存。发出以前随时可以改。"]) : await FormAsync(form, cancellationToken);
    }

    /// <summary>Opens it.</summary>
    [HttpPost("{id:length(26)}/open"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Open(string id, string? version, CancellationToken cancellationToken) => await door.ManagedAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await editing.OpenAsync(id, version, cancellationToken), T["已经发出。把下面的网址发给职工；题目从现在起不再改。"]);

    /// <summary>Ends it.</summary>
    [HttpPost("{id:length(26)}/close"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Close(string id, CancellationToken cancellationToken) => await door.ManagedAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await editing.CloseAsync(id, cancellationToken), T["已经结束：合计好了，答卷已全部删除。"]);

    private IActionResult Finish(string id, string? problem, string done)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/surveys/{id}");
    }

    private async Task<IActionResult> FormAsync(SurveyForm form, CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(SurveyPermissions.ManageSurveys), cancellationToken);
        ViewData["Organizations"] = OrganizationChoices.Of(await organizations.TreeAsync(scope, cancellationToken), T["请选择"]);
        ViewData["Offered"] = form.Version is null;
        return View("Edit", form.WithSpare());
    }
}
