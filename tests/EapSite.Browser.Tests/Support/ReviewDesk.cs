using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Support;

/// <summary>What a reviewer does with a manuscript that waits in 我的待办.</summary>
internal static class ReviewDesk
{
    /// <summary>Opens the manuscript from the inbox.</summary>
    public static async Task OpenTaskAsync(this Visitor reviewer, string title)
    {
        await reviewer.GoAsync("/admin/tasks");
        await reviewer.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await Expect(reviewer.Page.Locator("h1")).ToContainTextAsync(title);
    }

    /// <summary>Lets the opened manuscript pass.</summary>
    public static async Task PassAsync(this Visitor reviewer)
    {
        await reviewer.Page.GetByLabel("通过").CheckAsync();
        await reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "提交结论" }).ClickAsync();
        await Expect(reviewer.Page.Locator("main .status").First).ToContainTextAsync("已记录");
    }
}
