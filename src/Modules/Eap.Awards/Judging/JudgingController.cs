using Eap.Platform.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>The city's pages of a judging: the panel, ties, progress, the close, corrections, the list. What lies outside the person's organisations, or is their own union's, is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageAwards)), Route("admin/awards/{id:length(26)}/judging"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JudgingController(
    JudgingPages pages, JudgingDoor door, PanelEditing panel, TieDeclaring ties, JudgingClosing closing, ListTaking lists, MovingUp moving, ScoreCorrecting correcting, IStringLocalizer<JudgingController> T) : Controller
{
    /// <summary>Panel, ties, progress.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Asks somebody onto the panel.</summary>
    [HttpPost("members")]
    public async Task<IActionResult> Add(string id, string? user, CancellationToken cancellationToken) => await door.FindAsync(id, cancellationToken) is not { } programme
        ? NotFound()
        : Said(await panel.AddAsync(programme, user, cancellationToken), T["已请到评委里，站内消息已发。"], Home(id));

    /// <summary>Lets somebody go. What was typed comes back where it cannot stand.</summary>
    [HttpPost("members/remove")]
    public async Task<IActionResult> Remove(string id, string? user, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, cancellationToken) is not { } programme) return NotFound();
        return await panel.RemoveAsync(programme, user, reason, cancellationToken) is { } problem
            ? await RefusedAsync(id, problem, new JudgeTyped(user, Reason: reason), cancellationToken)
            : Said(null, T["已不再是评委。没有结束的评审里，打过的分不算。"], Home(id));
    }

    /// <summary>Enters a tie the city knows of.</summary>
    [HttpPost("ties")]
    public async Task<IActionResult> Tie(string id, string? user, string? unit, string? words, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is not { } page) return NotFound();
        var answer = page.State.IsMember(user ?? "") ? await ties.DeclareAsync(user!, unit, words, cancellationToken) : new TieAnswer(T["没有这位评委。"]);
        return answer.Problem is { } problem
            ? await RefusedAsync(id, problem, new JudgeTyped(user, unit, words), cancellationToken)
            : Said(null, answer.IsTooLate ? T["已登记。名单已经定了的，那次的分不再变。"] : T["已登记。"], Home(id));
    }

    /// <summary>What came of a title.</summary>
    [HttpGet("{category}")]
    public async Task<IActionResult> Result(string id, string category, CancellationToken cancellationToken) => await pages.ResultAsync(id, category, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The minutes, for paper.</summary>
    [HttpGet("{category}/minutes")]
    public async Task<IActionResult> Minutes(string id, string category, CancellationToken cancellationToken) => await pages.ResultAsync(id, category, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>Closes the judging of a title.</summary>
    [HttpPost("{category}/close")]
    public async Task<IActionResult> Close(string id, string category, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, category, cancellationToken) is null) return NotFound();
        var problems = await closing.CloseAsync(id, category, cancellationToken);
        return problems.Count > 0 ? Said(string.Concat(problems), "", Home(id)) : Said(null, T["评审已结束，记录已固定。"], $"{Home(id)}/{category}");
    }

    /// <summary>Corrects a score.</summary>
    [HttpPost("{category}/correct")]
    public async Task<IActionResult> Correct(string id, string category, long sheet, ScoreForm form, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, category, cancellationToken) is not { } found) return NotFound();
        var typed = new ResultTyped(ResultTyped.Correct) { Sheet = sheet, Points = form.Points, Reason = reason };
        if (form.Read(found.Category, ModelState, T) is not { } points) return await RefusedAsync(id, category, string.Join(' ', ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage)), typed, cancellationToken);
        var problem = await correcting.CorrectAsync(id, category, sheet, points, reason, cancellationToken);
        return problem is { Length: 0 } ? NotFound() : await DoneAsync(id, category, problem, T["已更正。改前改后和理由都在下面。"], typed, cancellationToken);
    }

    /// <summary>Takes the list.</summary>
    [HttpPost("{category}/list")]
    public async Task<IActionResult> List(string id, string category, string[]? chosen, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, category, cancellationToken) is null) return NotFound();
        var problem = await lists.TakeAsync(id, category, (chosen ?? []).ToHashSet(), reason, cancellationToken);
        return await DoneAsync(id, category, problem, T["名单已定，名额已占。其余的未入选，单位已经收到消息。"], new ResultTyped(ResultTyped.List) { Chosen = chosen ?? [], Reason = reason }, cancellationToken);
    }

    /// <summary>Moves the next up to a place that was freed.</summary>
    [HttpPost("{category}/raise")]
    public async Task<IActionResult> Raise(string id, string category, string? chosen, string? reason, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(id, category, cancellationToken) is null) return NotFound();
        var problem = await moving.RaiseAsync(id, category, chosen, reason, cancellationToken);
        return await DoneAsync(id, category, problem, T["已递补，写进了记录。名单变了：请到公示的页面公示。"], new ResultTyped(ResultTyped.Raise) { Chosen = chosen is null ? [] : [chosen], Reason = reason }, cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(string id, string category, string? problem, string done, ResultTyped typed, CancellationToken cancellationToken) =>
        problem is null ? Said(null, done, $"{Home(id)}/{category}") : await RefusedAsync(id, category, problem, typed, cancellationToken);

    // Nothing of what was typed is lost. Before the close there is no result to show it on.
    private async Task<IActionResult> RefusedAsync(string id, string category, string problem, ResultTyped typed, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        ModelState.AddModelError("", problem);
        return await pages.ResultAsync(id, category, cancellationToken, typed) is { } page ? View("Result", page) : Said(problem, "", Home(id));
    }

    private async Task<IActionResult> RefusedAsync(string id, string problem, JudgeTyped typed, CancellationToken cancellationToken)
    {
        ModelState.AddModelError("", problem);
        return await pages.FindAsync(id, cancellationToken) is { } page ? View("Index", page with { Typed = typed }) : NotFound();
    }

    private static string Home(string id) => $"/admin/awards/{id}/judging";

    private RedirectResult Said(string? problem, string done, string to)
    {
        TempData[problem is null ? "Notice" : "Error"] = problem ?? done;
        return Redirect(to);
    }
}
