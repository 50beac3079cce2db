using System.Diagnostics;
using Eap.Users.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Users.SignIn;

/// <summary>A person with a slip chooses a password.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ActivateController(PasswordChange passwords, SignInGate gate, IStringLocalizer<ActivateController> T) : Controller
{
    /// <summary>The form.</summary>
    [HttpGet("activate")]
    public IActionResult Index() => View(new ActivateViewModel());

    /// <summary>Sets the password.</summary>
    [HttpPost("activate")]
    public async Task<IActionResult> Index(ActivateViewModel form, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        if (form.Password != form.Repeat) return Refuse(form, nameof(form.Repeat), T["两次填的密码不一样。"]);
        var result = await passwords.ActivateAsync(form.UserName, form.Code, form.Password, cancellationToken);
        if (!result.Succeeded)
        {
            if (result.Field.Length == 0) await gate.HoldAsync(started, cancellationToken);
            return Refuse(form, result.Field, result.Problem!);
        }

        TempData["Notice"] = T["密码已设好，请登录。"].Value;
        return RedirectToAction("Index", "Login");
    }

    private ViewResult Refuse(ActivateViewModel form, string field, string problem)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, problem);
        return View(new ActivateViewModel { UserName = form.UserName, Code = form.Code });
    }
}
