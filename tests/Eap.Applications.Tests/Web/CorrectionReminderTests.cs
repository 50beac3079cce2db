using Eap.Notifications.Messages;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>Five working days to correct something: on the morning of the fourth whoever has not handed in again is reminded.</summary>
public sealed class CorrectionReminderTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset FridayNine = new(2026, 11, 27, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Correction_NotHandedIn_IsRemindedOfOnce_AndTheOtherNot()
    {
        Site.Clock.MoveTo(Monday);
        var (slow, quick, centre) = (await ApplicationSite.OfficerAsync(Site), await ApplicationSite.OfficerAsync(Site), await SignInAsync(RoleNames.ServiceCentre));
        var (late, done) = (await ApplicationSite.SubmitAsync(slow), await ApplicationSite.SubmitAsync(quick));
        foreach (var id in new[] { late, done })
            await centre.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        await quick.SubmitFormAsync($"{ApplicationSite.Apply}/{done}", new() { ["VisitRequest.Need"] = "三班倒，睡不好。" }, form: "form.form", button: "next");
        await quick.SubmitFormAsync($"{ApplicationSite.Apply}/{done}/check", form: $"form[action='{ApplicationSite.Apply}/{done}/submit']");

        Site.Clock.MoveTo(FridayNine.AddMinutes(-1));
        await Site.TickAsync();
        Assert.Empty(await RemindedAsync(late));
        Site.Clock.MoveTo(FridayNine.AddMinutes(1));
        await Site.TickAsync();
        Site.Clock.MoveTo(FridayNine.AddHours(20));
        await Site.TickAsync();

        Assert.Equal("请在 2026年11月30日 24:00前补正后再次提交。", Assert.Single(await RemindedAsync(late)));
        Assert.Empty(await RemindedAsync(done));
    }

    private Task<List<string>> RemindedAsync(string id) =>
        Site.QueryAsync(db => db.Set<Notification>().Where(row => row.Url == $"/my/{id}" && row.Subject == "有一份申报的补正快到期了").Select(row => row.Body).ToListAsync());
}
