using System.Diagnostics;
using Eap.Users.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Users.SignIn;

/// <summary>The form of the activation page.</summary>
public sealed class ActivateViewModel
{
    /// <summary>用户名</summary>
    public string? UserName { get; set; }

    /// <summary>一次性代码</summary>
    public string? Code { get; set; }

    /// <summary>新密码</summary>
    public string? Password { get; set; }

    /// <summary>The new password again.</summary>
    public string? Repeat { get; set; }
}

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
