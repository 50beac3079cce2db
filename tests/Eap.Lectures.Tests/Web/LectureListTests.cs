using Eap.Contents.Management;
using Eap.Lectures.Models;
using Eap.Testing;

namespace Eap.Lectures.Tests.Web;

public sealed class LectureListTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task List_ComingAndPast_StandApartByMonthInTheirOrder()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.LectureAsync("明年的", new DateTime(2027, 1, 13, 14, 30, 0));
        await site.Data.LectureAsync("下午的", new DateTime(2026, 11, 23, 14, 0, 0));
        await site.Data.LectureAsync("月底的", new DateTime(2026, 11, 27, 14, 0, 0));
        await site.Data.LectureAsync("上月的", new DateTime(2026, 10, 22, 9, 30, 0));
        await site.Data.LectureAsync("去年的", new DateTime(2025, 3, 5, 9, 0, 0));

        var page = await site.Anonymous().GetPageAsync("/lectures");

        page.ShouldBeOk();
        Assert.Equal(["接下来（3 场）", "过去的（2 场）"], page.Texts("main h2").Take(2));
        Assert.Equal(["2026年11月", "2027年1月", "2026年10月", "2025年3月"], page.Texts("main h3"));
        Assert.Equal(["下午的", "月底的", "明年的", "上月的", "去年的"], page.Texts(".date-list .title"));
        Assert.Contains("11月27日（周五） 14:00—15:30", page.Texts(".date-list li")[1]);
        Assert.Contains("市职工服务中心一楼", page.Texts(".date-list li")[1]);
    }

    [Fact]
    public async Task List_WithoutLectures_IsHelpful()
    {
        await using var site = await SiteHost.StartAsync();

        var page = await site.Anonymous().GetPageAsync("/lectures");

        page.ShouldBeOk();
        Assert.Contains("近期没有安排讲座", page.Text(".empty"));
        Assert.Equal(["/articles", "/help"], page.Document.QuerySelectorAll(".empty a").Select(link => link.GetAttribute("href")!));
    }

    [Fact]
    public async Task List_CancelledAndPostponed_AreInItAndSaySo()
    {
        await Data.LectureAsync("不办了的", new DateTime(2026, 12, 1, 14, 0, 0), part => part.State.Text = nameof(LectureState.Cancelled));
        await Data.LectureAsync("往后推的", new DateTime(2026, 12, 2, 14, 0, 0), part => part.State.Text = nameof(LectureState.Postponed));

        var page = await Anonymous().GetPageAsync("/lectures");

        Assert.StartsWith("已取消", Entry(page, "不办了的").QuerySelector(".meta")!.TextContent.Trim());
        Assert.StartsWith("已延期", Entry(page, "往后推的").QuerySelector(".meta")!.TextContent.Trim());
        Assert.Equal("12月1日（周二） 14:00—15:30", Entry(page, "不办了的").QuerySelector("s")!.TextContent);
    }

    [Fact]
    public async Task List_DraftsAndWithdrawn_AreNotInIt()
    {
        await Data.LectureAsync("只是草稿别漏出去", new DateTime(2026, 12, 3, 14, 0, 0), publish: false);
        var gone = await Data.LectureAsync("撤下来的别漏出去", new DateTime(2026, 12, 4, 14, 0, 0));
        await Site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(gone.ContentItemId));

        Assert.DoesNotContain("别漏出去", (await Anonymous().GetPageAsync("/lectures")).Html);
        Assert.DoesNotContain("别漏出去", (await Anonymous().GetPageAsync("/lectures.ics")).Html);
        (await Anonymous().GetPageAsync(gone.Address())).ShouldBeNotFound();
        (await Anonymous().GetPageAsync($"/lectures/{gone.ContentItemId}.ics")).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_OfATopic_ShowsThatTopicOnly()
    {
        var family = await Data.TermAsync("topics", "jiating-qinzi");
        await Data.LectureAsync("家里的事", new DateTime(2026, 12, 5, 14, 0, 0), part => part.Topics.TermContentItemIds = [family.Id]);
        await Data.LectureAsync("别的事", new DateTime(2026, 12, 6, 14, 0, 0));

        var page = await Anonymous().GetPageAsync("/lectures?topic=jiating-qinzi");

        Assert.Equal(["家里的事"], page.Texts(".date-list .title"));
        Assert.Contains("没有“哀伤与失去”的讲座", (await Anonymous().GetPageAsync("/lectures?topic=aishang-shiqu")).Text(".empty"));
    }

    [Theory]
    [InlineData("/lectures?topic=meiyou-zhege")]
    [InlineData("/lectures?page=0")]
    [InlineData("/lectures?page=99")]
    [InlineData("/lectures?page=abc")]
    public async Task List_OfWhatDoesNotExist_IsNotFound(string url) => (await Anonymous().GetPageAsync(url)).ShouldBeNotFound();

    [Fact]
    public async Task List_ManyPast_ArePagedAndOnlyTheFirstPageShowsComing()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.LectureAsync("要来的", new DateTime(2026, 12, 5, 14, 0, 0));
        for (var day = 1; day <= 11; day++) await site.Data.LectureAsync($"十月第 {day} 场", new DateTime(2026, 10, day, 14, 0, 0));

        var first = await site.Anonymous().GetPageAsync("/lectures");
        var second = await site.Anonymous().GetPageAsync(first.Document.QuerySelector(".pagination a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(11, first.Texts(".date-list .title").Count);
        Assert.Equal(["十月第 1 场"], second.Texts(".date-list .title"));
    }

    [Fact]
    public async Task List_WithOneAndWithThreeLectures_AsksTheSameNumberOfQueries()
    {
        var sleep = await Data.TermAsync("topics", "shuimian");
        var centre = await Data.OrganizationNamedAsync("莒县总工会");
        Task Make(int day) => Data.LectureAsync($"睡眠 {day}", new DateTime(2026, 12, day, 14, 0, 0), part =>
        {
            part.Topics.TermContentItemIds = [sleep.Id];
            part.Organizer.OrganizationIds = [centre.OrganizationId];
        });
        await Anonymous().GetPageAsync("/lectures?topic=shuimian");
        await Make(7);
        var one = await Anonymous().GetPageAsync("/lectures?topic=shuimian");
        await Make(8);
        await Make(9);
        var three = await Anonymous().GetPageAsync("/lectures?topic=shuimian");

        Assert.Single(one.Texts(".date-list .title"));
        Assert.Equal(3, three.Texts(".date-list .title").Count);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
        Assert.Contains("举办：莒县总工会", three.Texts(".date-list li")[0]);
    }

    [Fact]
    public async Task List_KeptWhileALectureEnds_ShowsItAsPastFromThatMomentOn()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.LectureEndingSoonAsync("快结束的");
        var before = await site.Anonymous().GetPageAsync("/lectures");
        await LectureMaker.UntilItEndedAsync();

        var after = await site.Anonymous().GetPageAsync("/lectures");

        Assert.Contains("正在举办", before.Texts(".date-list li")[0]);
        Assert.NotNull(before.Headers.ETag);
        Assert.Equal("接下来（0 场）", after.Text("#coming"));
        Assert.Equal("过去的（1 场）", after.Text("#past"));
    }

    [Fact]
    public async Task Home_NextThreeThatTakePlace_StandOnIt()
    {
        await using var site = await SiteHost.StartAsync();
        await site.Data.LectureAsync("取消的不上首页", new DateTime(2026, 11, 24, 14, 0, 0), part => part.State.Text = nameof(LectureState.Cancelled));
        for (var day = 25; day <= 28; day++) await site.Data.LectureAsync($"{day} 日的", new DateTime(2026, 11, day, 14, 0, 0));

        var page = await site.Anonymous().GetPageAsync("/");

        Assert.Equal(["25 日的", "26 日的", "27 日的"], page.Texts("section[aria-labelledby=next-lectures] .title"));
    }

    private static AngleSharp.Dom.IElement Entry(SitePage page, string title) =>
        page.Document.QuerySelectorAll(".date-list li").Single(entry => entry.QuerySelector(".title")!.TextContent == title);
}
