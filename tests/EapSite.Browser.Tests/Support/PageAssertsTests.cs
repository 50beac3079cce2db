namespace EapSite.Browser.Tests.Support;

/// <summary>The asserts themselves, on pages with planted faults.</summary>
public sealed class PageAssertsTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Faulty = """
        <!doctype html><html lang="zh-CN"><title>x</title><style>[data-mode=night] { background: #000; color: #111 } [data-mode=large] div { width: 1400px }</style>
        <main><h1>标题</h1><p>文字</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div>宽</div></main></html>
        """;

    [Fact]
    public async Task Axe_PictureWithoutTextAndDarkNight_IsFound()
    {
        var page = await FaultyAsync();

        var findings = await page.AxeFindingsAsync();

        Assert.Contains(findings, line => line.Contains(": image-alt", StringComparison.Ordinal));
        Assert.Contains(findings, line => line.Contains("night: color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sideways_TooWideInLargeTypeOnly_IsFoundThere()
    {
        var page = await FaultyAsync();

        var findings = await page.SidewaysFindingsAsync();

        Assert.Contains(findings, line => line.Contains("at 1280", StringComparison.Ordinal));
        Assert.Single(findings, line => line.Contains("at 320", StringComparison.Ordinal) && line.Contains('>') && !line.Contains('<'));
    }

    private async Task<Microsoft.Playwright.IPage> FaultyAsync()
    {
        var reader = await VisitAsync();
        await reader.Page.SetContentAsync(Faulty);
        return reader.Page;
    }
}
