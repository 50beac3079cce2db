using Eap.Notifications.Messages;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>Inspectors are third parties, and everybody concerned hears when one of them does not go (Q23).</summary>
public sealed class ThirdPartyTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Theory]
    [InlineData(RoleNames.ServiceCentre, "不是第三方")]
    [InlineData(RoleNames.UnionAdministrator, "不是第三方")]
    [InlineData(RoleNames.Leader, "有职务，要回避")]
    public async Task Visit_BySomebodyOfTheCityItself_IsNotArranged(string role, string words)
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await Data.GrantAsync(inspector.User!, role);

        var answer = await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/schedule", ("inspector", inspector.User!.Id), ("day", "2026-11-24")));

        Assert.Contains(words, answer.BodyText);
        Assert.Equal(AcceptanceStage.Checked, (await AcceptanceSite.CaseAsync(Site, id)).Stage);
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("rectify")]
    [InlineData("reinspect")]
    public async Task Decision_ByWhoeverWasSentThere_IsRefusedWhateverItIs(string move)
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector));
        await Data.GrantAsync(inspector.User!, RoleNames.ServiceCentre);
        var both = await Site.SignInAsync(inspector.User!);

        var answer = await both.FollowAsync(await both.PostAsync($"/admin/stations/acceptance/{id}/move", ("move", move), ("reason", "就这样")));

        Assert.Contains("检查过这个阵地的人不能办", answer.BodyText);
        Assert.Equal(AcceptanceStage.Inspected, (await AcceptanceSite.CaseAsync(Site, id)).Stage);
    }

    [Fact]
    public async Task Tie_DeclaredAfterTheVisitWasArranged_EndsItAndTellsTheDesk_AndAnotherUnitsVisitStays()
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, inspector);
        var other = await AcceptanceSite.VisitAsync(Site, centre, await AcceptanceSite.CheckedAsync(Site, (await AcceptanceSite.OfficerAsync(Site)).Officer, centre), inspector);

        await inspector.SubmitFormAsync("/inspections", new() { ["unit"] = unit.Name, ["words"] = "家里人在那里" });

        Assert.Equal(AcceptanceStage.Checked, (await AcceptanceSite.CaseAsync(Site, id)).Stage);
        (await inspector.GetPageAsync($"/inspections/{visit}")).ShouldBeNotFound();
        (await inspector.GetPageAsync($"/inspections/{other}")).ShouldBeOk();
        var page = await officer.GetPageAsync($"/my/{id}");
        Assert.Contains("检查人员换人", page.BodyText);
        Assert.DoesNotContain("回避", page.BodyText);
        Assert.Equal(["一次检查要换人"], await ToldAsync(centre, id));
    }

    [Fact]
    public async Task Visit_LeftByItsInspector_TellsTheDeskAndNotTheInspector()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, inspector);

        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["reason"] = "那天病了" }, form: $"form[action$='/{visit}/leave']");

        Assert.Equal(["一次检查要换人"], await ToldAsync(centre, id));
        Assert.DoesNotContain("一次检查取消了，不用去", await SubjectsAsync(inspector));
        var page = await officer.GetPageAsync($"/my/{id}");
        Assert.Contains("检查人员换人", page.BodyText);
        Assert.DoesNotContain("回避", page.BodyText);
        Assert.DoesNotContain("那天病了", page.BodyText);
    }

    [Theory]
    [InlineData("unschedule", null)]
    [InlineData("move", "withdraw")]
    public async Task Visit_ThatFallsAway_IsToldToItsInspector(string action, string? move)
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await AcceptanceSite.VisitAsync(Site, centre, id, inspector);

        await centre.PostAsync($"/admin/stations/acceptance/{id}/{action}", ("reason", "单位要搬家"), ("move", move ?? ""));

        Assert.Contains("一次检查取消了，不用去", await SubjectsAsync(inspector));
    }

    [Fact]
    public async Task Visit_PutOff_StandsInTheAuditTrail()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);

        await centre.PostAsync("/admin/stations/visits", ("chosen", id), ("reason", "十二月再去"), ("button", "later"));

        Assert.Equal([centre.User!.Id], await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == id && row.Name == "PutOff").Select(row => row.UserId).ToListAsync()));
    }

    private Task<List<string>> ToldAsync(SiteClient desk, string id) =>
        Site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == desk.User!.Id && row.Url!.EndsWith(id)).OrderBy(row => row.Id).Select(row => row.Subject).Where(subject => subject.StartsWith("一次检查")).ToListAsync());

    private Task<List<string>> SubjectsAsync(SiteClient person) => Site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == person.User!.Id).Select(row => row.Subject).ToListAsync());
}
