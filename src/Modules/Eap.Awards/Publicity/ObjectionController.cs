using Eap.Platform.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>How an objection stands, for whoever holds its number and its code. Both travel in the body: an address is remembered by browsers and servers.</summary>
[AllowAnonymous, Route("objection"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ObjectionController(ObjectionAnswers answers, IStringLocalizer<ObjectionController> T) : Controller
{
    /// <summary>Asks for number and code.</summary>
    [HttpGet("")]
    public IActionResult Index() => View(new ObjectionStatus(null));

    /// <summary>How it stands. A wrong number and a wrong code are one answer.</summary>
    [HttpPost(""), EnableRateLimiting(RateLimits.LookUps)]
    public async Task<IActionResult> Index(string? number, string? code, CancellationToken cancellationToken)
    {
        if (await answers.FindAsync(number, code, cancellationToken) is { } found) return View(found);
        ModelState.AddModelError("number", T["没有这样的回执，或者查询码不对。请对照回执再输一次，数字 0 和字母 O 要分清。"]);
        return View(new ObjectionStatus(number));
    }
}
