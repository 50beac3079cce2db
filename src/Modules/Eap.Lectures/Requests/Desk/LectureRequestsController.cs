using System.Globalization;
using Eap.Lectures.Evidence;
using Eap.Lectures.Requests.Arranging;
using Eap.Platform.Outbox;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Eap.Lectures.Requests.Desk;

/// <summary>The desk of the service centre: from an accepted request to a lecture that counts. What lies outside the person's organisations is not there.</summary>
[RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ArrangeLectures)), Route("admin/lectures/requests")]
public sealed class LectureRequestsController(LectureDeskPages pages, LectureArranging arranging, SiteSettings settings, SiteClock clock, IOptions<MailOptions> mail, IStringLocalizer<LectureRequestsController> T) : Controller
{
    /// <summary>What is under way, or one stage.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(LectureDeskQuery query, CancellationToken cancellationToken) => View(await pages.ListAsync(query, cancellationToken));

    /// <summary>One lecture.</summary>
    [HttpGet("{id:length(26)}")]
    public async Task<IActionResult> Show(string id, CancellationToken cancellationToken) => await pages.FindAsync(id, cancellationToken) is { } page ? View(page) : NotFound();

    /// <summary>The sign-in page's QR code, to print and hang up.</summary>
    [HttpGet("{id:length(26)}/poster")]
    public async Task<IActionResult> Poster(string id, CancellationToken cancellationToken) =>
        await pages.FindAsync(id, cancellationToken) is { } page ? View("Poster", new LecturePoster(page.Lecture, page.Start, $"{await BaseUrlAsync(cancellationToken)}/sign-in/{page.Lecture.SignInToken}")) : NotFound();

    /// <summary>Asks a lecturer.</summary>
    [HttpPost("{id:length(26)}/offer")]
    public async Task<IActionResult> Offer(string id, string? expert, string? answerBy, string? note, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is null) return NotFound();
        if (string.IsNullOrEmpty(expert)) return Problem(id, T["请选一位老师。"]);
        if (!TryMoment(answerBy, out var until)) return Problem(id, T["答复期限写成 2026-11-22 14:00 的样子。"]);
        var word = PlainInput.Clean(note);
        var result = await arranging.OfferAsync(id, expert, until, word.IsEmpty ? null : BoundedText.Cut(word.Value, 500), await BaseUrlAsync(cancellationToken), cancellationToken);
        // Whoever has the link answers for the lecturer: it is shown only where no mail can carry it.
        if (!HasMail && result.OfferUrl is { } url) TempData["Warning"] = T["本站没有设置邮件，邀请没有发出去。请把这个链接用微信发给老师，只发给本人：{0}", url].Value;
        return Finish(id, result, HasMail ? T["邀请交给邮件发出了。老师没收到的，请打个电话。"] : T["邀请已记下。"]);
    }

    /// <summary>Takes an offer back.</summary>
    [HttpPost("{id:length(26)}/offers/{offer:length(26)}/withdraw")]
    public async Task<IActionResult> Withdraw(string id, string offer, string? reason, CancellationToken cancellationToken) =>
        Finish(id, await arranging.WithdrawAsync(id, offer, Reason(reason), cancellationToken), HasMail ? T["已撤回，邮件会告诉老师。"] : T["已撤回。本站没有设置邮件，请打电话告诉老师。"]);

    /// <summary>Sets time and place.</summary>
    [HttpPost("{id:length(26)}/time")]
    public async Task<IActionResult> Time(string id, string? start, int? minutes, string? place, string? seats, string? reason, CancellationToken cancellationToken)
    {
        if (await pages.FindAsync(id, cancellationToken) is null) return NotFound();
        if (!TryMoment(start, out var moment) || moment is not { } begins || minutes is not { } length) return Problem(id, T["时间写成 2026-11-22 14:00 的样子，时长写分钟数。"]);
        if (!TrySeats(seats, out var known)) return Problem(id, T["座位数写成整数，例如 120；不知道就空着。"]);
        return Finish(id, await arranging.SetTimeAsync(id, new NewLectureTime(begins, length, PlainInput.Clean(place).Value, known, Reason(reason)), cancellationToken), T["时间和地点已定。"]);
    }

    /// <summary>Fixes it and drafts the announcement.</summary>
    [HttpPost("{id:length(26)}/confirm")]
    public async Task<IActionResult> Confirm(string id, CancellationToken cancellationToken) => Finish(id, await arranging.ConfirmAsync(id, cancellationToken), T["已确认，预告的草稿已交给编辑。"]);

    /// <summary>Puts it off.</summary>
    [HttpPost("{id:length(26)}/postpone")]
    public async Task<IActionResult> Postpone(string id, string? reason, CancellationToken cancellationToken) => Finish(id, await arranging.PostponeAsync(id, Reason(reason), cancellationToken), T["已延期，单位和老师都会收到消息。"]);

    /// <summary>Calls it off.</summary>
    [HttpPost("{id:length(26)}/cancel")]
    public async Task<IActionResult> Cancel(string id, string? reason, CancellationToken cancellationToken) => Finish(id, await arranging.CancelAsync(id, Reason(reason), cancellationToken), T["已取消，单位和老师都会收到消息。"]);

    /// <summary>Decides whether it counts, by the numbers that stood on the page.</summary>
    [HttpPost("{id:length(26)}/count")]
    public async Task<IActionResult> Count(string id, int? heads, int? online, bool? counts, CancellationToken cancellationToken) =>
        Finish(id, await arranging.CountAsync(id, new SeenDecision(heads, online, counts), cancellationToken), T["已作出认定。"]);

    private bool HasMail => !string.IsNullOrEmpty(mail.Value.Host);

    private IActionResult Finish(string id, ArrangeResult result, string done)
    {
        if (!result.IsFound) return NotFound();
        if (result.Problem is { } problem) return Problem(id, problem);
        TempData["Notice"] = done;
        return Redirect($"/admin/lectures/requests/{id}");
    }

    private RedirectResult Problem(string id, string problem)
    {
        TempData["Error"] = problem;
        return Redirect($"/admin/lectures/requests/{id}");
    }

    private bool TryMoment(string? text, out DateTime? utc)
    {
        utc = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        string[] formats = ["yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm", "yyyy-M-d H:mm"];
        if (!DateTime.TryParseExact(FullWidth.Fold(text.Trim()), formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year is < 2000 or > 2200) return false;
        utc = clock.ToUtc(local);
        return true;
    }

    private static bool TrySeats(string? text, out int? seats)
    {
        seats = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!int.TryParse(FullWidth.Fold(text.Trim()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > LectureEvidence.MostHeads) return false;
        seats = number;
        return true;
    }

    private async Task<string> BaseUrlAsync(CancellationToken cancellationToken) =>
        (await settings.GetAsync<GeneralSettings>(cancellationToken)).BaseUrl?.TrimEnd('/') is { Length: > 0 } configured ? configured : $"{Request.Scheme}://{Request.Host}";

    private static string? Reason(string? text) => PlainInput.Clean(text) is { IsEmpty: false } line ? BoundedText.Cut(line.Value, 400) : null;
}
