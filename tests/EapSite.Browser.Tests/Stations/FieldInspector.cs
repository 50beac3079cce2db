using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>A third-party inspector at a phone: opens the visit, looks at each check, takes a photograph, signs.</summary>
internal sealed class FieldInspector(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Opens the visit; signing in leads to the person's visits and to nothing else.</summary>
    public async Task OpenAsync(string position)
    {
        Assert.Equal("/inspections", visitor.Path);
        await visitor.GuideAsync("inspection-list", Page.Locator("h1"), Page.Locator("main .list").First);
        await visitor.FollowAsync(position);
        await Expect(Page.Locator("h1")).ToHaveTextAsync(position);
    }

    /// <summary>Every check is met; remarks, the conclusion, a photograph.</summary>
    public async Task WriteAsync(string remarks)
    {
        foreach (var met in await Page.GetByLabel("符合", new() { Exact = true }).AllAsync()) await met.CheckAsync();
        await visitor.GuideAsync("inspection-report", Page.Locator("form[data-autosave] fieldset").First, Page.Locator("form[data-autosave] fieldset").Nth(2));
        await Page.GetByLabel("备注").FillAsync(remarks);
        await Page.GetByLabel("通过", new() { Exact = true }).CheckAsync();
        await visitor.PressAsync("保存");
        await Expect(Page.Locator(".status.done")).ToContainTextAsync("已保存于");
        await Page.GetByLabel("拍照或选照片").SetInputFilesAsync(new FilePayload { Name = "门牌.png", MimeType = "image/png", Buffer = await Page.ScreenshotAsync() });
        await visitor.PressAsync("交照片");
        await Expect(Page.Locator("#photos .attach-list")).ToContainTextAsync("门牌.png");
    }

    /// <summary>Signs. A window that still shows the form is told that nothing can be changed any more.</summary>
    public async Task SignAsync()
    {
        var second = await visitor.Context.NewPageAsync();
        await second.GotoAsync(Page.Url);
        await visitor.PressAsync("保存，去签名");
        await Expect(Page.Locator("h1")).ToHaveTextAsync("核对报告，签名");
        await visitor.GuideAsync("inspection-sign", Page.Locator("h1"), Page.Locator("form[action$='/sign']"));
        await visitor.PressAsync("签名，交给市总工会");
        await Expect(Page.Locator("main")).ToContainTextAsync("不能再改");
        await Expect(Page.Locator("main form")).ToHaveCountAsync(0);

        await second.GetByLabel("备注").FillAsync("改成别的");
        await second.GetByRole(AriaRole.Button, new() { Name = "保存", Exact = true }).ClickAsync();
        await Expect(second.Locator(".status.error")).ToContainTextAsync("已经签名，不能再改");
        await Expect(second.Locator("main")).Not.ToContainTextAsync("改成别的");
        await second.CloseAsync();
    }
}
