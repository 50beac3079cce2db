using Eap.Platform.Security;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Editing;

/// <summary>Two editors change one article at the same time.</summary>
public sealed class CollisionTests(BrowserFixture browser) : BrowserTest(browser)
{
    [Fact]
    public async Task Article_SavedByTwoAtOnce_KeepsBothTexts()
    {
        var site = await Browser.SiteAsync();
        var first = await VisitAsAsync(site, [RoleNames.Editor]);
        var second = await VisitAsAsync(site, [RoleNames.Editor]);
        var mine = await Desk.NewArticleAsync(first, "两个人一起改");
        await mine.TypeAsync("原来的一句。");
        await mine.SaveAsync();
        await Expect(mine.Notice).ToBeVisibleAsync();
        await second.GoAsync(first.Path);
        var theirs = new Desk(second.Page);

        await mine.TypeAsync("甲加的话。");
        await mine.SaveAsync();
        await Expect(mine.Notice).ToBeVisibleAsync();
        second.Watch.Expect(second.Path);
        await theirs.TypeAsync("乙加的话。");
        await theirs.SaveAsync();

        await Expect(second.Page.GetByText("你的文字没有丢")).ToBeVisibleAsync();
        await Expect(second.Page.Locator(".theirs")).ToContainTextAsync("甲加的话。");
        await Expect(second.Page.Locator(".mine")).ToContainTextAsync("乙加的话。");
        await Expect(theirs.Text).ToContainTextAsync("乙加的话。");
        (await second.Page.AxeFindingsAsync()).Concat(await second.Page.SidewaysFindingsAsync()).ShouldBeEmpty();

        await theirs.SaveAsync();
        await Expect(theirs.Notice).ToBeVisibleAsync();
        await ShouldHoldInHistoryAsync(first, "甲加的话。", "乙加的话。");
        await ShouldCompareAsync(second, "甲", "乙");
    }

    private static async Task ShouldCompareAsync(Visitor editor, string before, string after)
    {
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "历史", Exact = true }).First.ClickAsync();
        await editor.Page.GetByRole(AriaRole.Button, new() { Name = "比较选中的两个版本" }).ClickAsync();
        await Expect(editor.Page.Locator(".diff del")).ToHaveTextAsync(before);
        await Expect(editor.Page.Locator(".diff ins")).ToHaveTextAsync(after);
        await editor.PictureAsync("desk-compare");
        (await editor.Page.AxeFindingsAsync()).Concat(await editor.Page.SidewaysFindingsAsync()).ShouldBeEmpty();
    }

    private static async Task ShouldHoldInHistoryAsync(Visitor editor, params string[] words)
    {
        await editor.Page.GetByRole(AriaRole.Link, new() { Name = "历史", Exact = true }).First.ClickAsync();
        var versions = await editor.Page.Locator("table.history a[target=_blank]").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
        var texts = new List<string>();
        foreach (var version in versions)
        {
            await editor.GoAsync(version);
            texts.Add(await editor.Page.Locator(".prose").InnerTextAsync());
        }

        foreach (var word in words) Assert.Contains(texts, text => text.Contains(word, StringComparison.Ordinal));
    }
}
