using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Lectures.Models;
using Eap.Testing;

namespace Eap.Lectures.Tests.Web;

public sealed class LectureCalendarTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Calendar_HoldsAMonthBackAndAYearAhead()
    {
        await using var site = await SiteHost.StartAsync();
        foreach (var (title, start) in new[] { ("太早", new DateTime(2026, 10, 23, 9, 0, 0)), ("上月", new DateTime(2026, 10, 24, 9, 0, 0)), ("明年", new DateTime(2027, 11, 22, 9, 0, 0)), ("太远", new DateTime(2027, 11, 24, 9, 0, 0)) })
            await site.Data.LectureAsync(title, start);

        var page = await site.Anonymous().GetPageAsync("/lectures.ics");

        page.ShouldBeOk();
        Assert.Equal("text/calendar; charset=utf-8", page.ContentHeaders.ContentType!.ToString());
        Assert.Equal(["上月", "明年"], ICalendar.Events(page.Html).Select(entry => entry["SUMMARY"]));
    }

    [Fact]
    public async Task Calendar_Empty_IsValid()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "qingdao-2021" });

        Assert.Empty(ICalendar.Events((await site.Anonymous().GetPageAsync("/lectures.ics")).ShouldBeOk().Html));
    }

    [Fact]
    public async Task Entry_OfALecture_CarriesItsTimesInUtcItsPlaceAndItsAddress()
    {
        var lecture = await Data.LectureAsync("讲座；带,分隔\\符", new DateTime(2026, 11, 27, 14, 0, 0), part => part.Speaker.Text = "例老师");

        var entry = Assert.Single(ICalendar.Events((await Anonymous().GetPageAsync($"/lectures/{lecture.ContentItemId}.ics")).ShouldBeOk().Html));

        Assert.Equal($"lecture-{lecture.ContentItemId}@eapsite", entry["UID"]);
        Assert.Equal("20261127T060000Z", entry["DTSTART"]);
        Assert.Equal("20261127T073000Z", entry["DTEND"]);
        Assert.Equal("讲座；带,分隔\\符", entry["SUMMARY"]);
        Assert.Equal("市职工服务中心一楼", entry["LOCATION"]);
        Assert.Equal("主讲：例老师", entry["DESCRIPTION"]);
        Assert.EndsWith(lecture.Address(), entry["URL"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entry_CancelledLater_KeepsItsUidAndSaysSoWithAHigherSequence()
    {
        var lecture = await Data.LectureAsync("后来取消的", new DateTime(2026, 12, 1, 14, 0, 0));
        var before = await EntryAsync(lecture);
        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Site.InUnitAsync(async unit =>
        {
            lecture.Alter<LecturePart>(part => part.State.Text = nameof(LectureState.Cancelled));
            Assert.True((await unit.SaveAndPublishReviewedAsync(lecture, lecture.ContentItemVersionId)).Succeeded);
        });

        var after = await EntryAsync(lecture);

        Assert.Equal(before["UID"], after["UID"]);
        Assert.Equal("CONFIRMED", before["STATUS"]);
        Assert.Equal("CANCELLED", after["STATUS"]);
        Assert.Equal("【已取消】后来取消的", after["SUMMARY"]);
        Assert.True(int.Parse(after["SEQUENCE"]) > int.Parse(before["SEQUENCE"]));
    }

    [Theory]
    [InlineData("/lectures/meiyou.ics")]
    [InlineData("/lectures/4mndjds2hpaz7pkzp4acazs69w.ics")]
    [InlineData("/lectures/....ics")]
    public async Task Entry_OfNothing_IsNotFound(string url) => (await Anonymous().GetPageAsync(url)).ShouldBeNotFound();

    [Fact]
    public async Task Entry_OfAnArticle_IsNotFound()
    {
        var article = await Site.QueryAsync(db => Task.FromResult(db.Set<ContentItem>().First(item => item.ContentType == "Article" && item.Published).ContentItemId));

        (await Anonymous().GetPageAsync($"/lectures/{article}.ics")).ShouldBeNotFound();
    }

    private async Task<IReadOnlyDictionary<string, string>> EntryAsync(ContentItem lecture) =>
        ICalendar.Events((await Anonymous().GetPageAsync("/lectures.ics")).Html).Single(entry => entry["UID"].Contains(lecture.ContentItemId, StringComparison.Ordinal));
}
