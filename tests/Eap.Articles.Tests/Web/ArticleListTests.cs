using Eap.Contents.Management;
using Eap.Testing;

namespace Eap.Articles.Tests.Web;

public sealed class ArticleListTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task List_Anonymous_ShowsTheNewestFirstWithItsCount()
    {
        await Data.ArticleAsync("最新的一篇");

        var page = await Anonymous().GetPageAsync("/articles");

        page.ShouldBeOk();
        Assert.Equal("最新的一篇", page.Texts(".list .title")[0]);
        Assert.Equal(10, page.Texts(".list .title").Count);
        Assert.Matches(@"共 \d+ 篇", page.Text(".result-count"));
    }

    [Fact]
    public async Task List_DraftsAndWithdrawn_AreNotInIt()
    {
        await Data.ArticleAsync("只是草稿别漏出去", publish: false);
        var gone = await Data.ArticleAsync("撤下来的别漏出去");
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(gone.ContentItemId));

        var page = await Anonymous().GetPageAsync("/articles");

        Assert.DoesNotContain("别漏出去", page.Html);
        (await Anonymous().GetPageAsync(gone.Address())).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_OfATopic_ShowsThatTopicOnlyAndKeepsItWhilePaging()
    {
        var grief = await Data.TermAsync("topics", "aishang-shiqu");
        for (var i = 0; i < 11; i++) await Data.ArticleAsync($"失去以后 {i}", part => part.In(grief));

        var first = await Anonymous().GetPageAsync("/articles?topic=aishang-shiqu");
        var second = await Anonymous().GetPageAsync(first.Document.QuerySelector(".pagination a[rel=next]")!.GetAttribute("href")!);

        Assert.All(first.Texts(".list li .meta"), meta => Assert.Contains("哀伤与失去", meta));
        Assert.Equal("哀伤与失去", first.Text("#topic option[selected]").Split('（')[0]);
        Assert.Contains("2", second.Text(".pagination [aria-current=page]"));
        Assert.Empty(first.Texts(".list .title").Intersect(second.Texts(".list .title")));
        Assert.Contains("topic=aishang-shiqu", second.Document.QuerySelector(".pagination a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task List_OfTopicAndAudienceWithoutArticles_SaysWhatToTry()
    {
        var page = await Anonymous().GetPageAsync("/articles?topic=zhiye-juandai&audience=kunnan-zhigong");

        page.ShouldBeOk();
        Assert.Contains("不分人群，只看“职业倦怠”", page.Text(".empty"));
        Assert.Equal(["/articles?topic=zhiye-juandai", "/articles", "/search", "/help"], page.Document.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task List_OfAFeeling_ShowsItsArticlesBelowTheHelpLine()
    {
        await Data.ArticleAsync("心里空落落的时候", part => part.Feelings.Values = ["心里空落落"]);

        var page = await Anonymous().GetPageAsync($"/articles?feeling={Uri.EscapeDataString("心里空落落")}");

        Assert.Equal(["心里空落落的时候"], page.Texts(".list .title"));
        Assert.Equal("tel:12356", page.Document.QuerySelector(".help-card a.call")!.GetAttribute("href"));
        Assert.Contains("“心里空落落”：1 篇", page.Text(".result-count"));
    }

    [Fact]
    public async Task List_OfAFeelingOfDistress_ShowsTheHelpCardAboveEverything()
    {
        var page = await Anonymous().GetPageAsync($"/articles?feeling={Uri.EscapeDataString("不想活了")}");

        Assert.Contains("tel:120", page.Document.QuerySelectorAll(".help-card a.call").Select(call => call.GetAttribute("href")));
        Assert.Single(page.Document.QuerySelectorAll(".help-card"));
        Assert.Contains("什么时候该求助，去哪里", page.Texts(".list .title"));
    }

    [Fact]
    public async Task List_OfWordsNobodyWrote_IsHelpfulEscapedAndNotKept()
    {
        var page = await Anonymous().GetPageAsync($"/articles?feeling={Uri.EscapeDataString("<script>alert(1)</script>")}");

        page.ShouldBeOk();
        Assert.DoesNotContain("<script>alert", page.Html);
        Assert.NotNull(page.Document.QuerySelector(".empty"));
        Assert.Null(page.Headers.ETag);
    }

    [Theory]
    [InlineData("/articles?topic=meiyou-zhege")]
    [InlineData("/articles?audience=meiyou-zhege")]
    [InlineData("/articles?topic=jiating-qinzi&page=99")]
    [InlineData("/articles?page=0")]
    [InlineData("/articles?page=-1")]
    [InlineData("/articles?page=99999999999999999999")]
    [InlineData("/articles?page=abc")]
    public async Task List_OfWhatDoesNotExist_IsNotFound(string url) => (await Anonymous().GetPageAsync(url)).ShouldBeNotFound();

    [Fact]
    public async Task List_WithOneAndWithThreeArticles_AsksTheSameNumberOfQueries()
    {
        var migrants = await Data.TermAsync("audiences", "nongmingong");
        await Data.ArticleAsync("暖场", part => part.Feelings.Values = ["数数用的"]);
        await Anonymous().GetPageAsync(Counted);

        await Data.ArticleAsync("换一篇，页面重做", part => part.For(migrants));
        var one = await Anonymous().GetPageAsync(Counted);
        for (var i = 0; i < 2; i++) await Data.ArticleAsync($"再来 {i}", part => part.Feelings.Values = ["数数用的"]);
        var three = await Anonymous().GetPageAsync(Counted);

        Assert.Single(one.Texts(".list .title"));
        Assert.Equal(3, three.Texts(".list .title").Count);
        Assert.NotEmpty(one.Queries);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task List_KeptPage_ShowsWhatIsPublishedAtOnce()
    {
        await Anonymous().GetPageAsync("/articles?topic=renji-goutong");
        var kept = await Anonymous().GetPageAsync("/articles?topic=renji-goutong");
        var talk = await Data.TermAsync("topics", "renji-goutong");
        await Data.ArticleAsync("刚刚发布的沟通文章", part => part.In(talk));

        var page = await Anonymous().GetPageAsync("/articles?topic=renji-goutong");

        Assert.Empty(kept.Queries);
        Assert.Equal("刚刚发布的沟通文章", page.Texts(".list .title")[0]);
    }

    [Fact]
    public async Task Home_NewestArticles_StandOnItAtOnce()
    {
        await Anonymous().GetPageAsync("/");
        await Data.ArticleAsync("首页上也要看到的文章");

        var page = await Anonymous().GetPageAsync("/");

        Assert.Equal("首页上也要看到的文章", page.Texts("section[aria-labelledby=newest-articles] .title")[0]);
        Assert.Equal(5, page.Texts("section[aria-labelledby=newest-articles] .title").Count);
    }

    private static readonly string Counted = $"/articles?feeling={Uri.EscapeDataString("数数用的")}";
}
