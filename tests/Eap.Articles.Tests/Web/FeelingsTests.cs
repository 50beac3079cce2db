using Eap.Contents.Management;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Articles.Tests.Web;

/// <summary>Doors by a reader's own words.</summary>
public sealed class FeelingsTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Page = "/articles/feelings";

    [Fact]
    public async Task Page_Anonymous_BeginsWithTheFourDoorsAndTheirCounts()
    {
        var page = (await Anonymous().GetPageAsync(Page)).ShouldBeOk();

        Assert.Equal(["睡不着", "不想上班", "和主管闹僵了", "亲人离世"], page.Texts("main .list .title"));
        Assert.Contains("2 篇文章", page.Text("main .list li"));
        Assert.Contains("跟着做：睡前放下", page.Text("main .list li"));
        Assert.Contains("睡眠", page.Texts("main .section h2"));
        Assert.Contains("按主题看", page.Text(".page-aside h2"));
        Assert.Contains("本站不记，单位也查不到", page.Text(".promise"));
    }

    [Fact]
    public async Task Doors_AllOfThem_LeadToSomething()
    {
        var reader = Anonymous();
        var page = (await reader.GetPageAsync(Page)).ShouldBeOk();
        var doors = page.Document.QuerySelectorAll("main .list a, main .tags a, .page-aside a").Select(link => link.GetAttribute("href")!).Distinct().ToList();

        Assert.True(doors.Count > 50);
        foreach (var door in doors)
        {
            var behind = (await reader.GetPageAsync(door)).ShouldBeOk();
            Assert.True(door.StartsWith("/relax/", StringComparison.Ordinal) || behind.Texts("main .list .title").Count > 0, door);
        }
    }

    [Fact]
    public async Task Door_OfADraftOrAWithdrawnArticle_IsNotThere()
    {
        await Data.ArticleAsync("草稿", part => part.Feelings.Values = ["草稿里的话别漏出去"], publish: false);
        var gone = await Data.ArticleAsync("撤下", part => part.Feelings.Values = ["撤下的话别漏出去"]);
        Assert.Contains("撤下的话别漏出去", (await Anonymous().GetPageAsync(Page)).Html);
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(gone.ContentItemId));

        Assert.DoesNotContain("别漏出去", (await Anonymous().GetPageAsync(Page)).Html);
    }

    [Fact]
    public async Task Page_WithMoreArticles_TakesTheSameQueriesAndShowsThemAtOnce()
    {
        await Data.ArticleAsync("一篇", part => part.Feelings.Values = ["头一句"]);
        var one = await Anonymous().GetPageAsync(Page);
        for (var number = 0; number < 3; number++) await Data.ArticleAsync($"又一篇{number}", part => part.Feelings.Values = [$"另一句{number}", "头一句"]);

        var more = await Anonymous().GetPageAsync(Page);

        Assert.Equal(one.Queries.Count, more.Queries.Count);
        Assert.Contains("另一句2", more.Texts("main .tags a"));
        Assert.Empty((await Anonymous().GetPageAsync(Page)).Queries);
    }

    [Fact]
    public async Task FirstDoors_SetByTheCity_StandFirstAndEmptyOnesAreLeftOut()
    {
        var (settings, form) = ("/admin/settings/articles", "main form");
        var administrator = await SignInAsync(RoleNames.Administrator);
        (await administrator.SubmitFormAsync(settings, new() { ["FirstFeelings"] = "想家\n谁也没写过的话\n睡不着" }, form)).ShouldRedirectTo(settings);

        Assert.Equal(["想家", "睡不着"], (await Anonymous().GetPageAsync(Page)).Texts("main .list .title"));

        (await administrator.SubmitFormAsync(settings, new() { ["FirstFeelings"] = "一句长得谁也不会原样写进文章里的读者的话真的太长了" }, form)).ShouldBeOk().ShouldRefuseField("FirstFeelings", "太长");
        (await administrator.SubmitFormAsync(settings, new() { ["FirstFeelings"] = string.Join('\n', Enumerable.Range(1, 13).Select(number => $"第{number}句")) }, form)).ShouldBeOk().ShouldRefuseField("FirstFeelings", "最多 12 句");
        (await administrator.SubmitFormAsync(settings, new() { ["FirstFeelings"] = "睡不着\n不想上班\n和主管闹僵了\n亲人离世" }, form)).ShouldRedirectTo(settings);
    }

    [Fact]
    public async Task Page_OfASiteWithoutArticles_HelpsOn()
    {
        await using var blank = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "blank" });

        var page = (await blank.Anonymous().GetPageAsync(Page)).ShouldBeOk();

        Assert.Equal(["/help", "/search"], page.Document.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!));
        Assert.NotEmpty((await blank.Anonymous().GetPageAsync("/relax")).ShouldBeOk().Texts(".empty li"));
        Assert.Empty((await blank.Anonymous().GetPageAsync("/help")).ShouldBeOk().Texts("#guides"));
    }
}
