using Eap.Articles.Models;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Testing;

namespace Eap.Articles.Tests.Web;

public sealed class ArticlePageTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Page_OfAPublishedArticle_ShowsWhatWasStored()
    {
        var sleep = await Data.TermAsync("topics", "shuimian");
        var migrants = await Data.TermAsync("audiences", "nongmingong");
        var article = await Data.ArticleAsync("一篇样样都有的文章", part =>
        {
            part.In(sleep);
            part.For(migrants);
            part.Source.Text = "某手册第三章";
            part.SourceLink.Url = "https://example.org/handbook";
            part.OriginalDate.Value = new DateOnly(2019, 3, 5);
            part.ReviewBy.Value = new DateOnly(2027, 5, 1);
        }, "## 小标题\n\n段落 **要紧**。\n\n<script>alert(1)</script>");

        var page = await Anonymous().GetPageAsync(article.Address());

        page.ShouldBeOk();
        Assert.Equal("一篇样样都有的文章", page.Text("h1"));
        Assert.Equal("摘要：一篇样样都有的文章", page.Text(".lead"));
        Assert.Equal(["首页", "心理知识", "睡眠"], page.Texts(".breadcrumb li"));
        Assert.Equal("/articles?topic=shuimian", page.Document.QuerySelector(".meta a.tag")!.GetAttribute("href"));
        Assert.Equal("小标题", page.Text(".prose h2"));
        Assert.Empty(page.Document.QuerySelectorAll(".prose script"));
        Assert.Equal("编辑部", Fact(page, "作者"));
        Assert.Equal("某手册第三章", Fact(page, "来源"));
        Assert.Equal("https://example.org/handbook", page.Document.QuerySelector(".facts a")!.GetAttribute("href"));
        Assert.Equal("待专业人员审阅", Fact(page, "审阅"));
        Assert.Equal("2027年5月1日", Fact(page, "复审期限"));
        Assert.Equal("2019年3月5日", Fact(page, "原文日期"));
        Assert.Equal("农民工", Fact(page, "写给"));
        Assert.Equal("摘要：一篇样样都有的文章", page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        Assert.Null(page.Document.QuerySelector(".status"));
    }

    [Fact]
    public async Task Page_TimeOfPublishing_IsTheServersWhateverTheItemSays()
    {
        var organization = await Data.OrganizationNamedAsync(null);
        var item = await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var made = await contents.NewAsync("Article", organization.OrganizationId);
            made.PublishedUtc = new DateTime(1999, 1, 1, 0, 0, 0, DateTimeKind.Utc);
            made.Apply(new Eap.Contents.Parts.Titles.TitlePart { Title = "想冒充旧文章" }).Apply(new Eap.Contents.Parts.Bodies.MarkdownBodyPart { Markdown = "正文" })
                .Apply(new ArticlePart { Summary = { Text = "摘要" }, Source = { Text = "通行做法" } });
            return (await unit.SaveAndPublishReviewedAsync(made, null)).Item;
        });

        Assert.StartsWith("2026年11月23日 10:", Fact(await Anonymous().GetPageAsync(item.Address()), "发布时间"));
    }

    [Fact]
    public async Task Page_Reviewed_NamesWhoReadIt()
    {
        var article = await Data.ArticleAsync("读过的文章", part => part.ReviewedBy.Text = "例医生（主任医师）");

        var page = await Anonymous().GetPageAsync(article.Address());

        Assert.Equal("例医生（主任医师）", Fact(page, "审阅"));
        Assert.DoesNotContain("待专业人员审阅", page.BodyText);
    }

    [Fact]
    public async Task Page_ReviewOverdue_SaysSoFromTheDayAfter()
    {
        var due = await Data.ArticleAsync("今天到期", part => part.ReviewBy.Value = new DateOnly(2026, 11, 23));
        var over = await Data.ArticleAsync("昨天到期", part => part.ReviewBy.Value = new DateOnly(2026, 11, 22));

        Assert.Null((await Anonymous().GetPageAsync(due.Address())).Document.QuerySelector(".status"));
        Assert.Contains("应在 2026年11月22日前重新审阅", (await Anonymous().GetPageAsync(over.Address())).Text(".status"));
    }

    [Fact]
    public async Task Page_Related_AreOtherPublishedArticlesOfItsTopicsNewestFirst()
    {
        var grief = await Data.TermAsync("topics", "aishang-shiqu");
        var help = await Data.TermAsync("topics", "bangzhu-tongshi");
        var mine = await Data.ArticleAsync("本篇", part =>
        {
            part.In(grief);
            part.In(help);
        });
        await Data.ArticleAsync("两个主题都有", part =>
        {
            part.In(grief);
            part.In(help);
        });
        await Data.ArticleAsync("草稿不算", part => part.In(grief), publish: false);

        var page = await Anonymous().GetPageAsync(mine.Address());

        var related = page.Texts(".related li");
        Assert.Equal("两个主题都有", related[0]);
        Assert.Equal(5, related.Count);
        Assert.Equal(related.Distinct(), related);
        Assert.DoesNotContain("本篇", related);
        Assert.DoesNotContain("草稿不算", related);
    }

    [Fact]
    public async Task Page_WithOneAndWithManyRelated_AsksTheSameNumberOfQueries()
    {
        var family = await Data.TermAsync("topics", "jiating-qinzi");
        var mine = await Data.ArticleAsync("数查询的一篇", part => part.In(family));
        await Anonymous().GetPageAsync(mine.Address());
        await Data.ArticleAsync("第一篇相关", part => part.In(family));
        var few = await Anonymous().GetPageAsync(mine.Address());
        for (var i = 0; i < 3; i++) await Data.ArticleAsync($"又一篇相关 {i}", part => part.In(family));
        var many = await Anonymous().GetPageAsync(mine.Address());

        Assert.NotEmpty(few.Queries);
        Assert.Equal(few.Queries.Count, many.Queries.Count);
        Assert.Equal("又一篇相关 2", many.Texts(".related li")[0]);
    }

    [Fact]
    public async Task Page_KeptAndChanged_ShowsTheNewTextAtOnce()
    {
        var article = await Data.ArticleAsync("会改的文章");
        await Anonymous().GetPageAsync(article.Address());
        var kept = await Anonymous().GetPageAsync(article.Address());
        await Site.InUnitAsync(async unit =>
        {
            article.Alter<ArticlePart>(part => part.Summary.Text = "改过的摘要");
            Assert.True((await unit.SaveAndPublishReviewedAsync(article, article.ContentItemVersionId)).Succeeded);
        });

        Assert.Empty(kept.Queries);
        Assert.Equal("改过的摘要", (await Anonymous().GetPageAsync(article.Address())).Text(".lead"));
    }

    [Fact]
    public async Task Page_OfADraftOrNothing_IsNotFound()
    {
        var draft = await Data.ArticleAsync("没发布的文章", publish: false);

        (await Anonymous().GetPageAsync(draft.Address())).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/articles/meiyou-zhe-yi-pian")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Publish_WithoutSummaryOrSource_IsRefusedAtTheFields()
    {
        var errors = await ErrorsAsync(new ArticlePart());

        Assert.Contains(errors, error => error.StartsWith("ArticlePart.Summary：请填写", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("ArticlePart.Source：请填写", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Publish_WithALongSummaryOrADangerousLink_IsRefusedAtTheFields()
    {
        var errors = await ErrorsAsync(new ArticlePart { Summary = { Text = new string('长', 201) }, Source = { Text = "通行做法" }, SourceLink = { Url = "javascript:alert(1)" } });

        Assert.Contains(errors, error => error.StartsWith("ArticlePart.Summary：最多 200 个字", StringComparison.Ordinal));
        Assert.Contains(errors, error => error.StartsWith("ArticlePart.SourceLink：链接要以", StringComparison.Ordinal));
    }

    private async Task<List<string>> ErrorsAsync(ArticlePart part)
    {
        var organization = await Data.OrganizationNamedAsync(null);
        return await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            ContentItem item = await contents.NewAsync("Article", organization.OrganizationId);
            item.Apply(new Eap.Contents.Parts.Titles.TitlePart { Title = "不完整" }).Apply(new Eap.Contents.Parts.Bodies.MarkdownBodyPart { Markdown = "正文" }).Apply(part);
            var result = await unit.SaveAndPublishReviewedAsync(item, null);
            return result.Errors.Select(error => $"{error.Field}：{error.Message}").ToList();
        });
    }

    private static string Fact(SitePage page, string name) =>
        page.Document.QuerySelectorAll(".facts > div").Single(row => row.QuerySelector("dt")!.TextContent.Trim() == name).QuerySelector("dd")!.TextContent.Trim();
}
