using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Lectures.Requests.Day;

/// <summary>The page behind the QR code in the hall: no account, no script, one line to fill in.</summary>
[AllowAnonymous, Route("sign-in/{token}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInController(SignIns signIns, Eap.Platform.Time.SiteClock clock, IStringLocalizer<SignInController> T) : Controller
{
    /// <summary>The form, while the doors are open.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) =>
        await signIns.FindAsync(token, cancellationToken) is { } lecture ? Page(lecture) : NotFound();

    /// <summary>Signs in.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string token, string? who, CancellationToken cancellationToken)
    {
        if (await signIns.FindAsync(token, cancellationToken) is not { } lecture) return NotFound();
        if (await signIns.SignAsync(token, who, cancellationToken) is not { } problem)
        {
            TempData["Notice"] = T["已签到，谢谢你来。"].Value;
            return Redirect($"/sign-in/{token}");
        }

        if (problem.Length > 0) ModelState.AddModelError("who", problem);
        return Page(lecture);
    }

    private ViewResult Page(LectureRequest lecture)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return View("Index", new SignInPage(lecture.Title, lecture.HostName, lecture.StartUtc is { } start ? clock.FormatTime(start) : null, lecture.Place, signIns.Closed(lecture)));
    }
}
