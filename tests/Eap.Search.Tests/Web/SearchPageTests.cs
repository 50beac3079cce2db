using System.Net;
using Eap.Platform.Data;
using Eap.Search.Statistics;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Search.Tests.Web;

/// <summary>The search page as a reader sees it; on sites of its own, because it counts results.</summary>
public sealed class SearchPageTests(SearchSites sites) : IClassFixture<SearchSites>
{
    [Fact]
    public async Task Search_ShowsMarkedTitleAndSnippet_AndSendsNoReferrer()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await SearchSites.PublishAsync(site, "红嘴鸥来了", "每年冬天，红嘴鸥飞到海边。");

        var page = (await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("红嘴鸥"))).ShouldBeOk();

        Assert.Equal(["红嘴鸥", "红嘴鸥"], page.Texts(".list mark"));
        Assert.DoesNotContain("/stories/", page.Text(".list .summary"), StringComparison.Ordinal);
        Assert.Equal("/stories/hong-zui-ou-lai-le", page.Document.QuerySelector(".list a.title")!.GetAttribute("href"));
        Assert.Equal("红嘴鸥", page.Document.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        Assert.Null(page.Document.QuerySelector("main input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task Search_Again_ComesFromTheCache_UntilSomethingIsPublished()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        var url = "/search?q=" + Uri.EscapeDataString("黑枕黄鹂");
        await SearchSites.PublishAsync(site, "黑枕黄鹂一");
        var first = await site.Anonymous().GetPageAsync(url);
        var second = await site.Anonymous().GetPageAsync(url);
        await SearchSites.PublishAsync(site, "黑枕黄鹂二");
        var third = await site.Anonymous().GetPageAsync(url);

        Assert.NotEmpty(first.Queries);
        Assert.Empty(second.Queries);
        Assert.Equal("no-referrer", second.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal(2, third.Texts(".list .title").Count);
    }

    [Fact]
    public async Task QueryCount_WithOneAndThreeHits_IsTheSame()
    {
        foreach (var engine in Engines.All.Select(row => row.Data))
        {
            var site = await sites.OnAsync(engine);
            await SearchSites.PublishAsync(site, "绿头鸭独游", "绿头鸭");
            await site.Anonymous().GetPageAsync("/search?q=warm");
            var one = await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("绿头鸭"));
            await SearchSites.PublishAsync(site, "绿头鸭二", "绿头鸭");
            await SearchSites.PublishAsync(site, "绿头鸭三", "绿头鸭");
            var three = await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("绿头鸭"));

            Assert.Equal((1, 3), (one.Texts(".list .title").Count, three.Texts(".list .title").Count));
            Assert.Equal(one.Queries.Count, three.Queries.Count);
        }
    }

    [Fact]
    public async Task Html_InTitleTextAndWords_IsShownAsText()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await SearchSites.PublishAsync(site, "<b>戴胜</b> & <script>alert(1)</script>", "戴胜 <img src=x onerror=alert(1)>");

        var page = (await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("戴胜 <script>alert(2)</script>\"'"))).ShouldBeOk();
        var found = (await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("戴胜"))).ShouldBeOk();

        foreach (var shown in new[] { page, found })
        {
            Assert.Empty(shown.Document.QuerySelectorAll("main script, main img, main b"));
            Assert.DoesNotContain("<script>alert", shown.Html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("<b>戴胜</b> & <script>alert(1)</script>", found.Texts(".list .title"));
    }

    [Fact]
    public async Task Nothing_Found_SuggestsTopicsNewestAndHelp()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        await SearchSites.PublishAsync(site, "新近的一篇");

        var page = (await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("𪚥𪚥龘"))).ShouldBeOk();

        Assert.Contains("没有找到“𪚥𪚥龘”", page.Text(".empty"));
        Assert.Contains("新近的一篇", page.Texts("main .list .title"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("main .tags a[href^='/articles?topic=']"));
        Assert.NotNull(page.Document.QuerySelector("main .empty a[href='/help']"));
    }

    [Fact]
    public async Task Advice_OfAnotherModule_StandsAboveResultsAndAboveNothing()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        var page = (await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString("我撑不住了鑫鑫"))).ShouldBeOk();

        var main = page.Document.QuerySelector("main")!.InnerHtml;
        Assert.Contains("先打12356", main, StringComparison.Ordinal);
        Assert.True(main.IndexOf("先打12356", StringComparison.Ordinal) < main.IndexOf("class=\"empty\"", StringComparison.Ordinal));
        Assert.DoesNotContain("先打12356", (await site.Anonymous().GetPageAsync("/search?q=x")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%22")]
    [InlineData("/search?q=NEAR(%20AND")]
    [InlineData("/search?q=%F0%9F%99%82")]
    [InlineData("/search?q=%ED%A0%80")]
    [InlineData("/search?q=a&q=b")]
    public async Task AnyWords_AreAnswered(string url) => (await (await sites.OnAsync(DatabaseEngine.Sqlite)).Anonymous().GetPageAsync(url)).ShouldBeOk();

    [Fact]
    public async Task LongWords_AreCut()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        var page = (await site.Anonymous().GetPageAsync("/search?q=" + new string('x', 7_000))).ShouldBeOk();

        Assert.Equal(200, page.Document.QuerySelector("main input[name=q]")!.GetAttribute("value")!.Length);
    }

    [Theory]
    [InlineData("/search?q=x&page=0")]
    [InlineData("/search?q=x&page=51")]
    [InlineData("/search?q=x&page=2")]
    [InlineData("/search?q=x&page=abc")]
    [InlineData("/search?q=x&type=Dossier")]
    [InlineData("/search?q=x&type=Nonsense")]
    [InlineData("/search?q=x&topic=nonsense")]
    [InlineData("/search?q=x&audience=nonsense")]
    public async Task Filter_OrPageThatDoesNotExist_IsNotFound(string url) => (await (await sites.OnAsync(DatabaseEngine.Sqlite)).Anonymous().GetPageAsync(url)).ShouldBeNotFound();

    [Fact]
    public async Task Pages_CanBeTurned_WithTheFilter()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        for (var i = 0; i < 12; i++) await SearchSites.PublishAsync(site, $"翠鸟{i}", "翠鸟");
        await SearchSites.PublishAsync(site, "翠鸟传说", "翠鸟", "Tale");

        var first = (await site.Anonymous().GetPageAsync("/search?type=Story&q=" + Uri.EscapeDataString("翠鸟"))).ShouldBeOk();
        var next = first.Document.QuerySelector(".pagination a[rel=next]")!.GetAttribute("href")!;
        var second = (await site.Anonymous().GetPageAsync(next)).ShouldBeOk();

        Assert.Equal((10, 2), (first.Texts(".list .title").Count, second.Texts(".list .title").Count));
        Assert.Empty(first.Texts(".list .title").Intersect(second.Texts(".list .title")));
        Assert.DoesNotContain("翠鸟传说", first.Texts(".list .title").Concat(second.Texts(".list .title")));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Anonymous().GetPageAsync(next.Replace("page=2", "page=3", StringComparison.Ordinal))).Status);
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Searches_AreCountedByDay_WithoutWords(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await site.TickAsync();
        var before = await DayAsync(site);
        await SearchSites.PublishAsync(site, "雨燕");
        foreach (var words in new[] { "雨燕", "䨻䨻", "䨻䨻龘" }) await site.Anonymous().GetPageAsync("/search?q=" + Uri.EscapeDataString(words));
        await site.TickAsync();
        var after = await DayAsync(site);

        Assert.Equal((3, 2), (after.Searches - before.Searches, after.WithoutResult - before.WithoutResult));
    }

    private static async Task<SearchDay> DayAsync(SiteHost site) =>
        await site.QueryAsync(db => db.Set<SearchDay>().AsNoTracking().OrderByDescending(row => row.Day).FirstOrDefaultAsync()) ?? new SearchDay { Day = default };
}
