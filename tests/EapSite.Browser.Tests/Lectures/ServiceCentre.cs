using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Lectures;

/// <summary>An officer at the desk: decides applications, arranges the lecture, lets it count.</summary>
internal sealed class ServiceCentre(Visitor visitor)
{
    private IPage Page => visitor.Page;

    /// <summary>Opens the application from the queue and decides it.</summary>
    public async Task DecideAsync(string title, string outcome, string said)
    {
        await OpenAsync(title);
        await Page.GetByLabel(outcome, new() { Exact = true }).CheckAsync();
        await Page.GetByLabel("意见", new() { Exact = true }).FillAsync(said);
        await visitor.PressAsync("提交结论");
        await Expect(Page.Locator("main .status").First).ToBeVisibleAsync();
    }

    /// <summary>Sends it back for these answers, each with what is to be done.</summary>
    public async Task ReturnAsync(string title, IReadOnlyDictionary<string, string> remarks)
    {
        await OpenAsync(title);
        foreach (var (field, said) in remarks)
        {
            await Page.Locator(".answer", new() { Has = Page.GetByText(field, new() { Exact = true }) }).Locator("summary").ClickAsync();
            await Page.GetByLabel($"{field}：怎么改").FillAsync(said);
        }

        await Page.GetByLabel("退回补正", new() { Exact = true }).CheckAsync();
        await Page.GetByLabel("意见", new() { Exact = true }).FillAsync("其余的都齐了，改好这两处就可以安排。");
        await visitor.GuideAsync("desk-return", Page.Locator(".desk-head"), Page.Locator(".answer", new() { Has = Page.GetByText("联系电话", new() { Exact = true }) }));
        await visitor.PressAsync("提交结论");
        await Expect(Page.Locator("main .status").First).ToBeVisibleAsync();
    }

    /// <summary>Asks a lecturer to take the lecture.</summary>
    public async Task OfferAsync(string title, string expert)
    {
        await OpenLectureAsync(title);
        await Page.GetByRole(AriaRole.Radio, new() { Name = expert }).CheckAsync();
        await Page.GetByLabel("给老师的话").FillAsync("多数人刚下夜班，想听怎么补觉。");
        await visitor.GuideAsync("lecture-offer", Page.Locator(".desk-head"), Page.Locator("#note"));
        await visitor.PressAsync("发出邀请");
        await Expect(Page.Locator(".card-row .badge.waiting")).ToBeVisibleAsync();
    }

    /// <summary>Opens the lecture from the list.</summary>
    public async Task OpenLectureAsync(string title)
    {
        await visitor.GoAsync("/admin/lectures/requests");
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Expect(Page.Locator("h1")).ToHaveTextAsync(title);
    }

    /// <summary>What the poster with the QR code leads to.</summary>
    public async Task<string> PosterAsync(string title)
    {
        await OpenLectureAsync(title);
        await Page.GetByRole(AriaRole.Link, new() { Name = "签到二维码" }).ClickAsync();
        await Expect(Page.Locator(".slip svg")).ToBeVisibleAsync();
        return await Page.Locator(".slip code").InnerTextAsync();
    }

    /// <summary>Lets the lecture count.</summary>
    public async Task CountAsync(string title)
    {
        await OpenLectureAsync(title);
        await Expect(Page.Locator("main")).ToContainTextAsync("现场 76 人");
        await visitor.PressAsync("认定，计入完成数");
        await Expect(Page.Locator(".badge.changed").First).ToContainTextAsync("认定");
    }

    private async Task OpenAsync(string title)
    {
        await visitor.GoAsync("/admin/applications");
        await Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
    }
}
