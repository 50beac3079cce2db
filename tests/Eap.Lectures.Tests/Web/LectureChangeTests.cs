using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Lectures.Requests.Day;
using Eap.Media.Attachments;
using Eap.Notifications.Messages;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>Lectures that change on their way: what readers are told, and what of the first day counts.</summary>
public sealed class LectureChangeTests(SiteFixture site) : LectureJourney(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Postponed_WhileItsAnnouncementIsUnderReview_IsNeverAnnouncedForTheOldDay()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        var editor = await SignInAsync(RoleNames.Editor);
        var first = await ConfirmAsync(id, await Data.ExpertAsync("例讲师子"));
        Assert.True((await Site.InUnitAsync(unit => unit.Get<IContentManager>().SubmitAsync(first.AnnouncementItemId!))).Succeeded);

        await PostponeAsync(id, first.StartUtc!.Value.AddDays(7));
        var second = await ConfirmAsync(id, await Data.ExpertAsync("例讲师丑"));
        Assert.Equal(LectureStage.Confirmed, second.Stage);
        var announcement = (await Site.InUnitAsync(unit => unit.PublishReviewedAsync(first.AnnouncementItemId!))).Item;

        Assert.Equal(first.StartUtc, announcement.As<LecturePart>()!.Start.Value);
        Assert.Equal(LectureStage.Confirmed, (await LectureAsync(id)).Stage);
        Assert.Contains("已延期", (await Anonymous().GetPageAsync(announcement.Address())).ShouldBeOk().BodyText);
        Assert.Contains("STATUS:TENTATIVE", (await Anonymous().GetPageAsync($"/lectures/{announcement.ContentItemId}.ics")).Html);
        Assert.True(await Site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == editor.User!.Id && row.Url == $"/admin/content/{announcement.ContentItemId}/edit" && row.Subject.Contains("请马上更正"))));

        var right = announcement.Copy();
        right.Alter<LecturePart>(part => (part.Start.Value, part.End.Value, part.Place.Text, part.Speaker.Text) = (second.StartUtc, second.EndUtc, $"例厂 {second.Place}", "例讲师丑 教授"));
        Assert.True((await Site.InUnitAsync(unit => unit.SaveAndPublishReviewedAsync(right, announcement.ContentItemVersionId))).Succeeded);
        Assert.Equal(LectureStage.Announced, (await LectureAsync(id)).Stage);
        Assert.DoesNotContain("已延期", (await Anonymous().GetPageAsync(announcement.Address())).BodyText);
    }

    [Fact]
    public async Task Postponed_AfterPeopleSignedIn_StartsItsDayWithoutThem()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var first = await ConfirmAsync(id, await Data.ExpertAsync("例讲师寅"));
        await officer.PostAsync($"/my/{id}/lecture/photos");
        Assert.Contains("讲座开始以后才能交照片。", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        await SignInsAsync(first, ["例一", "例二"]);
        Site.Clock.MoveTo(first.StartUtc!.Value.AddMinutes(5));
        await PhotoAsync(id);
        Assert.Equal((2, 1), await GatheredAsync(id));

        await PostponeAsync(id, first.StartUtc!.Value.AddDays(7));

        Assert.Equal((0, 0), await GatheredAsync(id));
        var second = await ConfirmAsync(id, await Data.ExpertAsync("例讲师卯"));
        Site.Clock.MoveTo(second.EndUtc!.Value.AddMinutes(5));
        officer = await Site.SignInAsync(officer.User!);
        Assert.Contains("扫码签到的有 0 人", (await officer.GetPageAsync($"/my/{id}")).BodyText);
    }

    [Fact]
    public async Task LecturerLost_AfterPeopleSignedIn_AnotherTimeStartsWithoutThem()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        var first = await ConfirmAsync(id, await Data.ExpertAsync("例讲师辰"));
        await SignInsAsync(first, ["例一"]);
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}");
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "老师生病" }, form: "form[action$='/withdraw']");

        await SetTimeAsync(centre, id, first.StartUtc!.Value.AddDays(7), "老师只有下周有空");

        Assert.Equal((0, 0), await GatheredAsync(id));
    }

    [Fact]
    public async Task Cancelled_ForgetsTheSaltToo()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        Assert.NotNull((await LectureAsync(id)).SignInSalt);

        await (await SignInAsync(RoleNames.ServiceCentre)).SubmitFormAsync($"/admin/lectures/requests/{id}", new() { ["reason"] = "单位停产" }, form: "form[action$='/cancel']");

        Assert.Null((await LectureAsync(id)).SignInSalt);
    }

    [Fact]
    public async Task LargerHall_TakesTheTrueHeadCount()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}");
        await centre.SubmitFormAsync(desk, new() { ["seats"] = "很多" }, form: "form[action$='/time']");
        Assert.Contains("座位数写成整数", (await centre.GetPageAsync(desk)).BodyText);
        await centre.SubmitFormAsync(desk, form: "form[action$='/time']");
        Assert.Equal(200, (await LectureAsync(id)).Seats);
        await centre.SubmitFormAsync(desk, new() { ["place"] = $"大礼堂{id}", ["reason"] = "报名的多，换大一点的" }, form: "form[action$='/time']");
        Assert.Null((await LectureAsync(id)).Seats);
        await centre.SubmitFormAsync(desk, new() { ["seats"] = "６００" }, form: "form[action$='/time']");
        var lecture = await ConfirmAsync(id, await Data.ExpertAsync("例讲师巳"));
        Site.Clock.MoveTo(lecture.EndUtc!.Value.AddMinutes(5));

        officer = await Site.SignInAsync(officer.User!);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "520" }, form: "form[action$='/lecture']");

        Assert.Equal((600, 520), ((await LectureAsync(id)).Seats!.Value, (await LectureAsync(id)).TypedHeads!.Value));
    }

    [Fact]
    public async Task Counting_OnNumbersThatChangedMeanwhile_AsksToLookAgain()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var lecture = await ConfirmAsync(id, await Data.ExpertAsync("例讲师午"));
        Site.Clock.MoveTo(lecture.EndUtc!.Value.AddMinutes(5));
        await PhotoAsync(id);
        officer = await Site.SignInAsync(officer.User!);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "76" }, form: "form[action$='/lecture']");
        await Site.InUnitAsync(async unit => (await unit.Get<LectureMoves>().FindAsync(id, CancellationToken.None))!.LecturerConfirmedUtc = Site.Clock.GetUtcNow().UtcDateTime);
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}");
        var seen = await centre.GetPageAsync(desk);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "30" }, form: "form[action$='/lecture']");

        await centre.SubmitFormAsync(seen, form: "form[action$='/count']");
        Assert.Equal(LectureStage.Delivered, (await LectureAsync(id)).Stage);
        var again = await centre.GetPageAsync(desk);
        Assert.Contains("现在是现场 30 人", again.BodyText);
        await centre.SubmitFormAsync(again, form: "form[action$='/count']");
        Assert.Equal(LectureStage.NotCounted, (await LectureAsync(id)).Stage);
    }

    [Fact]
    public async Task Photo_RemovedWhileItIsCounted_Stays()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        await PhotoAsync(id);

        await Site.InUnitAsync(async unit =>
        {
            await unit.Db.Set<LectureRequest>().Where(row => row.RequestItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, LectureStage.Counted));
            Assert.False(await LecturePhotos.RemoveAsync(unit, id, id, CancellationToken.None));
            await unit.Db.Set<LectureRequest>().Where(row => row.RequestItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Stage, LectureStage.Delivered));
            Assert.True(await LecturePhotos.RemoveAsync(unit, id, id, CancellationToken.None));
        });
    }

    [Fact]
    public async Task OneHall_WrittenInTwoWaysByTwoUnits_IsBookedOnce()
    {
        var start = Site.Clock.GetUtcNow().UtcDateTime.Date.AddDays(60).AddHours(14);
        var (_, first) = await AcceptedAsync(heads: "80", place: "例大厦 A座３楼会议室", start: start);
        var (_, second) = await AcceptedAsync(heads: "80", place: "例大厦a座（3楼）会议室", start: start.AddMinutes(30));
        var (one, other) = (await Data.ExpertAsync("例讲师未"), await Data.ExpertAsync("例讲师申"));
        var host = (await ConfirmAsync(first, one)).HostName;
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{second}");

        await centre.SubmitFormAsync(desk, new() { ["expert"] = other.ContentItemId }, form: "form[action$='/offer']");
        Assert.Contains($"已经排了{host}的讲座", (await centre.GetPageAsync(desk)).BodyText);
        Assert.Equal(LectureStage.Arranging, (await LectureAsync(second)).Stage);

        await centre.SubmitFormAsync(desk, new() { ["place"] = "例大厦B座3楼会议室", ["reason"] = "三楼有别的讲座" }, form: "form[action$='/time']");
        Assert.Equal(LectureStage.Confirmed, (await ConfirmAsync(second, other)).Stage);
    }

    [Fact]
    public async Task TimeOrPlace_ChangedWithoutAReason_StaysAndTheReasonIsTold()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var (centre, desk, before) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}", await LectureAsync(id));

        await SetTimeAsync(centre, id, before.StartUtc!.Value.AddDays(1));
        await centre.SubmitFormAsync(desk, new() { ["place"] = "别处" }, form: "form[action$='/time']");
        Assert.Contains("请写明原因", (await centre.GetPageAsync(desk)).BodyText);
        Assert.Equal((before.StartUtc, before.Place), ((await LectureAsync(id)).StartUtc, (await LectureAsync(id)).Place));

        await SetTimeAsync(centre, id, before.StartUtc!.Value.AddDays(1), "老师只有这天有空");
        Assert.Equal(before.StartUtc!.Value.AddDays(1), (await LectureAsync(id)).StartUtc);
        Assert.Contains("原因：老师只有这天有空", (await officer.GetPageAsync($"/my/{id}")).BodyText);
    }

    [Fact]
    public async Task Satisfaction_OfTheHostsReport_StandsOnThePagesAndInTheTable()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var lecture = await ConfirmAsync(id, await Data.ExpertAsync("例讲师酉"));
        Site.Clock.MoveTo(lecture.EndUtc!.Value.AddMinutes(5));
        officer = await Site.SignInAsync(officer.User!);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "76", ["answers"] = "90", ["satisfied"] = "95" }, form: "form[action$='/lecture']");
        Assert.Contains("收不回 90 份", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Null((await LectureAsync(id)).HostConfirmedUtc);

        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "76", ["answers"] = "60", ["satisfied"] = "９５％" }, form: "form[action$='/lecture']");

        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains("95% 满意（收回 60 份）", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Contains("95% 满意（收回 60 份）", (await centre.GetPageAsync($"/admin/lectures/requests/{id}")).BodyText);
        var table = await centre.GetPageAsync("/admin/lectures/requests/export.csv?stage=Delivered");
        Assert.Contains("76,,60,95", table.ShouldBeOk().Html.Split('\n').Single(line => line.Contains(lecture.HostName, StringComparison.Ordinal)));
        (await centre.GetPageAsync("/admin/lectures/requests/export.xlsx")).ShouldBeOk();
        var elsewhere = await SignInAsync(RoleNames.ServiceCentre, at: "莒县总工会");
        Assert.DoesNotContain(lecture.HostName, (await elsewhere.GetPageAsync("/admin/lectures/requests/export.csv?stage=Delivered")).ShouldBeOk().Html);
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/lectures/requests/export.csv")).ShouldBeForbidden();
    }

    [Fact]
    public async Task OfferLink_LongAfterTheDay_SaysNothingAnyMore()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        var expert = await Data.ExpertAsync("例讲师戌");
        var lecture = await ConfirmAsync(id, expert);
        var link = await LinkAsync(expert);
        Site.Clock.MoveTo(lecture.EndUtc!.Value.AddDays(30));

        // The lecturer has not said yet that it was so: that is still asked.
        await Anonymous().SubmitFormAsync(link, form: "form[action$='/done']");

        var page = await Anonymous().GetPageAsync(link);
        Assert.Equal(System.Net.HttpStatusCode.Gone, page.Status);
        Assert.Contains("这个页面已经关闭", page.BodyText);
        foreach (var told in new[] { "例讲师戌", lecture.Place, lecture.HostName, lecture.Title }) Assert.DoesNotContain(told, page.Html);
    }

    private Task PhotoAsync(string id) => Site.InUnitAsync(unit =>
    {
        var place = LecturePhotos.PlaceOf(id);
        unit.Db.Add(new Attachment { AttachmentId = id, ContentItemId = id, PartName = place.PartName, FieldName = place.FieldName, Name = "现场.png", FileKey = id, IsKept = true, CompletedUtc = Site.Clock.GetUtcNow().UtcDateTime });
        return Task.CompletedTask;
    });

    private Task<(int SignIns, int Photos)> GatheredAsync(string id) => Site.QueryAsync(async db =>
        (await db.Set<LectureSignIn>().CountAsync(row => row.RequestItemId == id), await db.Set<Attachment>().CountAsync(row => row.ContentItemId == id && row.RemovedUtc == null)));

    private async Task PostponeAsync(string id, DateTime again)
    {
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}");
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "台风" }, form: "form[action$='/postpone']");
        await SetTimeAsync(centre, id, again);
    }
}
