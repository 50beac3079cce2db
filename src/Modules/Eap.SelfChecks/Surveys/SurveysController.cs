using Eap.Organizations.Directory;
using Eap.Organizations.Forms;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>Surveys at the desk: drafted, asked for, closed. How many have answered is told by nobody before the end: whoever sees a number move knows who moved it.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(SurveyPermissions.ViewSurveyResults)), Route("admin/surveys")]
public sealed class SurveysController(SurveyDoor door, SurveyEditing editing, SurveyOpening opening, SurveyProblems problems, SurveyAudience audience, OrganizationDirectory organizations, IAccess access, IdGenerator ids, SiteClock clock, IStringLocalizer<SurveysController> T) : Controller
{
    /// <summary>All of them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await door.ListAsync(cancellationToken));

    /// <summary>One.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } found) return NotFound();
        return await PageAsync(found, cancellationToken);
    }

    /// <summary>An empty form.</summary>
    [HttpGet("create"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public Task<IActionResult> Create(CancellationToken cancellationToken) => FormAsync(new SurveyForm { Id = ids.Next() }, cancellationToken);

    /// <summary>Keeps a new one.</summary>
    [HttpPost("create"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Create(SurveyForm form, CancellationToken cancellationToken)
    {
        if (!IdGenerator.IsValid(form.Id)) form.Id = ids.Next();
        var (title, part) = await ReadAsync(form, cancellationToken);
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
        var (title, part) = await ReadAsync(form, cancellationToken);
        if (ModelState.IsValid && await editing.ChangeAsync(id, form.Version, title, part, cancellationToken) is { } problem)
        {
            // Shown is what the person typed; the version is the one that stands now, so that saving again builds on it.
            ModelState.Remove(nameof(form.Version));
            ModelState.AddModelError("", problem);
            form.Version = (await door.ManagedAsync(id, cancellationToken))?.Item.ContentItemVersionId;
        }

        return ModelState.IsValid ? Finish(id, null, T["已保存。发出以前随时可以改。"]) : await FormAsync(form, cancellationToken);
    }

    /// <summary>A page for the wall: the address as a code, and that everybody decides for himself.</summary>
    [HttpGet("{id:length(26)}/poster")]
    public async Task<IActionResult> Poster(string id, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is { Run.ClosedUtc: null } found ? View(found) : NotFound();

    /// <summary>Asks before one is deleted that was never opened.</summary>
    [HttpGet("{id:length(26)}/delete"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Delete(string id, CancellationToken cancellationToken)
    {
        if (await door.ManagedAsync(id, cancellationToken) is not { } found) return NotFound();
        return found.Run is null ? View(found) : Redirect(found.Address);
    }

    /// <summary>Deletes it.</summary>
    [HttpPost("{id:length(26)}/delete"), ActionName(nameof(Delete)), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Deleted(string id, CancellationToken cancellationToken)
    {
        if (await door.ManagedAsync(id, cancellationToken) is null) return NotFound();
        if (await editing.DeleteAsync(id, cancellationToken) is { } problem) return Finish(id, problem, "");
        TempData["Notice"] = T["已经删除。"].Value;
        return Redirect("/admin/surveys");
    }

    /// <summary>Asks the city to open it.</summary>
    [HttpPost("{id:length(26)}/ask"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Ask(string id, string? version, CancellationToken cancellationToken) => await door.ManagedAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await opening.AskAsync(id, version, cancellationToken), T["已经请市总工会核对。发出或者退回的时候，你会收到消息。"]);

    /// <summary>Opens it: at the city, by somebody who had no hand in it.</summary>
    [HttpPost("{id:length(26)}/open"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Open(string id, string? version, CancellationToken cancellationToken) => await door.ManagedAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await opening.OpenAsync(id, version, cancellationToken), T["已经发出。把下面的网址发给职工；题目从现在起不再改。"]);

    /// <summary>Sends it back with a reason: as <see cref="Open"/>.</summary>
    [HttpPost("{id:length(26)}/back"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Back(string id, string? version, string? reason, CancellationToken cancellationToken)
    {
        if (await door.ManagedAsync(id, cancellationToken) is not { } found) return NotFound();
        var words = PlainInput.Clean(reason).Value;
        if (words.Length is > 0 and <= SurveyProblems.LongestText || !found.MayDecide) return Finish(id, await opening.SendBackAsync(id, version, words, cancellationToken), T["已经退回，请核对的人会收到消息。"]);
        ModelState.AddModelError("reason", string.Format(T["请写为什么退回，最多 {0} 个字：对方按这一句去改。"].Value, SurveyProblems.LongestText));
        return await PageAsync(found, cancellationToken);
    }

    /// <summary>Ends it.</summary>
    [HttpPost("{id:length(26)}/close"), RequirePermission(nameof(SurveyPermissions.ManageSurveys))]
    public async Task<IActionResult> Close(string id, CancellationToken cancellationToken) => await door.ManagedAsync(id, cancellationToken) is null
        ? NotFound()
        : Finish(id, await opening.CloseAsync(id, cancellationToken), T["已经结束：合计好了，答卷已全部删除。"]);

    private async Task<(string Title, SurveyPart Part)> ReadAsync(SurveyForm form, CancellationToken cancellationToken)
    {
        var (read, numbers) = (form.Read(ModelState, T), form.Numbers());
        var found = problems.OfShape(read.Part, numbers).ToList();
        if (!string.IsNullOrEmpty(form.Organization) && problems.TooManyTables(read.Part, await audience.IsCityAsync(form.Organization, cancellationToken), numbers) is { } tooMany) found.Add(tooMany);
        foreach (var problem in found) ModelState.AddModelError(problem.Question is { } at ? $"Questions[{numbers[at] - 1}].Choices" : problem.Field ?? "", problem.Words);
        return read;
    }

    private async Task<IActionResult> PageAsync(SurveyCase found, CancellationToken cancellationToken)
    {
        List<string> missing = [];
        if (found.Run is null)
        {
            missing.AddRange(problems.BeforeOpening(found.Definition, await audience.IsCityAsync(found.Item.OrganizationId, cancellationToken), clock.Today));
            if (await audience.ProblemAsync(found.Item.OrganizationId, cancellationToken) is { } tooFew) missing.Add(tooFew);
        }

        ViewData["Facts"] = missing.Count > 0 && await access.AllowsAsync(nameof(Organizations.Permissions.ManageOrganizations), found.Item.OrganizationId, cancellationToken) ? $"/admin/organizations/{found.Item.OrganizationId}/facts" : null;
        (ViewData["Missing"], ViewData["Lately"]) = (missing, found.MayDecide ? await door.LatelyAsync(found.Item.OrganizationId, cancellationToken) : 0);
        return View("Show", found);
    }

    private IActionResult Finish(string id, string? problem, string done)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect($"/admin/surveys/{id}");
    }

    private async Task<IActionResult> FormAsync(SurveyForm form, CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(SurveyPermissions.ManageSurveys), cancellationToken);
        var tree = await organizations.TreeAsync(scope, cancellationToken);
        var (choices, tooShort) = (OrganizationChoices.Of(tree, T["请选择"]), await audience.ShortAsync(tree, cancellationToken));
        foreach (var choice in choices)
            if (tooShort.TryGetValue(choice.Value, out var why)) choice.Text = string.Format(T["{0}（{1}，发不出去）"].Value, choice.Text, why);
        (ViewData["Organizations"], ViewData["Short"]) = (choices, tooShort.Count);
        ViewData["Keepers"] = tooShort.Count > 0 ? await audience.KeepersAsync(null, cancellationToken) : null;
        ViewData["MayKeep"] = await access.AllowsAsync(nameof(Organizations.Permissions.ManageOrganizations), null, cancellationToken);
        ViewData["Offered"] = form.Version is null;
        return View("Edit", form.WithSpare());
    }
}
