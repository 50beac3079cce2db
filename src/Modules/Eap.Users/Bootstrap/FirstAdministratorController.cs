using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Bootstrap;

/// <summary>The page behind the one-time link.</summary>
[AllowAnonymous, Route("first-administrator/{token}"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FirstAdministratorController(FirstAdministrator first, IStringLocalizer<FirstAdministratorController> T) : Controller
{
    /// <summary>The form; a used or made-up link is not found.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) =>
        await first.IsOpenAsync(token, cancellationToken) ? View(new FirstAdministratorViewModel()) : NotFound();

    /// <summary>Makes the account.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(string token, FirstAdministratorViewModel form, CancellationToken cancellationToken)
    {
        if (!await first.IsOpenAsync(token, cancellationToken)) return NotFound();
        if (form.Password != form.Repeat) return Refuse(form, nameof(form.Repeat), T["两次填的密码不一样。"]);
        var result = await first.CreateAsync(form.UserName, form.DisplayName, form.Password, cancellationToken, token);
        if (result.IsForbidden) return NotFound();
        if (!result.Succeeded) return Refuse(form, result.Field, result.Problem!);
        TempData["Notice"] = T["管理员账号已建好，请登录。"].Value;
        return RedirectToAction("Index", "Login");
    }

    private ViewResult Refuse(FirstAdministratorViewModel form, string field, string problem)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, problem);
        return View(new FirstAdministratorViewModel { UserName = form.UserName, DisplayName = form.DisplayName });
    }
}
