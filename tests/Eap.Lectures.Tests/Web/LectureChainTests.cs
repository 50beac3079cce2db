using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Experts.Calendar;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Platform.Calendars;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>A lecture from the form to the figure, over HTTP, without script: Rizhao, where the district looks first and 50 heads are asked.</summary>
public sealed class LectureChainTests(SiteFixture site) : LectureJourney(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Request_AllTheWay_CountsOnceAndTheListShowsIt()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        Assert.Contains("待请老师", (await officer.GetPageAsync("/my")).Text("[aria-labelledby=all]"));
        var expert = await Data.ExpertAsync("例讲师");
        var counsellor = await Data.ExpertAsync("例咨询师", "Counselling");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var desk = $"/admin/lectures/requests/{id}";

        var page = (await centre.GetPageAsync(desk)).ShouldBeOk();
        Assert.Contains("例讲师", page.BodyText);
        Assert.DoesNotContain("例咨询师", page.BodyText);
        await centre.PostAsync($"{desk}/offer", ("expert", counsellor.ContentItemId));
        Assert.Contains("不承担这类服务", (await centre.GetPageAsync(desk)).BodyText);
        await centre.SubmitFormAsync(desk, new() { ["expert"] = expert.ContentItemId }, form: "form[action$='/offer']");
        Assert.Equal(LectureStage.Offered, (await LectureAsync(id)).Stage);

        var link = await LinkAsync(expert);
        await Anonymous().SubmitFormAsync(link, form: "form[action$='/accept']");
        Assert.Equal((LectureStage.LecturerFound, "例讲师"), ((await LectureAsync(id)).Stage, (await LectureAsync(id)).ExpertName!));
        await centre.SubmitFormAsync(desk, form: "form[action$='/confirm']");
        var confirmed = await LectureAsync(id);
        Assert.Equal(LectureStage.Confirmed, confirmed.Stage);
        Assert.Contains("举办讲座：", (await officer.GetPageAsync("/my")).Text("[aria-labelledby=todo]"));
        var draft = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == confirmed.AnnouncementItemId && row.Latest));
        Assert.False(draft.Published);
        Assert.Equal(("例讲师", confirmed.StartUtc), (draft.As<LecturePart>()!.Speaker.Text!, draft.As<LecturePart>()!.Start.Value));
        await Site.InUnitAsync(unit => unit.PublishReviewedAsync(draft.ContentItemId));
        Assert.Equal(LectureStage.Announced, (await LectureAsync(id)).Stage);

        Assert.Contains("DTSTART:" + CalendarText.Instant(confirmed.StartUtc!.Value), (await Anonymous().GetPageAsync($"{link}/calendar.ics")).ShouldBeOk().Html);
        await officer.PostAsync($"/my/{id}/lecture/rating", ("rating", "Good"));
        Assert.Null((await LectureAsync(id)).Rating);
        await ReminderAsync(confirmed, expert, officer);

        await SignInsAsync(confirmed, ["例一", "例二", " 例一"]);
        Site.Clock.MoveTo(confirmed.EndUtc!.Value.AddMinutes(5));
        Assert.Equal(0, await FiguresAsync());
        officer = await Site.SignInAsync(officer.User!);
        Assert.Contains("扫码签到的有 2 人", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "七十多" }, form: "form[action$='/lecture']");
        Assert.Null((await LectureAsync(id)).HostConfirmedUtc);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "７６", ["online"] = "300" }, form: "form[action$='/lecture']");
        centre = await Site.SignInAsync(centre.User!);
        Assert.Contains("还缺：授课老师确认", (await centre.GetPageAsync(desk)).BodyText);
        await centre.PostAsync($"{desk}/count");
        Assert.Equal(LectureStage.Delivered, (await LectureAsync(id)).Stage);
        await Anonymous().SubmitFormAsync(link, form: "form[action$='/done']");
        await centre.SubmitFormAsync(desk, form: "form[action$='/count']");
        await officer.PostAsync($"/my/{id}/lecture/rating", ("rating", "Splendid"));
        Assert.Null((await LectureAsync(id)).Rating);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["rating"] = "VeryGood", ["words"] = "夜班的同事说有用（例）" }, form: "form[action$='/rating']");
        Assert.Contains("夜班的同事说有用（例）", (await centre.GetPageAsync(desk)).BodyText);
        (await (await SignInAsync(RoleNames.UnionAdministrator, "莒县总工会")).PostAsync($"/my/{id}/lecture/rating", ("rating", "Poor"))).ShouldBeNotFound();
        Assert.Equal(LectureRating.VeryGood, (await LectureAsync(id)).Rating);

        var counted = await LectureAsync(id);
        Assert.True(counted is { Stage: LectureStage.Counted, IsCounted: true, SignInSalt: null, TypedHeads: 76, OnlineHeads: 300 });
        Assert.Equal(1, await FiguresAsync());
        await centre.PostAsync($"{desk}/count");
        Assert.Equal(1, await FiguresAsync());
        Assert.Equal(ApplicationStatus.Completed, await StatusAsync(id));
        var told = (await officer.GetPageAsync($"/my/{id}")).Texts(".timeline b");
        Assert.Equal(["在线提交", "同意", "同意", "正在请授课老师", "授课老师已接下：例讲师"], told.Where(line => !line.StartsWith("列入", StringComparison.Ordinal)).Take(5));
        Assert.Contains("讲座已认定，计入完成数", told);
    }

    // Nine in the morning of the day before, once; neutral words on both screens.
    private async Task ReminderAsync(LectureRequest lecture, ContentItem expert, SiteClient officer)
    {
        var nine = DateOnly.FromDateTime(lecture.StartUtc!.Value.AddHours(8)).AddDays(-1).ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);
        Site.Clock.MoveTo(nine.AddMinutes(-1));
        await Site.TickAsync();
        Assert.Equal((0, 0), await RemindedAsync());
        Site.Clock.MoveTo(nine.AddMinutes(1));
        await Site.TickAsync();
        await Site.TickAsync();
        Site.Clock.MoveTo(nine.AddHours(5));
        await Site.TickAsync();
        Assert.Equal((1, 1), await RemindedAsync());
        Assert.DoesNotContain(Site.Mail.Sent, mail => mail.Subject.Contains("明天", StringComparison.Ordinal) && (mail.Subject + mail.Body).Contains(lecture.Title, StringComparison.Ordinal));

        async Task<(int Unit, int Lecturer)> RemindedAsync() => (
            await Site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == officer.User!.Id && row.Subject == "明天有一项安排")),
            Site.Mail.Sent.Count(mail => mail.To == $"{expert.ContentItemId}@example.cn" && mail.Subject.Contains("明天您有一项安排", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Lecture_BelowTheThreshold_IsHeldAndDoesNotCount()
    {
        var (officer, id) = await AcceptedAsync(heads: "40");
        var lecture = await ConfirmAsync(id, await Data.ExpertAsync("例讲师乙"));
        Site.Clock.MoveTo(lecture.EndUtc!.Value.AddMinutes(5));
        officer = await Site.SignInAsync(officer.User!);
        await officer.SubmitFormAsync($"/my/{id}", new() { ["heads"] = "49" }, form: "form[action$='/lecture']");
        await officer.SubmitFormAsync($"/my/{id}", new() { ["files"] = FormFile.Text("签到表.exe", "MZ") }, form: "form[action$='/photos']");
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<Eap.Media.Attachments.Attachment>().CountAsync(row => row.ContentItemId == id)));
        await officer.SubmitFormAsync($"/my/{id}", new() { ["files"] = new FormFile("现场.png", Png, "image/png") }, form: "form[action$='/photos']");
        var photo = await Site.QueryAsync(db => db.Set<Eap.Media.Attachments.Attachment>().SingleAsync(row => row.ContentItemId == id));
        (await officer.GetPageAsync($"/attachments/{photo.AttachmentId}/x.png")).ShouldBeOk();
        (await (await OfficerAsync()).GetPageAsync($"/attachments/{photo.AttachmentId}/x.png")).ShouldBeNotFound();
        await Site.InUnitAsync(async unit => (await unit.Get<LectureMoves>().FindAsync(id, CancellationToken.None))!.LecturerConfirmedUtc = Site.Clock.GetUtcNow().UtcDateTime);
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        Assert.Contains("现场 49 人，计划要求不少于50人", (await centre.GetPageAsync($"/admin/lectures/requests/{id}")).BodyText);
        await centre.SubmitFormAsync($"/admin/lectures/requests/{id}", form: "form[action$='/count']");

        Assert.Equal((LectureStage.NotCounted, false), ((await LectureAsync(id)).Stage, (await LectureAsync(id)).IsCounted));
        Assert.Contains("没有计入完成数", (await officer.GetPageAsync($"/my/{id}")).BodyText);
    }

    [Fact]
    public async Task Form_FewHeadsWarn_ShortNoticeAndSmallHallStop()
    {
        var officer = await OfficerAsync();
        var (address, answer) = await TypeAsync(officer, heads: "40", seats: "30", start: Site.Clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-ddT14:00", System.Globalization.CultureInfo.InvariantCulture));

        Assert.Contains("10 个工作日", answer.ShouldBeOk().Text(".error-summary"));
        Assert.Contains("现在申请，最早可以选 ", answer.BodyText);
        var check = await officer.GetPageAsync($"{address}/check");

        Assert.Contains("不少于50人", check.BodyText);
        Assert.Contains("场地只坐得下 30 人", check.BodyText);
        Assert.Contains("10 个工作日", check.BodyText);
        Assert.Contains("本市规定", check.BodyText);
    }

    [Fact]
    public async Task Postponed_ThenCancelled_FreesEverybodyAndSaysWhy()
    {
        var (officer, id) = await AcceptedAsync(heads: "80");
        var expert = await Data.ExpertAsync("例讲师丙");
        var lecture = await ConfirmAsync(id, expert);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var desk = $"/admin/lectures/requests/{id}";

        await centre.SubmitFormAsync(desk, new() { ["reason"] = "台风" }, form: "form[action$='/postpone']");

        Assert.Equal((LectureStage.Postponed, (DateTime?)null), ((await LectureAsync(id)).Stage, (await LectureAsync(id)).StartUtc));
        Assert.False(await Site.QueryAsync(db => db.Set<CalendarSlot>().AnyAsync(row => row.SubjectItemId == id)));
        await Site.TickAsync();
        Assert.Contains("请不必前往", Site.Mail.Sent.Last(mail => mail.To == $"{expert.ContentItemId}@example.cn").Body);
        await centre.SubmitFormAsync(desk, new() { ["start"] = "2026-01-01T14:00", ["minutes"] = "90", ["place"] = "礼堂" }, form: "form[action$='/time']");
        Assert.Equal(LectureStage.Postponed, (await LectureAsync(id)).Stage);
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "单位改做体检" }, form: "form[action$='/cancel']");
        Assert.Equal((LectureStage.Cancelled, ApplicationStatus.Withdrawn), ((await LectureAsync(id)).Stage, await StatusAsync(id)));
        Assert.Contains("单位改做体检", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Null((await LectureAsync(id)).AnnouncementItemId);
        Assert.NotNull(lecture.AnnouncementItemId);
    }

    [Fact]
    public async Task Announced_ThenPostponedAndCancelled_TellsReadersAtOnceWhileTheWordsWaitForReview()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        var lecture = await ConfirmAsync(id, await Data.ExpertAsync("例讲师丁"));
        var announcement = (await Site.InUnitAsync(unit => unit.PublishReviewedAsync(lecture.AnnouncementItemId!))).Item;
        var reader = Anonymous();
        Assert.DoesNotContain("已延期", (await reader.GetPageAsync(announcement.Address())).ShouldBeOk().BodyText);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var desk = $"/admin/lectures/requests/{id}";

        await centre.SubmitFormAsync(desk, new() { ["reason"] = "台风" }, form: "form[action$='/postpone']");
        Assert.Contains("已延期", (await reader.GetPageAsync(announcement.Address())).BodyText);
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "单位改做体检" }, form: "form[action$='/cancel']");

        Assert.Contains("已取消", (await reader.GetPageAsync(announcement.Address())).BodyText);
        Assert.Contains("STATUS:CANCELLED", (await reader.GetPageAsync($"/lectures/{announcement.ContentItemId}.ics")).Html);
        var newest = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == announcement.ContentItemId && row.Latest));
        Assert.Equal((false, nameof(LectureState.Cancelled)), (newest.Published, newest.As<LecturePart>()!.State.Text));
    }

    [Fact]
    public async Task Doors_OfAnotherUnitOrRole_AreClosed()
    {
        var (_, id) = await AcceptedAsync(heads: "80");
        var desk = $"/admin/lectures/requests/{id}";

        (await Anonymous().GetPageAsync(desk)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(desk)).ShouldBeForbidden();
        var elsewhere = await SignInAsync(RoleNames.ServiceCentre, at: "莒县总工会");
        (await elsewhere.GetPageAsync(desk)).ShouldBeNotFound();
        (await elsewhere.PostAsync($"{desk}/cancel", ("reason", "试试"))).ShouldBeNotFound();
        (await (await OfficerAsync()).PostAsync($"/my/{id}/lecture", ("heads", "60"))).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/sign-in/no-such-token")).ShouldBeNotFound();
        Assert.Equal(LectureStage.Arranging, (await LectureAsync(id)).Stage);
        Assert.DoesNotContain(id, (await elsewhere.GetPageAsync("/admin/lectures/requests")).Html);
    }
}
