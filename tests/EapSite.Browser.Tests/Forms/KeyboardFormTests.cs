using Eap.Platform.Security;
using EapSite.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Forms;

/// <summary>A clerk without a mouse: a whole form from the way in to the receipt, nothing touched but keys.</summary>
public sealed class KeyboardFormTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Form_FilledInByKeysAlone_IsHandedIn()
    {
        var site = await Browser.SiteAsync();
        var account = await site.Data.PersonAsync(RoleNames.UnionAdministrator, "例键", "莒县总工会");
        var clerk = await VisitAsync(site);
        var (page, keys) = (clerk.Page, new Keys(clerk.Page));
        await clerk.GoAsync("/apply/LectureApplication");
        await keys.PressAsync("登录后开始填写");
        await keys.WriteAsync("用户名", account.UserName);
        await keys.WriteAsync("密码", account.Password);
        await keys.PressAsync("登录");
        await keys.PressAsync("开始填写");

        await keys.WriteAsync("职工人数", "600");
        await keys.WriteAsync("联系电话", "0633-0000000");
        await keys.PressAsync("保存并继续");
        await Expect(page.Locator("h1")).ToHaveTextAsync("想听什么");
        await keys.NextOptionAsync("走进哪里（三进）");
        await keys.WriteAsync("预计人数", "80");
        await keys.TickAsync("一线职工");
        await keys.NextOptionAsync("想听的主题");
        await keys.WriteAsync("自己出的题目", "键盘也能填完");
        await keys.PressAsync("保存并继续");
        await Expect(page.Locator("h1")).ToHaveTextAsync("什么时候");
        await keys.NextYearAsync("希望的时间（首选）");
        await keys.PressAsync("保存并继续");
        await Expect(page.Locator("h1")).ToHaveTextAsync("在哪里");
        await keys.WriteAsync("地点", "厂区三楼会议室");
        await keys.PressAsync("保存，去核对");
        await Expect(page.Locator("h1")).ToHaveTextAsync("核对后提交");
        await keys.PressAsync("提交申报");

        await Expect(page.Locator(".receipt-number")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^JZ-"));
        await keys.PressAsync("看办理进度");
        await Expect(page.Locator("main")).ToContainTextAsync("键盘也能填完");
        await Expect(page.Locator("main")).ToContainTextAsync("一线职工");
    }
}
