using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Forms;

/// <summary>Files of a form while scripts run: how far they are, a form that waits for them, a cut connection, photographs that come from a telephone.</summary>
public sealed class FilesTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Field = "[data-attachments$='/Photos']";

    [Fact]
    public async Task Upload_UnderWayWhenTheFormIsSent_IsShownAndTheFormWaitsAndGoesOnByItself()
    {
        var (officer, photos) = await FormAsync();
        await officer.SlowAsync(bytesPerSecond: 60_000);
        await photos.Locator("input[type=file]").SetInputFilesAsync(await PhotoAsync(officer, "门厅.png"));

        await officer.Page.WaitForFunctionAsync($"() => {{ const bar = document.querySelector(\"{Field} progress\"); return bar && bar.value > 0 && bar.value < 100; }}");
        await officer.PressAsync("保存并继续");
        await Expect(photos.Locator("[data-message]")).ToContainTextAsync("传完会自动提交");
        await officer.GuideAsync("apply-upload", photos, photos);

        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync("人员和服务");
        await officer.GoAsync(officer.Path.Replace("service", "rooms", StringComparison.Ordinal));
        await Expect(photos.Locator("li")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Upload_NotTaken_StopsWhoeverGoesOnOnceAndSaysSo()
    {
        var (officer, photos) = await FormAsync();
        officer.Watch.Expect((await photos.GetAttributeAsync("data-attachments"))!);

        await photos.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "说明.txt", MimeType = "text/plain", Buffer = "例"u8.ToArray() });
        await Expect(photos.Locator("[data-message]")).ToContainTextAsync("说明.txt");
        await officer.PressAsync("保存并继续");
        await Expect(photos.Locator("[data-message]")).ToContainTextAsync("再按一次，就不带这个文件继续");
        await officer.PressAsync("保存并继续");

        await Expect(officer.Page.Locator("h1")).ToHaveTextAsync("人员和服务");
    }

    [Fact]
    public async Task Upload_CutInTheMiddle_SaysSoAndIsSentAgain()
    {
        var (officer, photos) = await FormAsync();
        officer.Watch.Expect((await photos.GetAttributeAsync("data-attachments"))!);
        var photo = await PhotoAsync(officer, "走廊.png");

        await officer.Context.SetOfflineAsync(true);
        await photos.Locator("input[type=file]").SetInputFilesAsync(photo);
        await Expect(photos.Locator("[data-message]")).ToContainTextAsync("网断了");
        await officer.Context.SetOfflineAsync(false);
        await photos.GetByRole(AriaRole.Button, new() { Name = "再传一次" }).ClickAsync();

        await Expect(photos.GetByRole(AriaRole.Link, new() { Name = "走廊.png" })).ToBeVisibleAsync();
        await Expect(photos.Locator("[data-message]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Telephone_WithTheCodeOfTheForm_SendsPhotographsIntoItOnceAndWithoutAnAccount()
    {
        var (officer, photos) = await FormAsync();
        var code = await officer.Context.RunAndWaitForPageAsync(() => photos.GetByText("用手机拍照").ClickAsync());
        await code.GetByRole(AriaRole.Button, new() { Name = "生成二维码" }).ClickAsync();
        var address = new Uri(await code.Locator("main a[href*='/photo/']").InnerTextAsync()).AbsolutePath;
        var phone = await VisitAsync(officer.Site, VisitorOptions.PlainPhone);
        await phone.GoAsync(address);
        await phone.GuideAsync("photo-phone");
        await phone.Page.GetByLabel("拍照").SetInputFilesAsync(new FilePayload { Name = "image.png", MimeType = "image/png", Buffer = await phone.Page.ScreenshotAsync() });
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync();
        await Expect(phone.Page.Locator(".status.done")).ToContainTextAsync("已收到 1 张");

        await code.CloseAsync();
        await officer.Page.BringToFrontAsync();
        await Expect(photos.GetByRole(AriaRole.Link, new() { Name = "手机照片.png" })).ToBeVisibleAsync();
        var somebody = await VisitAsync(officer.Site, VisitorOptions.PlainPhone);
        somebody.Watch.Expect(address);
        await somebody.Page.GotoAsync(address);
        await Expect(somebody.Page.Locator("h1")).ToHaveTextAsync("这个链接不能用了");
    }

    // A filing that is filled in, at the step with the photographs.
    private async Task<(Visitor Officer, ILocator Photos)> FormAsync()
    {
        var site = await Browser.SiteAsync("qingdao-2021");
        var (client, _) = await AcceptanceSite.OfficerAsync(site);
        var id = await AcceptanceSite.FillAsync(site, client);
        var officer = await SignedInAsync(site, client.User!);
        await officer.GoAsync($"{AcceptanceSite.Apply}/{id}?step=rooms");
        return (officer, officer.Page.Locator(Field));
    }

    private static async Task<FilePayload> PhotoAsync(Visitor officer, string name) =>
        new() { Name = name, MimeType = "image/png", Buffer = await officer.Page.ScreenshotAsync(new() { FullPage = true }) };
}
