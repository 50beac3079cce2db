using Eap.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Support;

/// <summary>A person at a browser: cookies and storage of their own, a page, and what went wrong on it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private Visitor(SiteHost site, IBrowserContext context, IPage page, PageWatch watch) => (Site, Context, Page, Watch) = (site, context, page, watch);

    /// <summary>The site visited.</summary>
    public SiteHost Site { get; }

    /// <summary>Cookies, storage and all windows.</summary>
    public IBrowserContext Context { get; }

    /// <summary>The first window.</summary>
    public IPage Page { get; }

    /// <summary>What went wrong.</summary>
    public PageWatch Watch { get; }

    /// <summary>The address shown, from the path on.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    /// <summary>Opens a window.</summary>
    public static async Task<Visitor> OpenAsync(IBrowser chromium, SiteHost site, VisitorOptions options)
    {
        var context = await chromium.NewContextAsync(new()
        {
            BaseURL = site.BaseAddress.AbsoluteUri, Locale = "zh-CN", TimezoneId = "Asia/Shanghai", JavaScriptEnabled = options.Scripts,
            ViewportSize = new() { Width = options.Width, Height = options.Height }, ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(15_000);
        if (options.Display is { } display) await context.AddCookiesAsync([new() { Name = "eap.display", Value = display, Url = site.BaseAddress.AbsoluteUri }]);
        var watch = new PageWatch(context, site.BaseAddress);
        return new Visitor(site, context, await context.NewPageAsync(), watch);
    }

    /// <summary>Goes to an address that is to answer 200.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path) ?? throw new InvalidOperationException($"{path} answered nothing.");
        Assert.True(answer.Status == 200, $"{path} answered {answer.Status}.");
        return answer;
    }

    /// <summary>Switches the browser's cache off: every page is fetched whole, as on a first visit.</summary>
    public async Task FetchEverythingAsync()
    {
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
    }

    /// <summary>Slows down what the browser sends, as a bad line would.</summary>
    public async Task SlowAsync(int bytesPerSecond)
    {
        var session = await Context.NewCDPSessionAsync(Page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = bytesPerSecond });
    }

    /// <summary>Signs in on the sign-in page, as a person would.</summary>
    public async Task SignInAsync(SiteAccount account)
    {
        await GoAsync("/login");
        await FillSignInAsync(Page, account);
        await Expect(Page.Locator("form[action='/logout']")).ToBeVisibleAsync();
    }

    /// <summary>Fills in the sign-in page a window shows.</summary>
    public static async Task FillSignInAsync(IPage page, SiteAccount account)
    {
        await page.GetByLabel("用户名").FillAsync(account.UserName);
        await page.Locator("input[type=password]").FillAsync(account.Password);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    /// <summary>Presses a button of the page's main part.</summary>
    public Task PressAsync(string name) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    /// <summary>Follows the first link of the page's main part that has these words in it.</summary>
    public Task FollowAsync(string words) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync();

    /// <summary>Takes a picture for eyes, into <c>artifacts/screenshots</c>.</summary>
    public Task PictureAsync(string name, bool whole = true) =>
        Page.ScreenshotAsync(new() { Path = Eap.Testing.Repository.PathOf("artifacts", "screenshots", $"{name}.png"), FullPage = whole });

    /// <summary>Keeps pictures and sources of all windows, for whoever looks into a failure.</summary>
    public async Task SaveAsync(string name)
    {
        foreach (var (page, number) in Context.Pages.Select((page, number) => (page, number)))
        {
            var file = Eap.Testing.Repository.PathOf("artifacts", "browser", $"{name}-{number}");
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync($"{file}.html", $"<!-- {page.Url} -->\n{await page.ContentAsync()}");
            await page.ScreenshotAsync(new() { Path = $"{file}.png", FullPage = true });
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
