using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Reading;

/// <summary>A worker reads, searches and finds help; scripts are switched off.</summary>
public sealed class ReaderJourneyTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly VisitorOptions NoScripts = new() { Scripts = false };

    [Fact]
    public async Task Home_WithoutScripts_OffersHelpThenReadingThenPrint()
    {
        var reader = await VisitAsync(options: NoScripts);
        var page = reader.Page;

        await reader.GoAsync("/");
        foreach (var number in new[] { "12356", "120", "110" }) await Expect(page.Locator($"main a.call[href='tel:{number}']")).ToBeVisibleAsync();
        await page.Locator(".doors").GetByText("心理知识").ClickAsync();
        await Expect(page.Locator("main .list .title").First).ToHaveTextAsync("睡不着");
        await page.Locator(".page-aside").GetByRole(AriaRole.Link, new() { Name = "全部文章" }).ClickAsync();
        await page.GetByLabel("主题", new() { Exact = true }).SelectOptionAsync("shuimian");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找" }).ClickAsync();
        await Expect(page.Locator(".result-count")).ToContainTextAsync("睡眠");
        await page.GetByRole(AriaRole.Link, new() { Name = "倒班的人怎样睡好一觉" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("倒班的人怎样睡好一觉");
        await Expect(page.Locator(".related a").First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator(".prose")).ToBeVisibleAsync();
        foreach (var frame in new[] { ".site-nav", ".modes", ".breadcrumb", ".page-aside" }) await Expect(page.Locator(frame).First).ToBeHiddenAsync();
        Assert.NotEmpty(await page.PdfAsync());
    }

    [Fact]
    public async Task Search_WithoutScripts_MarksWordsAndHelpsWhenNothingIsFound()
    {
        var reader = await VisitAsync(options: NoScripts);
        var page = reader.Page;

        await reader.GoAsync("/");
        await SearchAsync(page, "倒班");
        await Expect(page.Locator("main mark").First).ToHaveTextAsync("倒班");
        await SearchAsync(page, "量子引力波干涉仪");
        await Expect(page.Locator(".empty")).ToContainTextAsync("没有找到");
        await page.Locator(".empty a[href='/help']").ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("现在求助");
    }

    [Fact]
    public async Task Search_ForDistress_ShowsTheHelpCardAboveEverything()
    {
        var reader = await VisitAsync(options: NoScripts);

        await reader.GoAsync("/search");
        await SearchAsync(reader.Page, "不想活了");

        var card = await reader.Page.Locator(".help-card").First.BoundingBoxAsync();
        var results = await reader.Page.Locator(".result-count").BoundingBoxAsync();
        Assert.True(card!.Y + card.Height <= results!.Y);
        await Expect(reader.Page.Locator(".help-card a.call[href='tel:12356']")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".help-card a.call[href='tel:120']")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Lecture_WithoutScripts_GoesIntoTheCalendar()
    {
        var reader = await VisitAsync(options: NoScripts);
        var page = reader.Page;

        await reader.GoAsync("/lectures");
        await page.Locator(".date-list a.title").First.ClickAsync();
        var calendar = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "加到手机日历" }).ClickAsync());

        var lines = await File.ReadAllLinesAsync(await calendar.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(("BEGIN:VCALENDAR", 1), (lines[0], lines.Count(line => line == "BEGIN:VEVENT")));
    }

    [Fact]
    public async Task Notice_OfRizhao_ShowsItsFourAnnexesAsTables()
    {
        var reader = await VisitAsync(options: NoScripts);
        var page = reader.Page;

        await reader.GoAsync("/notices");
        await page.Locator(".list a.title").First.ClickAsync();

        foreach (var annex in new[] { "附件1", "附件2", "附件3", "附件4" }) await Expect(page.GetByRole(AriaRole.Table, new() { Name = annex }).First).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "34", Exact = true }).Or(page.GetByRole(AriaRole.Cell, new() { Name = "34场" })).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Notice_OfQingdao_SaysWhatTheOriginalDoesNotHold()
    {
        var reader = await VisitAsync("qingdao-2021", NoScripts);

        await reader.GoAsync("/notices");
        await reader.Page.Locator(".list a.title").First.ClickAsync();

        await Expect(reader.Page.GetByText("原文未载").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Modes_ChosenOnOnePage_StayOnAllOthersAndInSearch()
    {
        var reader = await VisitAsync(options: NoScripts);
        var page = reader.Page;

        await reader.GoAsync("/articles");
        var before = await FontSizeAsync(page);
        await ModeAsync(page, "大字");
        Assert.Equal("/articles", reader.Path);
        Assert.True(await FontSizeAsync(page) > before);
        await ModeAsync(page, "夜间");
        await reader.GoAsync("/help");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "large night");
        await reader.GoAsync("/search?q=%E5%8E%8B%E5%8A%9B");
        await ModeAsync(page, "高对比");

        Assert.StartsWith("/search?q=%E5%8E%8B%E5%8A%9B", reader.Path, StringComparison.Ordinal);
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "large night contrast");
        await ModeAsync(page, "大字");
        await reader.GoAsync("/");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "night contrast");
    }

    [Fact]
    public async Task UnknownAddress_WithoutScripts_IsAHelpfulPage()
    {
        var reader = await VisitAsync(options: NoScripts);
        reader.Watch.Expect("/no/such/page");

        var answer = await reader.Page.GotoAsync("/no/such/page");

        Assert.Equal(404, answer!.Status);
        await reader.Page.Locator("main a[href='/help']").ClickAsync();
        await Expect(reader.Page.Locator("h1")).ToHaveTextAsync("现在求助");
    }

    private static async Task SearchAsync(IPage page, string words)
    {
        await page.Locator("main #q").FillAsync(words);
        await page.Locator("main .search-box").GetByRole(AriaRole.Button).ClickAsync();
    }

    private static Task ModeAsync(IPage page, string name) => page.Locator(".modes").GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();

    private static Task<double> FontSizeAsync(IPage page) => page.Locator("main p").First.EvaluateAsync<double>("one => parseFloat(getComputedStyle(one).fontSize)");
}
