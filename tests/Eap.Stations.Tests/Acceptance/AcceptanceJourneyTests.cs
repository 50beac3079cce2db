using Eap.Applications.Numbers;
using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>From filing to the plaque over real pages, and what bad input gets on the way.</summary>
public sealed class AcceptanceJourneyTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Fact]
    public async Task Journey_FiledAfterOctober_IsInspectedNamedPublishedVerifiedAndCounted()
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.FillAsync(Site, officer);
        // 23 November: too late for the subsidy, and for nothing else (Q36).
        var check = await officer.GetPageAsync($"{AcceptanceSite.Apply}/{id}/check");
        Assert.Contains("这次不再补助。检查、认定和牌匾照办", check.BodyText);
        Assert.Contains("通知二（二）", check.BodyText);
        (await AcceptanceSite.SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        await AcceptanceSite.AcceptAsync(centre, id);
        Assert.Contains("等安排检查", (await centre.GetPageAsync("/admin")).Text("section:has(#waiting-acceptances)"));
        Assert.Empty((await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin")).ShouldBeOk().Texts("#waiting-acceptances"));
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, inspector);
        Assert.Contains("安排在 2026年11月23日 现场检查", (await officer.GetPageAsync($"/my/{id}")).BodyText);

        await AcceptanceSite.SignAsync(inspector, visit);
        Assert.Contains("等认定", (await centre.GetPageAsync("/admin")).Text("section:has(#waiting-acceptances)"));
        Assert.Contains($"（测试员{centre.User!.UserName[4..]}安排）", (await centre.GetPageAsync($"/admin/stations/acceptance/{id}")).BodyText);
        Assert.DoesNotContain("房间独立", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        var wrong = await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Centre" }, form: $"form[action$='/{id}/decide']");
        Assert.Contains("检查报告认定的是“站”，不能按“中心”发牌", (await centre.FollowAsync(wrong)).BodyText);
        Assert.Contains("牌匾要写明类别", (await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/decide"))).BodyText);
        var done = await centre.FollowAsync(await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']"));
        Assert.Contains("已认定", done.BodyText);

        var acceptance = await AcceptanceSite.CaseAsync(Site, id);
        Assert.Equal((AcceptanceStage.Named, StationKind.Station, true), (acceptance.Stage, acceptance.ClassDecided, acceptance.IsNew));
        Assert.Matches("^QDXL-2026-\\d{4}$", acceptance.PlaqueNumber);
        Assert.Equal(ApplicationStatus.Completed, await Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync()));
        var verified = (await Anonymous().GetPageAsync($"/verify/{acceptance.PlaqueNumber}")).ShouldBeOk();
        Assert.Contains(unit.Name, verified.BodyText);
        Assert.Contains(acceptance.Address, verified.BodyText);
        var index = await Site.QueryAsync(db => db.Set<StationIndex>().AsNoTracking().SingleAsync(row => row.Published && row.ContentItemId == acceptance.StationItemId));
        Assert.Equal((unit.OrganizationId, StationKind.Station, StationEntry.Staff), (index.OrganizationId, index.Kind, index.Entry));
        Assert.Equal([1, 2], index.Opening.Weekly.Single().Days);
        var standing = await Site.QueryAsync(db => db.Set<StationStanding>().SingleAsync(row => row.StationItemId == acceptance.StationItemId && row.IsCurrent));
        Assert.Equal((acceptance.PlaqueNumber, id, acceptance.PlanVersionId), (standing.PlaqueNumber, standing.ApplicationItemId, standing.PlanVersionId));
        Assert.Equal("1 1", await FactsAsync(unit.OrganizationId));
        Assert.Contains("房间独立", (await officer.GetPageAsync($"/my/{id}")).BodyText);

        // The unit reads why there is no money, the public that somebody has been there.
        Assert.Contains("这次不再补助。检查、认定和牌匾照办，没有截止时间。依据：通知二（二）", (await officer.GetPageAsync($"/my/{id}")).Text("section:has(#subsidy)"));
        var page = (await Anonymous().GetPageAsync("/" + await Site.QueryAsync(db => db.Set<AutoroutePartIndex>().Where(row => row.Published && row.ContentItemId == acceptance.StationItemId).Select(row => row.Path).SingleAsync()))).ShouldBeOk();
        Assert.DoesNotContain("还没有人在现场核实过", page.BodyText);
        Assert.Contains("牌匾编号", page.Text(".facts"));
        Assert.Contains("现场核实", page.Text(".facts"));

        // Revoked, it says so and counts no longer.
        await centre.PostAsync($"/admin/stations/plaques/{acceptance.PlaqueNumber}/revoke", ("reason", "站点搬走"));
        Assert.Contains("站点搬走", (await Anonymous().GetPageAsync($"/verify/{acceptance.PlaqueNumber}")).BodyText);
        Assert.Equal("0 0", await FactsAsync(unit.OrganizationId));
    }

    [Fact]
    public async Task Filing_BadNumbersDatesPlacesAndPhotos_AreRefusedInWordsAndNothingIsLost()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var photo = AcceptanceSite.Picture();
        var first = await AcceptanceSite.FillAsync(Site, officer, photo: photo);
        (await AcceptanceSite.SubmitAsync(officer, first)).ShouldRedirectTo($"/my/{first}/receipt");
        var taken = await AcceptanceSite.CaseAsync(Site, first);

        var (other, _) = await AcceptanceSite.OfficerAsync(Site);
        var second = await AcceptanceSite.FillAsync(Site, other, part =>
        {
            part["Members"]!["Value"] = 5000;
            part["Served"] = new System.Text.Json.Nodes.JsonObject { ["Value"] = 3744 };
            part["BuiltOn"]!["Value"] = "2027-02-01";
            part["Hours"]!["Rows"]![0]!["From"] = "早上九点";
            part["Address"]!["Text"] = taken.Address.Replace(" ", "");
        }, photo);
        // With errors the page has no button; sent all the same it is refused.
        var version = await Site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == second && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
        var page = (await other.PostAsync($"{AcceptanceSite.Apply}/{second}/submit", ("version", version), ("token", second))).ShouldBeOk();

        Assert.Contains("会员数 5000 多于职工人数 1200", page.BodyText);
        Assert.Contains("人次不填在这里", page.BodyText);
        Assert.Contains("“早上九点”到“17:30”：请填几点到几点", page.BodyText);
        Assert.Contains("建成了再申报", page.BodyText);
        Assert.Contains("两个阵地不能是同一个地址", page.BodyText);
        Assert.Contains("在另一个阵地的申报里用过", page.BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<AcceptanceCase>().AnyAsync(row => row.ApplicationItemId == second)));
        // After handing in nothing can be changed.
        var closed = await officer.GetPageAsync($"{AcceptanceSite.Apply}/{first}");
        closed.ShouldRedirectTo($"/my/{first}");
        (await officer.PostAsync($"{AcceptanceSite.Apply}/{first}", ("StationAcceptance.PositionName", "改过的名字"))).ShouldRedirectTo($"/my/{first}");
        Assert.Equal(taken.PositionName, (await AcceptanceSite.CaseAsync(Site, first)).PositionName);
    }

    [Fact]
    public async Task Visit_ByAnInspectorOfTheUnitItself_IsRefusedByGrantAndByDeclaration_ThenAnotherGoes()
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        var (granted, declared, free) = (await SignInAsync(RoleNames.Inspector), await SignInAsync(RoleNames.Inspector), await SignInAsync(RoleNames.Inspector));
        await Data.GrantAsync(granted.User!, RoleNames.Leader, unit.Name);
        Assert.Contains("已申明", (await declared.FollowAsync(await declared.SubmitFormAsync("/inspections", new() { ["unit"] = unit.Name, ["words"] = "在那里工作过" }))).BodyText);

        foreach (var related in new[] { granted, declared })
        {
            var answer = await centre.PostAsync($"/admin/stations/acceptance/{id}/schedule", ("inspector", related.User!.Id), ("day", "2026-11-24"));
            Assert.Contains("与单位没有关系的第三方", (await centre.FollowAsync(answer)).BodyText);
        }

        Assert.Contains("日期已经过去", (await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/schedule", ("inspector", free.User!.Id), ("day", "2026-11-20")))).BodyText);
        Assert.Contains("请写检查日期，如 2026-11-23", (await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/schedule", ("inspector", free.User!.Id), ("day", "二月三十")))).BodyText);
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, free);
        // The unit appoints the inspector after all: what was planned in good faith is not signed.
        await Data.GrantAsync(free.User!, RoleNames.Leader, unit.Name);
        free = await Site.SignInAsync(free.User!);
        await free.SubmitFormAsync($"/inspections/{visit}", new() { ["remarks"] = "看过", ["conclusion"] = "Pass" }, form: "form[data-autosave]", button: "save");
        await free.SubmitFormAsync($"/inspections/{visit}", new() { ["files"] = new FormFile("a.png", AcceptanceSite.Picture(), "image/png") }, form: $"form[action$='/{visit}/photos']");
        Assert.Contains("要回避", (await free.SubmitFormAsync($"/inspections/{visit}/sign", form: $"form[action$='/{visit}/sign']")).BodyText);
        (await free.SubmitFormAsync($"/inspections/{visit}", new() { ["reason"] = "在那里兼了职" }, form: $"form[action$='/{visit}/leave']")).ShouldRedirectTo("/inspections");
        Assert.Equal(AcceptanceStage.Checked, (await AcceptanceSite.CaseAsync(Site, id)).Stage);
        Assert.DoesNotContain("兼了职", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        (await free.GetPageAsync($"/inspections/{visit}")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Report_OnceSigned_IsChangedByNobody_AndAPhotoOfAnotherPositionIsNotTaken()
    {
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var photo = AcceptanceSite.Picture();
        var (one, _) = await AcceptanceSite.OfficerAsync(Site);
        var first = await AcceptanceSite.VisitAsync(Site, centre, await AcceptanceSite.CheckedAsync(Site, one, centre), inspector);
        await AcceptanceSite.SignAsync(inspector, first, photo: photo);
        var signed = await Site.QueryAsync(db => db.Set<InspectionVisit>().AsNoTracking().SingleAsync(row => row.VisitId == first));

        var after = await inspector.FollowAsync(await inspector.PostAsync($"/inspections/{first}", ("remarks", "改成不行"), ("conclusion", "Fail")));
        Assert.Contains("已经签名，不能再改", after.BodyText);
        Assert.Contains("已经签名", (await inspector.FollowAsync(await inspector.PostAsync($"/inspections/{first}/sign", ("version", signed.ReportVersionId!)))).BodyText);
        (await inspector.PostAsync($"/inspections/{first}/leave", ("reason", "不去了"))).ShouldBeNotFound();
        await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = (await contents.GetAsync(signed.ReportItemId!, VersionOptions.Latest))!.Copy();
            item.Alter<InspectionReportPart>(part => part.Remarks = "从后面改");
            Assert.Contains("不能再改", (await contents.SaveDraftAsync(item, signed.ReportVersionId)).Errors.Single().Message);
        });
        await Assert.ThrowsAsync<InvalidOperationException>(() => Site.InUnitAsync(unit => unit.Get<IContentManager>().RemoveAsync(signed.ReportItemId!)));
        Assert.Contains("房间独立", (await inspector.GetPageAsync($"/inspections/{first}")).BodyText);

        var (two, _) = await AcceptanceSite.OfficerAsync(Site);
        var second = await AcceptanceSite.VisitAsync(Site, centre, await AcceptanceSite.CheckedAsync(Site, two, centre), inspector);
        var reused = await inspector.SubmitFormAsync($"/inspections/{second}", new() { ["files"] = new FormFile("别处.png", photo, "image/png") }, form: $"form[action$='/{second}/photos']");
        Assert.Contains("在另一个阵地用过", (await inspector.FollowAsync(reused)).BodyText);
        var sign = await inspector.FollowAsync(await inspector.SubmitFormAsync($"/inspections/{second}", new() { ["remarks"] = new string('长', 3100), ["conclusion"] = "Pass" }, form: "form[data-autosave]", button: "sign"));
        Assert.Contains("最多 3000 个字", sign.BodyText);
        Assert.Contains("现场照片至少要 1 张", (await inspector.GetPageAsync($"/inspections/{second}/sign")).BodyText);
    }

    [Fact]
    public async Task Decision_OfAUnitThatIsNoMore_IsRefusedInWords_AndARectifiedOneIsVisitedAgain()
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector), "Room");
        Assert.Contains("请写明原因", (await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/move", ("move", "rectify")))).BodyText);
        await centre.PostAsync($"/admin/stations/acceptance/{id}/move", ("move", "rectify"), ("reason", "补上值班表"));
        Assert.Contains("补上值班表", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        await centre.PostAsync($"/admin/stations/acceptance/{id}/move", ("move", "rectified"));
        Assert.Contains("还没有签名", (await DecideAsync(centre, id, "Room", AcceptanceStage.Inspected)).BodyText);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector), "Room");

        await Site.InUnitAsync(async work => (await work.Db.Set<Organization>().AsTracking().FirstAsync(row => row.OrganizationId == unit.OrganizationId)).IsActive = false);
        Assert.Contains("阵地要有所属单位", (await DecideAsync(centre, id, "Room", null)).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<IssuedNumber>().AnyAsync(row => row.OrganizationId == unit.OrganizationId)));
        await Site.InUnitAsync(async work => (await work.Db.Set<Organization>().AsTracking().FirstAsync(row => row.OrganizationId == unit.OrganizationId)).IsActive = true);
        await DecideAsync(centre, id, "Room", null);
        Assert.Equal(StationKind.Room, (await AcceptanceSite.CaseAsync(Site, id)).ClassDecided);
    }

    // Where the stage forbids it the words name the stage; with a stage given it is asked as if it had come that far.
    private async Task<SitePage> DecideAsync(SiteClient centre, string id, string kind, AcceptanceStage? pretended)
    {
        if (pretended is { } stage) await StageAsync(id, stage);
        var page = await centre.FollowAsync(await centre.PostAsync($"/admin/stations/acceptance/{id}/decide", ("kind", kind)));
        if (pretended is not null) await StageAsync(id, AcceptanceStage.Checked);
        return page;
    }

    private Task StageAsync(string id, AcceptanceStage stage) => Site.InUnitAsync(async unit => (await unit.Db.Set<AcceptanceCase>().AsTracking().FirstAsync(row => row.ApplicationItemId == id)).Stage = stage);

    private Task<string> FactsAsync(string organizationId) => Site.UseAsync<MetricFacts, string>(async facts =>
    {
        var built = (await facts.OfAsync(PlanMetrics.NewPosition, 2026, 2026, default))!.Count(fact => fact.OrganizationId == organizationId);
        var standing = (await facts.OfAsync(PlanMetrics.Position, 2000, 2026, default))!.Count(fact => fact.OrganizationId == organizationId);
        return $"{built} {standing}";
    });

    // Q22, Q30: new is what was built in the year. An older station and an upgrade are inspected and named all the same.
    [Theory]
    [InlineData("New", "2025-12-31")]
    [InlineData("Rebuilt", "2026-06-01")]
    public async Task Filing_OfAnOlderStationOrAnUpgrade_IsNamedAndNotCountedAsNew(string build, string builtOn)
    {
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre, part => (part["Build"]!["Text"], part["BuiltOn"]!["Value"]) = (build, builtOn));
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector));
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']");

        var acceptance = await AcceptanceSite.CaseAsync(Site, id);
        Assert.Equal((AcceptanceStage.Named, false), (acceptance.Stage, acceptance.IsNew));
        Assert.NotNull(acceptance.PlaqueNumber);
        Assert.Equal("0 1", await FactsAsync(unit.OrganizationId));
    }

    // Pages of acceptance that do not lie under its own address: the menu says where one is all the same.
    [Theory]
    [InlineData("visits", "检查验收")]
    [InlineData("inspectors", "检查验收")]
    [InlineData("plaques", "检查验收")]
    [InlineData("acceptance", "检查验收")]
    [InlineData("passports", "达标核对")]
    public async Task Menu_OnAPageOfAcceptance_MarksItsEntry(string page, string entry) =>
        Assert.Equal([entry], (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync($"/admin/stations/{page}")).ShouldBeOk().Texts(".side-nav [aria-current=page]"));
}
