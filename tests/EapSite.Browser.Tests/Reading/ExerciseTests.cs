using System.Globalization;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Reading;

/// <summary>Somebody on a telephone follows an exercise: it keeps to its promise, moves only for those who like it, and is a text without scripts.</summary>
public sealed class ExerciseTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Breathing = "/relax/man-huxi";

    [Fact]
    public async Task Exercise_FromTheDoorOnAPhone_IsFollowedPausedAndSentNowhere()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        var page = reader.Page;
        await reader.GoAsync("/");
        await page.Locator(".doors").GetByText("纾缓身心").ClickAsync();
        await reader.FollowAsync("慢慢呼吸");
        await Expect(Go(page)).ToHaveTextAsync("开始");
        reader.Watch.Forget();

        await Go(page).ClickAsync();
        await Expect(page.Locator("[data-words]")).ToContainTextAsync("肩膀往下放");
        for (var step = 0; step < 2; step++) await reader.PressAsync("下一步");
        await Expect(page.Locator("[data-word]")).ToHaveTextAsync("吸气");
        await Expect(page.Locator("[data-count]")).ToContainTextAsync("第 3 步，共 27 步");
        // Four seconds later the next step comes by itself.
        await Expect(page.Locator("[data-word]")).ToHaveTextAsync("呼气");
        await reader.PressAsync("停一下");
        await Expect(Go(page)).ToHaveTextAsync("接着做");
        await Expect(page.Locator("[data-say]")).ToHaveTextAsync("停着，不着急。");
        await Expect(page.Locator("[data-steps] [aria-current=step]")).ToContainTextAsync("用嘴慢慢呼出来");

        Assert.Empty(reader.Watch.Requests);
        Assert.Empty(await reader.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
    }

    [Fact]
    public async Task Exercise_DuringAStep_IsAnnouncedOnceAndNotEverySecond()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        await reader.GoAsync(Breathing);
        await reader.Page.EvaluateAsync("() => { window.said = 0; new MutationObserver(() => window.said++).observe(document.querySelector('[data-say]'), { childList: true, characterData: true, subtree: true }); }");

        await Go(reader.Page).ClickAsync();
        await Expect(reader.Page.Locator("[data-count]")).ToContainTextAsync("还有 7 秒");

        Assert.Equal(1, await reader.Page.EvaluateAsync<int>("() => window.said"));
    }

    [Fact]
    public async Task Exercise_ToItsEnd_SaysSoAndMayBeDoneAgain()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        await reader.GoAsync("/relax/zhuolu");

        for (var step = 0; step < 7; step++) await reader.PressAsync("下一步");

        await Expect(reader.Page.Locator("[data-words]")).ToContainTextAsync("做完了");
        await reader.PressAsync("再做一遍");
        await Expect(reader.Page.Locator("[data-count]")).ToContainTextAsync("第 1 步，共 7 步");
    }

    [Fact]
    public async Task Ring_ForWhoeverAskedForLessMotion_StandsStill()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        await reader.GoAsync(Breathing);
        await Go(reader.Page).ClickAsync();
        for (var step = 0; step < 2; step++) await reader.PressAsync("下一步");
        var (still, again) = (await ScaleAsync(reader.Page), await LaterScaleAsync(reader.Page));
        Assert.Equal((0.75, 0.75), (still, again));

        await reader.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        await reader.PressAsync("下一步");
        await reader.PressAsync("上一步");
        var before = await ScaleAsync(reader.Page);
        Assert.True(await LaterScaleAsync(reader.Page) > before);
    }

    [Fact]
    public async Task Exercise_WithoutScripts_IsATextToFollow()
    {
        var reader = await VisitAsync(options: VisitorOptions.PlainPhone);

        await reader.GoAsync(Breathing);

        await Expect(reader.Page.Locator("[data-exercise]")).ToBeHiddenAsync();
        await Expect(reader.Page.Locator("[data-steps]")).ToContainTextAsync("做 12 遍");
        await Expect(reader.Page.Locator("#stop")).ToBeVisibleAsync();
    }

    private static ILocator Go(IPage page) => page.Locator("[data-go]");

    private static async Task<double> ScaleAsync(IPage page) => Math.Round(double.Parse(await page.EvaluateAsync<string>("() => String(new DOMMatrix(getComputedStyle(document.querySelector('[data-ring]')).transform).a)"), CultureInfo.InvariantCulture), 4);

    // The count goes down by a second: time went by.
    private static async Task<double> LaterScaleAsync(IPage page)
    {
        await Expect(page.Locator("[data-count]")).ToContainTextAsync("还有 3 秒");
        return await ScaleAsync(page);
    }
}
