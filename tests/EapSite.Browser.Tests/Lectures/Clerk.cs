using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>The clerk of a union at a phone without scripts: finds the form, fills it in step by step, hands it in, answers a return.</summary>
internal sealed class Clerk(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>From the menu to the first question, over the sign-in. Leaves the address of the application.</summary>
    public async Task<string> BeginAsync(Eap.Testing.SiteAccount account)
    {
        await visitor.GoAsync("/apply");
        await Page.GetByRole(AriaRole.Link, new() { Name = "公益讲座申请" }).ClickAsync();
        await Expect(Page.Locator("#prepare")).ToHaveTextAsync("需要准备");
        await Page.GetByRole(AriaRole.Link, new() { Name = "登录后开始填写" }).ClickAsync();
        await Visitor.FillSignInAsync(Page, account);
        await visitor.GuideAsync("apply-start", Page.Locator("h1"), Page.GetByRole(AriaRole.Button, new() { Name = "开始填写" }));
        await visitor.PressAsync("开始填写");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("单位情况");
        return new Uri(Page.Url).AbsolutePath;
    }

    /// <summary>Fills in the four steps. Two answers will have to be corrected.</summary>
    public async Task FillAsync(DateTime start)
    {
        await Page.GetByLabel("职工人数").FillAsync("600");
        await Page.GetByLabel("联系电话").FillAsync("00000000000");
        await NextAsync("想听什么");
        await Page.GetByLabel("走进哪里（三进）").SelectOptionAsync("企业");
        await Page.GetByLabel("预计人数").FillAsync("80");
        await Page.GetByRole(AriaRole.Group, new() { Name = "职工特点" }).GetByLabel("一线职工").CheckAsync();
        await Page.GetByLabel("想听的主题").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Page.GetByLabel("自己出的题目").FillAsync("夜班怎么睡好");
        await Page.GetByLabel("希望解决的问题").FillAsync("三班倒以后白天睡不着，夜里没精神。");
        await visitor.GuideAsync("apply-form", Page.Locator(".steps"), Page.GetByRole(AriaRole.Group, new() { Name = "职工特点" }));
        await NextAsync("什么时候");
        await Page.GetByLabel("希望的时间（首选）").FillAsync($"{start:yyyy-MM-ddTHH:mm}");
        await NextAsync("在哪里");
        await Page.GetByLabel("地点").FillAsync("厂里");
        await Page.GetByLabel("能坐多少人").FillAsync("200");
        await visitor.PressAsync("保存，去核对");
    }

    /// <summary>Hands in what the page of checks shows.</summary>
    public async Task HandInAsync(string button)
    {
        await Expect(Page.Locator("h1")).ToHaveTextAsync("核对后提交");
        await visitor.PressAsync(button);
    }

    /// <summary>Corrects the two answers the desk asked for; nothing else can be changed, not even by a page that was tampered with.</summary>
    public async Task CorrectAsync(string application)
    {
        await visitor.GoAsync("/my");
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "公益讲座申请" }).First.ClickAsync();
        Assert.Equal(application, new Uri(Page.Url).AbsolutePath);
        Assert.Equal(["LectureApplication.Phone", "LectureApplication.Place"], await OpenFieldsAsync());
        await Page.GetByLabel("联系电话").FillAsync("0633-0000000");
        await Page.GetByLabel("地点").FillAsync("厂区三楼会议室");
        await visitor.GuideAsync("apply-correct", Page.Locator("h1"), Page.Locator("form.form"));
        await Page.Locator("form.form").EvaluateAsync("form => form.insertAdjacentHTML('beforeend', '<input type=\"hidden\" name=\"LectureApplication.Heads\" value=\"9000\">')");
        await visitor.PressAsync("保存，去核对");
    }

    /// <summary>After the lecture: photographs, how many came.</summary>
    public async Task ReportAsync(Eap.Testing.SiteAccount account)
    {
        await visitor.GoAsync("/my");
        if (visitor.Path.StartsWith("/login", StringComparison.Ordinal)) await Visitor.FillSignInAsync(Page, account);
        await visitor.FollowAsync("公益讲座申请");
        await Expect(Page.Locator("#heads-hint")).ToContainTextAsync("扫码签到的有 2 人");
        await Page.Locator("#files").SetInputFilesAsync(new FilePayload { Name = "现场.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await visitor.PressAsync("交照片");
        await Page.GetByLabel("现场到场人数").FillAsync("76");
        await visitor.GuideAsync("lecture-report", Page.Locator("#lecture"), Page.Locator("form[action$='/lecture']"));
        await visitor.PressAsync("确认已举办，提交人数");
        await Expect(Page.Locator("#lecture ~ .facts")).ToContainTextAsync("现场 76 人");
    }

    /// <summary>What the receipt says after this word.</summary>
    public Task<string> FactAsync(string name) => Page.Locator("dl.facts div", new() { Has = Page.Locator("dt", new() { HasText = name }) }).Locator("dd").First.InnerTextAsync();

    private async Task<IReadOnlyList<string>> OpenFieldsAsync() =>
        [.. (await Page.Locator("form.form").EvaluateAsync<string[]>("form => [...form.elements].filter((one) => one.name.includes('.') && !one.disabled).map((one) => one.name)")).Distinct()];

    private async Task NextAsync(string step)
    {
        await visitor.PressAsync("保存并继续");
        await Expect(Page.Locator("h1")).ToHaveTextAsync(step);
    }
}
