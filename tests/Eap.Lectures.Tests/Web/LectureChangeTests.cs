using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Lectures.Models;
using Eap.Lectures.Requests;
using Eap.Notifications.Inbox;
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
        Assert.True(await Site.QueryAsync(db => db.Set<Notification>().AnyAsync(row => row.UserId == editor.User!.UserId && row.Url == $"/admin/content/{announcement.ContentItemId}/edit" && row.Subject.Contains("请马上更正"))));

        var right = announcement.Copy();
        right.Alter<LecturePart>(part => (part.Start.Value, part.End.Value, part.Place.Text, part.Speaker.Text) = (second.StartUtc, second.EndUtc, $"例厂 {second.Place}", "例讲师丑 教授"));
        Assert.True((await Site.InUnitAsync(unit => unit.SaveAndPublishReviewedAsync(right, announcement.ContentItemVersionId))).Succeeded);
        Assert.Equal(LectureStage.Announced, (await LectureAsync(id)).Stage);
        Assert.DoesNotContain("已延期", (await Anonymous().GetPageAsync(announcement.Address())).BodyText);
    }

    private async Task PostponeAsync(string id, DateTime again)
    {
        var (centre, desk) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/lectures/requests/{id}");
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "台风" }, form: "form[action$='/postpone']");
        await centre.SubmitFormAsync(desk, new() { ["start"] = again.AddHours(8).ToString("yyyy-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture) }, form: "form[action$='/time']");
    }
}
