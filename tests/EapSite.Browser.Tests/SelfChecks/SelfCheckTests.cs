using System.Diagnostics;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.SelfChecks;

/// <summary>Somebody afraid, at night, on a telephone: from the first page to a result that nobody else learns of.</summary>
public sealed class SelfCheckTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Own = "/self-check/jinkuang";

    [Fact]
    public async Task SelfCheck_FromHomeOnAPhone_GivesAResultInUnderAMinuteAndSendsNothing()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        var page = reader.Page;
        var watch = Stopwatch.StartNew();

        await reader.GoAsync("/");
        await page.Locator(".doors").GetByText("自主测评").ClickAsync();
        await reader.FollowAsync("近况自查");
        await Expect(Count(page)).ToBeVisibleAsync();
        reader.Watch.Forget();
        await AnswerAsync(page, 2);
        await Count(page).ClickAsync();

        await Expect(page.Locator("[data-heading]")).ToBeFocusedAsync();
        await Expect(page.Locator("[data-heading]")).ToContainTextAsync("筛查，不是诊断");
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("好几个地方都在吃力");
        await Expect(page.Locator("[data-said] a[href^='/relax/']").First).ToBeVisibleAsync();
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed}");
        await page.PressAsync("[name=q3] >> nth=1", "Enter");
        Assert.Empty(reader.Watch.Requests);
        Assert.Equal(Own, reader.Path);
        Assert.Empty(await reader.Context.CookiesAsync());
        Assert.Equal(0, await page.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        await page.Locator("[data-said] a[href^='/articles/']").First.ClickAsync();
        await Expect(page.Locator("h1")).ToBeVisibleAsync();
        // Which step somebody follows says which area was touched: the page it leads to is not told where they come from.
        Assert.Null(await reader.Watch.Requests.Single(request => request.IsNavigationRequest).HeaderValueAsync("referer"));
        Assert.All(reader.Watch.Requests, request => Assert.DoesNotMatch("[?#]|q[0-9]", new Uri(request.Url).AbsolutePath + (request.IsNavigationRequest ? new Uri(request.Url).Query : "")));
        Assert.All(reader.Watch.Requests, request => Assert.Null(request.PostData));
    }

    [Fact]
    public async Task SelfCheck_MissingOrChangedAnswers_AreNamedAndNeverCountAsNothing()
    {
        var page = await OpenAsync();
        await AnswerAsync(page, 0);
        await page.EvaluateAsync("() => { document.querySelectorAll('[name=q4], [name=q7]').forEach((input) => { input.checked = false; }); }");

        await Count(page).ClickAsync();
        await Expect(page.Locator("[data-missing]")).ToContainTextAsync("还有 2 道没选：第 4 题、第 7 题");
        await Expect(page.Locator("[name=q4]").First).ToBeFocusedAsync();
        await Expect(page.Locator("[data-result]")).ToBeHiddenAsync();

        await AnswerAsync(page, 0);
        await page.EvaluateAsync("() => { document.querySelector('[name=q2]:checked').value = '99'; }");
        await Count(page).ClickAsync();
        await Expect(page.Locator("[data-missing]")).ToContainTextAsync("第 2 题的选项不是这一页给的");
        await Expect(page.Locator("[data-result]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SelfCheck_CrisisAnswer_BringsHelpAtOnceAndFirstInTheResult()
    {
        var page = await OpenAsync();
        var card = page.Locator("fieldset").Nth(9).Locator("[data-crisis]");

        await page.Locator("fieldset").Nth(9).GetByText("偶尔").ClickAsync();
        await Expect(card).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("help-card"));
        await Expect(card.Locator("a[href='tel:12356']")).ToBeInViewportAsync();
        await Expect(page.Locator("[data-crisis-said]")).ToContainTextAsync("现在就能打的电话");
        await AnswerAsync(page, 0, except: 9);
        await Count(page).ClickAsync();

        await Expect(page.Locator("[data-said] > :first-child")).ToContainTextAsync("先打个电话");
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("撑不住的念头");
        // Nothing under it says that little is wrong.
        foreach (var mild in new[] { "过两周", "有些地方在吃力", "大体还稳" }) await Expect(page.Locator("[data-said]")).Not.ToContainTextAsync(mild);
        await page.GetByRole(AriaRole.Button, new() { Name = "清掉重来" }).ClickAsync();
        await Expect(page.Locator("input:checked")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-result]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SelfCheck_OnlyTheCrisisAnswer_ShowsHelpFirstAndAsksForNothing()
    {
        var page = await OpenAsync();
        await page.Locator("fieldset").Nth(9).GetByText("常常").ClickAsync();

        await Count(page).ClickAsync();

        var first = page.Locator("[data-said] > :first-child");
        await Expect(first).ToContainTextAsync("先打个电话");
        await Expect(first).ToBeFocusedAsync();
        await Expect(page.Locator("[data-said] a[href='tel:12356']").First).ToBeInViewportAsync();
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("还有 9 道没选");
        await Expect(page.Locator("[data-missing]")).ToBeHiddenAsync();
        await Expect(page.Locator("fieldset.error")).ToHaveCountAsync(0);
        (await page.AxeFindingsAsync()).Concat(await page.SidewaysFindingsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SelfCheck_LargeTypeAndNightHalfWayThrough_KeepWhatWasChosen()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        var page = reader.Page;
        await reader.GoAsync(Own);
        await AnswerAsync(page, 2);
        reader.Watch.Forget();

        await page.Locator(".modes").GetByText("大字").ClickAsync();
        await page.Locator(".modes").GetByText("夜间").ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "large night");
        await Expect(page.Locator("input:checked")).ToHaveCountAsync(10);
        await Expect(page.Locator(".modes").GetByText("日间")).ToBeFocusedAsync();
        await Expect(page.Locator(".modes").GetByText("大字")).ToHaveAttributeAsync("aria-current", "true");
        await WaitForCookieAsync(reader, "large.night");
        // The links' own addresses, and nothing else: no answer, and not where it was asked from.
        var asked = Asked(reader);
        Assert.Equal(["/display?set=large&return=%2Fself-check%2Fjinkuang", "/display?set=night&return=%2Fself-check%2Fjinkuang"], asked.Select(request => new Uri(request.Url).PathAndQuery).Where(path => path.StartsWith("/display", StringComparison.Ordinal)));
        Assert.Equal(2, asked.Count);
        foreach (var request in asked) Assert.True(request.PostData is null && await request.HeaderValueAsync("referer") is null);
        await Count(page).ClickAsync();
        await Expect(page.Locator("[data-said]")).ToContainTextAsync("好几个地方都在吃力");

        await page.Locator(".modes").GetByText("大字").ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "night");
        await WaitForCookieAsync(reader, "night");
        await reader.GoAsync("/relax");
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "night");
    }

    [Fact]
    public async Task Survey_LargeTypeHalfWayThrough_KeepsWhatWasChosen_AndIsTakenIn()
    {
        var site = await Browser.SiteAsync();
        var survey = await site.Data.SurveyAsync(await site.Data.OrganizationNamedAsync(null));
        var reader = await VisitAsync(site, VisitorOptions.Phone);
        await reader.GoAsync($"/survey/{survey[^10..]}");
        var page = reader.Page;
        await page.Locator("fieldset").Nth(0).Locator("input").Nth(2).CheckAsync();
        reader.Watch.Forget();

        await page.Locator(".modes").GetByText("大字").ClickAsync();

        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-mode", "large");
        await Expect(page.Locator("input:checked")).ToHaveCountAsync(1);
        await WaitForCookieAsync(reader, "large");
        Assert.Null(Assert.Single(Asked(reader)).PostData);
        await Expect(page.GetByText("请在选以前换")).ToBeHiddenAsync();
        await page.Locator("[name=consent]").CheckAsync();
        await reader.PressAsync("交答卷");
        await Expect(page.Locator("h1")).ToContainTextAsync("收到了");
        Assert.All(reader.Watch.Requests.Where(request => request.IsNavigationRequest), request => Assert.False(request.Headers.ContainsKey("referer")));
    }

    [Fact]
    public async Task SelfCheck_WithoutScripts_HasEverythingButTheSum()
    {
        var reader = await VisitAsync(options: VisitorOptions.PlainPhone);
        var page = reader.Page;
        await reader.GoAsync("/");
        await page.Locator(".doors").GetByText("自主测评").ClickAsync();
        await reader.FollowAsync("近况自查");
        reader.Watch.Forget();

        await AnswerAsync(page, 1);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-self]")).ToContainTextAsync("有 3–7 组");
        await Expect(page.Locator("[data-self] a[href='/relax/shuiqian-fangxia']")).ToBeVisibleAsync();
        await Expect(page.Locator("fieldset").Nth(9).Locator("a[href='tel:12356']")).ToBeVisibleAsync();
        await Expect(Count(page)).ToBeHiddenAsync();
        await Expect(page.GetByText("请在选以前换")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-self] > h2 + p")).ToContainTextAsync("先打那一题下面的电话");
        Assert.Empty(reader.Watch.Requests);
        Assert.Equal(Own, reader.Path);
    }

    [Fact]
    public async Task SelfCheck_ByKeyboardAlone_IsAnsweredAndReadAndNothingIsHidden()
    {
        var page = await OpenAsync();
        await page.Locator("[name=q1]").First.FocusAsync();

        for (var number = 1; number <= 10; number++)
        {
            await page.Keyboard.PressAsync(number < 10 ? "ArrowDown" : "Space");
            await Expect(page.Locator($"[name=q{number}]").Nth(number < 10 ? 1 : 0)).ToBeCheckedAsync();
            var covered = await page.EvaluateAsync<bool>("() => { const at = document.activeElement.getBoundingClientRect(); return at.bottom > document.querySelector('.check-help').getBoundingClientRect().top || at.top < 0; }");
            Assert.False(covered, $"question {number} is under the bar");
            if (number < 10) await TabToAsync(page, $"q{number + 1}");
        }

        await TabUntilAsync(page, "() => document.activeElement.hasAttribute('data-count')");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-heading]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("A", await page.EvaluateAsync<string>("() => document.activeElement.tagName"));
    }

    [Fact]
    public async Task SelfCheck_WithItsResult_PassesAxeFitsNarrowScreensAndStandsStill()
    {
        var page = await OpenAsync();
        await AnswerAsync(page, 3);
        await Count(page).ClickAsync();

        (await page.AxeFindingsAsync()).Concat(await page.SidewaysFindingsAsync()).ShouldBeEmpty();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(page.Locator("[data-said]")).ToBeVisibleAsync();
        foreach (var gone in new[] { "[data-questions]", "[data-self]", ".check-help", "[data-print]" }) await Expect(page.Locator(gone)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SelfCheck_FromHome_IsTwoTapsFromANumberThatIsDialled()
    {
        var reader = await VisitAsync(options: VisitorOptions.PlainPhone);
        await reader.GoAsync("/");

        await reader.Page.Locator(".doors").GetByText("自主测评").ClickAsync();

        var call = reader.Page.Locator("main a.call[href^='tel:']").First;
        await Expect(call).ToBeVisibleAsync();
        await reader.GoAsync(Own);
        await Expect(reader.Page.Locator(".check-help a.call[href='tel:12356']")).ToBeInViewportAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        var reader = await VisitAsync(options: VisitorOptions.Phone);
        await reader.GoAsync(Own);
        await Expect(Count(reader.Page)).ToBeVisibleAsync();
        return reader.Page;
    }

    // The browser names where a redirect would lead, and does not go there.
    private static List<IRequest> Asked(Visitor reader) => [.. reader.Watch.Requests.Where(request => request.RedirectedFrom is null)];

    private static async Task WaitForCookieAsync(Visitor reader, string value)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if ((await reader.Context.CookiesAsync()).Any(cookie => cookie.Name == "eap.display" && cookie.Value == value)) return;
            await Task.Delay(50);
        }

        Assert.Fail($"The cookie never said {value}: {string.Join(' ', (await reader.Context.CookiesAsync()).Select(cookie => cookie.Value))}");
    }

    private static ILocator Count(IPage page) => page.Locator("[data-count]");

    // The tenth asks about dying: not, unless a test is about that.
    private static async Task AnswerAsync(IPage page, int choice, int except = -1)
    {
        for (var index = 0; index < 10; index++)
            if (index != except) await page.Locator("fieldset").Nth(index).Locator("input").Nth(index == 9 ? 0 : choice).CheckAsync();
    }

    private static Task TabToAsync(IPage page, string name) => TabUntilAsync(page, $"() => document.activeElement.name === '{name}'");

    private static async Task TabUntilAsync(IPage page, string there)
    {
        for (var step = 0; step < 12; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>(there)) return;
        }

        Assert.Fail($"Tab never led there: {there}");
    }
}
