using Eap.Testing;
using EapSite.Browser.Tests.Support;

namespace EapSite.Browser.Tests.Pictures;

/// <summary>
/// Pictures of the main pages in <c>artifacts/screenshots</c>, for eyes: of readers' pages at a desk, on a phone, in large type and at night.
/// <c>home.png</c> is the README's picture. Those of the desks are taken where every page behind the sign-in is visited.
/// </summary>
public sealed class ScreenshotTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly VisitorOptions Desk = new();
    private static readonly VisitorOptions Phone = new() { Width = 375, Height = 740 };

    [Fact]
    public async Task Pictures_OfReadersPages_AreTaken()
    {
        // A site of its own: nobody else's test articles are in the picture.
        await using var rizhao = await BrowserFixture.StartAsync();
        var qingdao = await Browser.SiteAsync("qingdao-2021");
        (string Name, SiteHost Site, string Path, VisitorOptions Options)[] pictures =
        [
            ("home", rizhao, "/", Desk), ("home-375", rizhao, "/", Phone), ("home-large", rizhao, "/", Desk with { Display = "large" }),
            ("home-375-large", rizhao, "/", Phone with { Display = "large" }), ("home-night", rizhao, "/", Desk with { Display = "night" }),
            ("articles", rizhao, "/articles", Desk), ("article", rizhao, "/articles/daoban-shuimian", Desk), ("article-375", rizhao, "/articles/daoban-shuimian", Phone),
            ("notice", rizhao, "/notices/rizhao-2018", Desk), ("lectures", rizhao, "/lectures", Desk), ("help-375", rizhao, "/help", Phone),
            ("search-distress", rizhao, "/search?q=%E4%B8%8D%E6%83%B3%E6%B4%BB%E4%BA%86", Desk), ("search-nothing", rizhao, "/search?q=zzzzqqqq", Desk),
            ("qingdao-home", qingdao, "/", Desk), ("qingdao-notice", qingdao, "/notices/qingdao-2021", Desk), ("qingdao-programmes", qingdao, "/programmes", Desk),
        ];
        foreach (var (name, site, path, options) in pictures)
        {
            var reader = await VisitAsync(site, options);
            await reader.GoAsync(path);
            await reader.PictureAsync(name, whole: name != "home");
        }

        Assert.True(new FileInfo(Repository.PathOf("artifacts", "screenshots", "home.png")).Length > 20_000);
    }
}
