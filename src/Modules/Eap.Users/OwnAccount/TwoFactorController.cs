using System.Security.Claims;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Users.Accounts;
using Eap.Users.SignIn;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using QRCoder;

namespace Eap.Users.OwnAccount;

/// <summary>Turning the second step of sign-in on and off.</summary>
[Authorize, Route("account/two-factor"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TwoFactorController(
    SiteDbContext db, UnitOfWork work, TwoFactorSteps steps, SignInGate gate, Session session, SiteSettings settings, IStringLocalizer<TwoFactorController> T) : Controller
{
    private string UserId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;

    /// <summary>The picture to scan, or what there is to do when it is on already.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var account = await AccountAsync(cancellationToken);
        return account.TwoFactorEnabled ? View("Manage", new TwoFactorViewModel()) : View(await OfferAsync(account, Totp.CreateSecret(), cancellationToken));
    }

    /// <summary>Turns it on; the recovery codes are shown once.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Index(TwoFactorViewModel form, CancellationToken cancellationToken)
    {
        var account = await AccountAsync(cancellationToken);
        if (account.TwoFactorEnabled) return RedirectToAction(nameof(Index));
        ModelState.Clear();
        if (steps.Open(account, form.Offer) is not { } secret)
        {
            ModelState.AddModelError("", T["页面放得太久了，请重新扫码。"]);
            return View(await OfferAsync(account, Totp.CreateSecret(), cancellationToken));
        }

        if (await gate.CheckPasswordAsync(UserId, form.Password, cancellationToken) is not { } proved)
        {
            ModelState.AddModelError(nameof(form.Password), T["密码不对。多次输错会锁定 15 分钟。"]);
            return View(await OfferAsync(account, secret, cancellationToken));
        }

        if (await steps.EnrolAsync(proved, secret, form.Code, cancellationToken) is not { } codes)
        {
            ModelState.AddModelError(nameof(form.Code), T["验证码不对。看一下手机时间准不准，再填新的验证码。"]);
            return View(await OfferAsync(account, secret, cancellationToken));
        }

        await ContinueAsync(proved, cancellationToken);
        return View("Codes", codes);
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    [HttpPost("recovery")]
    public async Task<IActionResult> Recovery(TwoFactorViewModel form, CancellationToken cancellationToken)
    {
        if (await ProvedAsync(form, cancellationToken) is not { } proved) return View("Manage", new TwoFactorViewModel());
        await ContinueAsync(proved, cancellationToken);
        return View("Codes", await steps.RenewRecoveryAsync(UserId, cancellationToken));
    }

    /// <summary>Turns it off.</summary>
    [HttpPost("disable")]
    public async Task<IActionResult> Disable(TwoFactorViewModel form, CancellationToken cancellationToken)
    {
        if (await ProvedAsync(form, cancellationToken) is not { } proved) return View("Manage", new TwoFactorViewModel());
        await work.RunAsync(unit => TwoFactorSteps.DisableAsync(unit, UserId, cancellationToken), cancellationToken);
        await ContinueAsync(proved, cancellationToken);
        TempData["Notice"] = T["两步验证已关闭。"].Value;
        return RedirectToAction("Index", "Account");
    }

    private async Task<User?> ProvedAsync(TwoFactorViewModel form, CancellationToken cancellationToken)
    {
        var proved = await gate.CheckPasswordAsync(UserId, form.Password, cancellationToken);
        ModelState.Clear();
        if (proved is null) ModelState.AddModelError(nameof(form.Password), T["密码不对。多次输错会锁定 15 分钟。"]);
        return proved;
    }

    // Every other session ended with the change; this one goes on, and the tries are given back.
    private async Task ContinueAsync(User proved, CancellationToken cancellationToken)
    {
        var account = await AccountAsync(cancellationToken);
        proved.SecurityStamp = account.SecurityStamp;
        if (await gate.AdmitAsync(proved, secondStep: account.TwoFactorEnabled, cancellationToken) is { } admitted) await session.SignInAsync(HttpContext, admitted);
    }

    private Task<User> AccountAsync(CancellationToken cancellationToken) => db.Set<User>().AsNoTracking().FirstAsync(row => row.Id == UserId, cancellationToken);

    private async Task<TwoFactorViewModel> OfferAsync(User account, byte[] secret, CancellationToken cancellationToken)
    {
        var site = (await settings.GetAsync<GeneralSettings>(cancellationToken)).SiteName;
        using var picture = QRCodeGenerator.GenerateQrCode(Totp.Uri(secret, site, account.UserName!), QRCodeGenerator.ECCLevel.M);
        using var png = new PngByteQRCode(picture);
        return new TwoFactorViewModel
        {
            Offer = steps.Offer(account, secret), Secret = string.Join(' ', Totp.Base32(secret).Chunk(4).Select(group => new string(group))),
            Picture = $"data:image/png;base64,{Convert.ToBase64String(png.GetGraphic(5))}",
        };
    }
}
