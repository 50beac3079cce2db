using System.Globalization;
using System.Xml.Linq;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Settings;
using Eap.Testing;

namespace Eap.Portal.Tests.Web;

public sealed class FeedsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static int _visit;

    [Fact]
    public async Task Rss_OfTheSite_IsValidAndHoldsArticlesAndNotices()
    {
        var page = (await Anonymous().GetPageAsync("/rss.xml")).ShouldBeOk();
        var rss = XDocument.Parse(page.Html).Root!;
        var channel = rss.Element("channel")!;

        Assert.Equal("application/rss+xml", page.ContentHeaders.ContentType!.MediaType);
        Assert.Equal("2.0", rss.Attribute("version")!.Value);
        Assert.All(new[] { "title", "link", "description", "language", "lastBuildDate" }, name => Assert.NotEmpty(channel.Element(name)!.Value));
        Assert.Equal("日照市职工心理健康服务", channel.Element("title")!.Value);
        var items = channel.Elements("item").ToList();
        Assert.InRange(items.Count, 2, 30);
        Assert.All(items, item => Assert.True(Uri.TryCreate(item.Element("link")!.Value, UriKind.Absolute, out _)));
        Assert.All(items, item => Assert.Equal("false", item.Element("guid")!.Attribute("isPermaLink")!.Value));
        Assert.All(items, item => DateTime.ParseExact(item.Element("pubDate")!.Value, "ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture));
        Assert.All(items, item => Assert.NotEmpty(item.Element("description")!.Value));
        Assert.Contains(items, item => item.Element("link")!.Value.EndsWith("/notices/rizhao-2018", StringComparison.Ordinal));
        Assert.Contains(items, item => item.Element("link")!.Value.Contains("/articles/", StringComparison.Ordinal));
        Assert.Equal(items.Count, items.Select(item => item.Element("guid")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task FeedsAndMaps_WithDraftsInternalAndPrivateItems_HoldNoneOfThem()
    {
        var shown = await Data.ItemAsync("Page", "公开的页面");
        await Data.NoticeAsync("没有发布的通知", publish: false);
        var hidden = await Data.ItemAsync("Page", "内部的页面");
        var secret = await Data.ItemAsync("Page", "私有的页面");
        await Site.InUnitAsync(async unit =>
        {
            foreach (var row in unit.Db.Set<ContentItem>().Where(item => item.ContentItemId == hidden.ContentItemId || item.ContentItemId == secret.ContentItemId))
                row.Visibility = row.ContentItemId == hidden.ContentItemId ? Visibility.Internal : Visibility.Private;
            await Task.CompletedTask;
        });

        foreach (var path in new[] { "/rss.xml", "/sitemap.xml", "/sitemap" })
        {
            var page = (await Anonymous().GetPageAsync($"{path}?visit={Interlocked.Increment(ref _visit)}")).ShouldBeOk();
            Assert.DoesNotContain("没有发布的通知", page.Html);
            Assert.DoesNotContain("内部的页面", page.Html);
            Assert.DoesNotContain(hidden.As<AutoroutePart>()!.Path!, page.Html);
            Assert.DoesNotContain(secret.As<AutoroutePart>()!.Path!, page.Html);
            if (path != "/rss.xml") Assert.Contains(shown.As<AutoroutePart>()!.Path!, page.Html);
        }
    }

    [Fact]
    public async Task SitemapXml_NamesEveryRoomAndItemOnce()
    {
        var page = (await Anonymous().GetPageAsync("/sitemap.xml")).ShouldBeOk();
        var addresses = XDocument.Parse(page.Html).Descendants(Map + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();

        Assert.Equal(addresses.Distinct().Count(), addresses.Count);
        Assert.Superset(new HashSet<string> { "/", "/help", "/notices", "/notices/rizhao-2018", "/programmes", "/programmes/fuwuzhan", "/pages/guanyu", "/privacy", "/accessibility" }, addresses.ToHashSet());
        Assert.DoesNotContain(addresses, address => address.StartsWith("/admin", StringComparison.Ordinal) || address == "/search");
    }

    [Fact]
    public async Task Addresses_WithABaseAddressSet_BeginWithIt()
    {
        await Site.SettingsAsync<GeneralSettings>(general => general.BaseUrl = "https://xinli.example.org/");
        try
        {
            foreach (var path in new[] { "/rss.xml", "/sitemap.xml", "/robots.txt" })
                Assert.Contains("https://xinli.example.org/", (await Anonymous().GetPageAsync($"{path}?visit={Interlocked.Increment(ref _visit)}")).Html);
        }
        finally
        {
            await Site.SettingsAsync<GeneralSettings>(general => general.BaseUrl = null);
        }
    }

    [Fact]
    public async Task Robots_AreKeptFromPrivateRoomsAndShownTheMap()
    {
        var text = (await Anonymous().GetPageAsync("/robots.txt")).ShouldBeOk().Html;

        Assert.Contains("Disallow: /admin\n", text);
        Assert.Contains("Disallow: /search\n", text);
        Assert.Contains("Disallow: /display\n", text);
        Assert.Contains("/sitemap.xml", text);
    }
}
