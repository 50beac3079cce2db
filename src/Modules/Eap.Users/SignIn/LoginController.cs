using System.Security.Claims;
using Eap.Platform.Navigation;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Eap.Users.SignIn;

/// <summary>Sign-in, its second step, sign-out.</summary>
[AllowAnonymous, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LoginController(SignInGate gate, TwoFactorSteps steps, Session session, NavigationMenus menus, IStringLocalizer<LoginController> T) : Controller
{
    /// <summary>The form; who is signed in goes on.</summary>
    [HttpGet("login")]
    public async Task<IActionResult> Index(string? returnUrl, CancellationToken cancellationToken) =>
        User.Identity?.IsAuthenticated == true ? await GoOnAsync(returnUrl, cancellationToken) : View(new LoginViewModel { ReturnUrl = returnUrl });

    /// <summary>Checks name and password.</summary>
    [HttpPost("login")]
    public async Task<IActionResult> Index(LoginViewModel form, CancellationToken cancellationToken)
    {
        var account = await gate.CheckNameAsync(form.UserName, form.Password, cancellationToken);
        if (account is null) return Refuse("Index", form);
        if (!account.TwoFactorEnabled) return await AdmitAsync(account, secondStep: false, form, cancellationToken);
        await HttpContext.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, Session.Principal(account, IdentityConstants.TwoFactorUserIdScheme));
        return RedirectToAction(nameof(Code), new { returnUrl = form.ReturnUrl });
    }

    /// <summary>The form of the second step.</summary>
    [HttpGet("login/code")]
    public async Task<IActionResult> Code(string? returnUrl) =>
        await PendingAsync() is null ? RedirectToAction(nameof(Index), new { returnUrl }) : View(new LoginViewModel { ReturnUrl = returnUrl });

    /// <summary>Checks the code of the app, or a recovery code.</summary>
    [HttpPost("login/code")]
    public async Task<IActionResult> Code(LoginViewModel form, CancellationToken cancellationToken)
    {
        if (await PendingAsync() is not { } pending) return RedirectToAction(nameof(Index), new { returnUrl = form.ReturnUrl });
        var account = await gate.TakeTryAsync(pending.Id, cancellationToken);
        if (account is null || account.SecurityStamp != pending.Stamp || !await steps.VerifyAsync(account, form.Code, cancellationToken))
        {
            await gate.RefusedAsync(pending.Id, cancellationToken);
            ModelState.Clear();
            ModelState.AddModelError(nameof(form.Code), T["验证码不对或已经用过。多次输错会锁定 15 分钟。"]);
            return View(new LoginViewModel { ReturnUrl = form.ReturnUrl });
        }

        await HttpContext.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        return await AdmitAsync(account, secondStep: true, form, cancellationToken);
    }

    /// <summary>Signs out here and everywhere: a cookie copied from a shared computer is worth nothing afterwards.</summary>
    [HttpPost("logout")]
    public async Task<IActionResult> Logout(CancellationToken cancellationToken)
    {
        if (User.FindFirstValue(ClaimTypes.NameIdentifier) is { } userId) await gate.EndSessionsAsync(userId, cancellationToken);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        // What was typed and not sent stays with nobody who sits down here next.
        Response.Headers["Clear-Site-Data"] = "\"storage\"";
        return LocalRedirect("~/");
    }

    private async Task<IActionResult> AdmitAsync(Accounts.User account, bool secondStep, LoginViewModel form, CancellationToken cancellationToken)
    {
        if (await gate.AdmitAsync(account, secondStep, cancellationToken) is not { } admitted) return Refuse("Index", form);
        await session.SignInAsync(HttpContext, admitted);
        HttpContext.User = Session.Principal(admitted);
        return await GoOnAsync(form.ReturnUrl, cancellationToken);
    }

    private async Task<(string Id, string Stamp)?> PendingAsync()
    {
        var principal = (await HttpContext.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? (id, principal.FindFirstValue(Session.StampClaim) ?? "") : null;
    }

    private ViewResult Refuse(string view, LoginViewModel form)
    {
        ModelState.Clear();
        ModelState.AddModelError(nameof(form.UserName), T["用户名或密码不对，或者账号暂时不能登录。连续输错会锁定 15 分钟；忘了密码请找上级工会重置。"]);
        return View(view, new LoginViewModel { UserName = form.UserName, ReturnUrl = form.ReturnUrl });
    }

    // Not everybody works in the admin: an inspector's first page is their visits.
    private async Task<RedirectResult> GoOnAsync(string? returnUrl, CancellationToken cancellationToken) => Url.IsLocalUrl(returnUrl)
        ? Redirect(returnUrl)
        : Redirect(Url.Content($"~{(await menus.BuildAsync(AdminNavigationProvider.MenuName, cancellationToken)).FirstOrDefault()?.First().Url ?? "/"}"));
}
