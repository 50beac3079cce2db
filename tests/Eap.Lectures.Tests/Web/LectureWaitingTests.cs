using Eap.Contents.Model;
using Eap.Lectures.Models;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Tests.Web;

/// <summary>What waits for the centre, and what each side is told to go on with.</summary>
public sealed class LectureWaitingTests(SiteFixture site) : LectureJourney(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Centre_OnItsFirstPage_ReadsWhatWaits_AndNobodyElseDoes()
    {
        var (_, id) = await AcceptedAsync("80");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        Assert.Contains("要请老师、定时间", (await centre.GetPageAsync("/admin")).ShouldBeOk().Text("section:has(#waiting-lectures)"));
        Assert.DoesNotContain("等着安排的讲座", (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin")).ShouldBeOk().BodyText);

        var expert = await Data.ExpertAsync("例讲师丁");
        await centre.SubmitFormAsync($"/admin/lectures/requests/{id}", new() { ["expert"] = expert.ContentItemId }, form: "form[action$='/offer']");
        await Anonymous().SubmitFormAsync(await LinkAsync(expert), form: "form[action$='/accept']");

        Assert.Contains("老师已接下，等确认", (await centre.GetPageAsync("/admin")).Text("section:has(#waiting-lectures)"));
    }

    [Fact]
    public async Task Offer_WhereNoMailCanCarryIt_IsShownToPassOn()
    {
        var (_, id) = await AcceptedAsync("80");
        var (centre, expert) = (await SignInAsync(RoleNames.ServiceCentre), await Data.ExpertAsync("例讲师戊"));

        await centre.SubmitFormAsync($"/admin/lectures/requests/{id}", new() { ["expert"] = expert.ContentItemId }, form: "form[action$='/offer']");

        var said = (await centre.GetPageAsync($"/admin/lectures/requests/{id}")).Text(".status.warning");
        Assert.Contains("没有设置邮件", said);
        Assert.Contains(await LinkAsync(expert), said);
    }

    [Fact]
    public async Task Confirmed_HostHasTheSignInCodeAndTheTelephone_TheCentreNoDeadEnd()
    {
        await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync("/admin/settings/lectures", new() { ["CentrePhone"] = "0633-0000000" }, form: "form[action='/admin/settings/lectures']");
        var (officer, id) = await AcceptedAsync("80");
        var expert = await Data.ExpertAsync("例讲师己");
        var lecture = await ConfirmAsync(id, expert);

        var mine = (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk();
        Assert.Contains($"/sign-in/{lecture.SignInToken}", mine.BodyText);
        Assert.NotNull(mine.Document.QuerySelector("a[href='tel:0633-0000000']"));
        Assert.NotNull((await Anonymous().GetPageAsync(await LinkAsync(expert))).Document.QuerySelector("a[href='tel:0633-0000000']"));
        var desk = (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync($"/admin/lectures/requests/{id}")).ShouldBeOk();
        Assert.Contains("预告的草稿在编辑那里", desk.BodyText);
        Assert.Null(desk.Document.QuerySelector($"a[href*='{lecture.AnnouncementItemId}']"));
        var draft = await Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == lecture.AnnouncementItemId && row.Latest));
        Assert.StartsWith("夜班怎么睡好：走进例", draft.DisplayText, StringComparison.Ordinal);
        Assert.Equal(LectureState.Planned.ToString(), draft.As<LecturePart>()!.State.Text);
    }

    [Fact]
    public async Task Telephone_ThatIsNone_IsSaidAtTheField()
    {
        var page = await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync("/admin/settings/lectures", new() { ["CentrePhone"] = "找例主任" }, form: "form[action='/admin/settings/lectures']");

        Assert.Contains("只写号码", page.ShouldBeOk().BodyText);
    }
}
