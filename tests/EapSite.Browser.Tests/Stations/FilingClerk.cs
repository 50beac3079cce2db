using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>The officer of a unit who files for acceptance: checks what was filled in, hands it in, prints, sends the stamped paper back.</summary>
internal sealed class FilingClerk(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Goes on with what was begun: the account the subsidy is paid to, the self-assessment, the page of checks.</summary>
    public async Task ReviewAsync(string id)
    {
        await visitor.GoAsync("/my");
        await visitor.FollowAsync("接着填");
        await Page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = "资金和收款账户" }).ClickAsync();
        await Page.GetByLabel("收款账号").FillAsync("0000 1111 2222 3333");
        await Page.GetByLabel("开户行").FillAsync("例行例海支行");
        await visitor.PressAsync("保存");
        await Page.Locator(".steps").GetByRole(AriaRole.Link, new() { Name = "自评和意见" }).ClickAsync();
        // What the city's own standard asks of the class, one by one.
        foreach (var met in await Page.GetByLabel("做到了", new() { Exact = true }).AllAsync()) await met.CheckAsync();
        foreach (var evidence in await Page.GetByLabel("怎么看得出来").AllAsync()) await evidence.FillAsync("现场看得到，照片第一张");
        await visitor.GuideAsync("acceptance-self-check", Page.Locator("#StationAcceptance-SelfChecks-group"));
        await visitor.PressAsync("保存，去核对");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("核对后提交");
        Assert.Equal($"{AcceptanceSite.Apply}/{id}/check", visitor.Path);
    }

    /// <summary>Hands it in; the number of the receipt.</summary>
    public async Task<string> HandInAsync()
    {
        await visitor.PressAsync("提交申报");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("受理回执");
        return await Page.Locator(".receipt-number").InnerTextAsync();
    }

    /// <summary>Prints the form; a photograph of the first copy.</summary>
    public async Task<byte[]> PrintAsync()
    {
        await visitor.FollowAsync("看办理进度");
        await visitor.FollowAsync("打印申报表");
        await visitor.PressAsync("准备打印 3 份");
        foreach (var (sheet, number) in (await Page.Locator("article.sheet").AllAsync()).Select((sheet, index) => (sheet, index + 1))) await Expect(sheet).ToContainTextAsync($"第 {number} 份，共 3 份");
        await Expect(Page.Locator("article.sheet")).ToHaveCountAsync(3);
        await visitor.GuideAsync("acceptance-paper", Page.Locator("article.sheet").First, Page.Locator("article.sheet").First.Locator("table.official > tbody").Nth(1));
        return await Page.Locator("article.sheet").First.ScreenshotAsync();
    }

    /// <summary>Sends the stamped copy: the browser reads its code, nothing is typed.</summary>
    public async Task SendPaperAsync(string number, byte[] photo)
    {
        await visitor.FollowAsync("盖好章以后，上传扫描件");
        await Page.GetByLabel("盖章后的扫描件或照片").SetInputFilesAsync(new FilePayload { Name = "盖章件.png", MimeType = "image/png", Buffer = photo });
        await Expect(Page.Locator("[data-read]")).ToHaveTextAsync($"读到了二维码：编号 {number}，第 1 版。");
        await visitor.GuideAsync("acceptance-scan", Page.Locator("h1"), Page.Locator("form.form .actions"));
        await visitor.PressAsync("上传");
        await Expect(Page.Locator(".attach-list")).ToContainTextAsync("等核对");
    }
}
