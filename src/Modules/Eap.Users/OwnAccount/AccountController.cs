using System.Security.Claims;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Eap.Users.SignIn;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.OwnAccount;

/// <summary>What a signed-in person does with their own account.</summary>
[Authorize, Route("account"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountController(SiteDbContext db, AccountDirectory accounts, SignInGate gate, PasswordChange passwords, TwoFactorSteps steps, Session session, IStringLocalizer<AccountController> T) : Controller
{
    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>Who I am here and what I may do where.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var account = await db.Set<User>().AsNoTracking().FirstAsync(row => row.Id == UserId, cancellationToken);
        var organization = await db.Set<Organizations.Directory.Organization>().AsNoTracking().Where(row => row.OrganizationId == account.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        return View(new OwnAccountViewModel(account, await accounts.GrantsAsync(UserId, cancellationToken), organization, await steps.RecoveryLeftAsync(UserId, cancellationToken)));
    }

    /// <summary>The form for a new password.</summary>
    [HttpGet("password")]
    public IActionResult Password() => View(new PasswordViewModel());

    /// <summary>Changes the password; other sessions end, this one goes on.</summary>
    [HttpPost("password")]
    public async Task<IActionResult> Password(PasswordViewModel form, CancellationToken cancellationToken)
    {
        if (form.Password != form.Repeat) return Refuse(nameof(form.Repeat), T["两次填的密码不一样。"]);
        if (PasswordRules.Check(form.Password, User.Identity!.Name) is { } weak) return Refuse(nameof(form.Password), T[weak]);
        if (await gate.CheckPasswordAsync(UserId, form.Current, cancellationToken) is not { } proved) return Refuse(nameof(form.Current), T["原密码不对。多次输错会锁定 15 分钟。"]);
        var result = await passwords.ChangeAsync(proved, form.Password, cancellationToken);
        if (result.Account is not { } account) return Refuse(result.Field, result.Problem!);
        await session.SignInAsync(HttpContext, account);
        TempData["Notice"] = T["密码已修改，其他电脑上的登录已经退出。"].Value;
        return RedirectToAction(nameof(Index));
    }

    private ViewResult Refuse(string field, string problem)
    {
        ModelState.Clear();
        ModelState.AddModelError(field, problem);
        return View("Password", new PasswordViewModel());
    }
}
