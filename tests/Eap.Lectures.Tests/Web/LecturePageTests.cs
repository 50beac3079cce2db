using Eap.Lectures.Models;
using Eap.Organizations.Directory;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

public sealed class LecturePageTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Page_OfAPublishedLecture_ShowsWhatWasStored()
    {
        var centre = await Data.OrganizationNamedAsync("五莲县总工会");
        var lecture = await Data.LectureAsync("样样都有的讲座", new DateTime(2026, 11, 27, 14, 0, 0), part =>
        {
            part.Organizer.OrganizationIds = [centre.OrganizationId];
            part.Speaker.Text = "例老师";
            part.Capacity.Value = 80;
            part.Setting.Text = "进企业";
            part.Online.Url = "https://example.org/live";
            part.Online.Text = "进入直播间";
        });

        var page = await Anonymous().GetPageAsync(lecture.Address());

        page.ShouldBeOk();
        Assert.Equal("样样都有的讲座", page.Text("h1"));
        Assert.Equal("2026年11月27日（周五） 14:00—15:30", Fact(page, "时间"));
        Assert.Equal("市职工服务中心一楼", Fact(page, "地点"));
        Assert.Equal("五莲县总工会", Fact(page, "举办单位"));
        Assert.Equal("例老师", Fact(page, "主讲"));
        Assert.Equal("80 个", Fact(page, "座位"));
        Assert.Equal("进入直播间", Fact(page, "线上入口"));
        Assert.Equal($"/lectures/{lecture.ContentItemId}.ics", page.Document.QuerySelector(".actions a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Page_Cancelled_SaysNotToComeAndOffersNoEntry()
    {
        var lecture = await Data.LectureAsync("取消的讲座", new DateTime(2026, 12, 1, 14, 0, 0), part =>
        {
            part.State.Text = nameof(LectureState.Cancelled);
            part.Online.Url = "https://example.org/live";
        });

        var page = await Anonymous().GetPageAsync(lecture.Address());

        Assert.Contains("已取消，请不要前往", page.Text(".status"));
        Assert.Null(page.Document.QuerySelector(".actions"));
        Assert.DoesNotContain("example.org", page.Html);
    }

    [Fact]
    public async Task Page_KeptWhileTheLectureEnds_SaysSoFromThatMomentOn()
    {
        var lecture = await Data.LectureEndingSoonAsync("快结束的讲座");
        var before = await Anonymous().GetPageAsync(lecture.Address());
        await LectureMaker.UntilItEndedAsync();

        Assert.Contains("正在举办", before.Text(".status"));
        Assert.NotNull(before.Headers.ETag);
        Assert.Contains("已经办过", (await Anonymous().GetPageAsync(lecture.Address())).Text(".status"));
    }

    [Fact]
    public async Task Page_OfAnOldLecture_NamesTheOrganizerAsItWasCalledThen()
    {
        var organization = await Data.OrganizationAsync("某区卫生健康委员会");
        await Site.InUnitAsync(async unit =>
        {
            var name = await unit.Db.Set<OrganizationName>().SingleAsync(row => row.OrganizationId == organization.OrganizationId);
            name.ValidFrom = new DateOnly(2019, 1, 1);
            unit.Db.Add(new OrganizationName { OrganizationId = organization.OrganizationId, Name = "某区卫生和计划生育委员会", ShortName = "某区卫计委", ValidTo = new DateOnly(2018, 12, 31) });
        });

        var then = await Data.LectureAsync("二〇一八年的讲座", new DateTime(2018, 10, 10, 9, 0, 0), part => part.Organizer.OrganizationIds = [organization.OrganizationId]);
        var now = await Data.LectureAsync("今年的讲座", new DateTime(2026, 12, 10, 9, 0, 0), part => part.Organizer.OrganizationIds = [organization.OrganizationId]);

        Assert.Equal("某区卫生和计划生育委员会", Fact(await Anonymous().GetPageAsync(then.Address()), "举办单位"));
        Assert.Equal("某区卫生健康委员会", Fact(await Anonymous().GetPageAsync(now.Address()), "举办单位"));
    }

    [Fact]
    public async Task Page_OfADraftOrNothing_IsNotFound()
    {
        var draft = await Data.LectureAsync("没发布的讲座", new DateTime(2026, 12, 1, 14, 0, 0), publish: false);

        (await Anonymous().GetPageAsync(draft.Address())).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/lectures/meiyou-zhe-yi-chang")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Save_EndBeforeStart_IsRefusedAtTheField()
    {
        var result = await Data.TryLectureAsync("时间倒着的", part =>
        {
            part.Start.Value = new DateTime(2026, 12, 1, 6, 0, 0, DateTimeKind.Utc);
            part.End.Value = new DateTime(2026, 12, 1, 5, 0, 0, DateTimeKind.Utc);
        }, publish: false);

        Assert.Equal(["LecturePart.End"], result.Errors.Select(error => error.Field));
    }

    [Fact]
    public async Task Publish_WithoutTimeOrPlaceOrWithAnUnknownState_IsRefusedAtTheFields()
    {
        var result = await Data.TryLectureAsync("什么都没填", part => part.State.Text = "Maybe");
        var empty = await Data.TryLectureAsync("什么都没填", _ => { });

        Assert.Equal(["LecturePart.State"], result.Errors.Select(error => error.Field));
        Assert.Equal(["LecturePart.Start", "LecturePart.End", "LecturePart.Place"], empty.Errors.Select(error => error.Field));
    }

    private static string Fact(SitePage page, string name) =>
        page.Document.QuerySelectorAll(".facts > div").Single(row => row.QuerySelector("dt")!.TextContent.Trim() == name).QuerySelector("dd")!.TextContent.Trim();
}
