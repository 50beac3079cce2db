using Eap.Platform.Security;
using Eap.Users.TwoFactor;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Admin;

/// <summary>Turning the second step on, and signing in with it: pages one only reaches by doing it.</summary>
public sealed class TwoFactorTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task TwoFactor_TurnedOn_EveryPageOnTheWayIsFit()
    {
        var site = await Browser.SiteAsync();
        var account = await AccountAsync(site, [RoleNames.SecurityAdministrator]);
        var somebody = await VisitAsync(site);
        var page = somebody.Page;
        await somebody.SignInAsync(account);
        await somebody.GoAsync("/account/two-factor");
        var secret = await page.Locator("main code").InnerTextAsync();
        await ShouldBeFitAsync(page);

        await page.GetByLabel("六位验证码").FillAsync(CodeAt(secret, site.Clock.GetUtcNow()));
        await page.GetByLabel("登录密码").FillAsync(account.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "开启" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("恢复码");
        await ShouldBeFitAsync(page);
        var recovery = await page.Locator("main .list code").First.InnerTextAsync();

        await somebody.GoAsync("/admin");
        await page.GetByRole(AriaRole.Button, new() { Name = "退出" }).ClickAsync();
        await somebody.GoAsync("/login");
        await Visitor.FillSignInAsync(page, account);
        await Expect(page.Locator("h1")).ToHaveTextAsync("两步验证");
        await ShouldBeFitAsync(page);
        await page.GetByLabel("验证码").FillAsync(recovery);
        await page.GetByRole(AriaRole.Button, new() { Name = "继续" }).ClickAsync();
        await Expect(page.Locator("form[action='/logout']")).ToBeVisibleAsync();
    }

    private static async Task ShouldBeFitAsync(IPage page) => (await page.AxeFindingsAsync()).Concat(await page.SidewaysFindingsAsync()).ShouldBeEmpty();

    private static string CodeAt(string secret, DateTimeOffset now) => Totp.Code(Base32(secret), now.ToUnixTimeSeconds() / 30);

    // RFC 4648, five bits a letter, as a phone reads the secret.
    private static byte[] Base32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter)), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2))];
    }
}
