using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Testing;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>自评表: the unit answers the checks of its own city's standard, the inspector and the desk read its word beside each.</summary>
public sealed class SelfAssessmentTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Field = "StationAcceptance.SelfChecks";

    [Fact]
    public async Task Form_OfAClassWithChecks_AsksEach_KeepsAnswers_AndIsReadBesideWhatIsFound()
    {
        await PlanRules.EnterChecksAsync(Site);
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.FillAsync(Site, officer, part => part.Remove(SelfCheckField.FieldName));
        var address = $"{AcceptanceSite.Apply}/{id}";
        Assert.Contains("自评表还有 2 项没有填：有独立的咨询室、有值班表", (await officer.GetPageAsync($"{address}/check")).BodyText);

        // What the page never asked is not taken.
        await officer.SubmitFormAsync($"{address}?step=opinion", new FormFields { [$"{Field}.S1.Met"] = "yes", [$"{Field}.S1.Evidence"] = "照片第一张就是", [$"{Field}.S2.Met"] = "no" }.Forge($"{Field}.Ids", "X9").Forge($"{Field}.X9.Met", "yes"), form: "form[data-autosave]", button: "save");
        await officer.SubmitFormAsync($"{address}?step=opinion", new() { [$"{Field}.S1.Met"] = "yes", [$"{Field}.S1.Evidence"] = "照片第一张就是", [$"{Field}.S2.Met"] = "no" }, form: "form[data-autosave]", button: "save");

        var stored = AcceptanceFiling.Of(await LatestAsync(id));
        Assert.Equal([("S1", true, "照片第一张就是"), ("S2", false, "")], stored.SelfChecks.Select(check => (check.Id, check.IsMet!.Value, check.Evidence)));
        (await AcceptanceSite.SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        Assert.Contains("S1　有独立的咨询室：做到了，照片第一张就是", (await officer.GetPageAsync($"/my/{id}/form")).BodyText);
        await AcceptanceSite.AcceptAsync(centre, id);
        Assert.Contains("做到了，照片第一张就是", (await centre.GetPageAsync($"/admin/stations/acceptance/{id}")).BodyText);
        var visit = await AcceptanceSite.VisitAsync(Site, centre, id, inspector);
        var report = await inspector.GetPageAsync($"/inspections/{visit}");
        Assert.Contains("单位自评：做到了，照片第一张就是", report.BodyText);
        Assert.Contains("单位自评：还没有", report.BodyText);
        Assert.Contains("房间和照片", report.BodyText);
        await inspector.SubmitFormAsync($"/inspections/{visit}", new() { ["check-S1"] = "yes", ["check-S2"] = "yes" }, form: "form[data-autosave]", button: "save");
        await AcceptanceSite.SignAsync(inspector, visit);
        Assert.DoesNotContain("单位自评", (await inspector.GetPageAsync($"/inspections/{visit}")).BodyText);
        Assert.Contains("单位自评：做到了，照片第一张就是", (await centre.GetPageAsync($"/admin/stations/acceptance/{id}")).BodyText);
    }

    [Fact]
    public async Task Form_OfAClassWhoseChecksAreToBeEntered_SaysSo_AndAsksWords()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var id = await AcceptanceSite.FillAsync(Site, officer, part => (part["Class"]!["Text"], part["SelfCheck"]!["Text"]) = ("Room", ""));

        var page = await officer.GetPageAsync($"{AcceptanceSite.Apply}/{id}?step=opinion");
        Assert.Contains("本市“室”的标准还没有录入检查项（待录入）", page.BodyText);
        Assert.Contains("请在“自评”里写", (await officer.GetPageAsync($"{AcceptanceSite.Apply}/{id}/check")).BodyText);

        await officer.SubmitFormAsync($"{AcceptanceSite.Apply}/{id}?step=opinion", new() { ["StationAcceptance.SelfCheck"] = "房间独立，制度上墙" }, form: "form[data-autosave]", button: "save");
        (await AcceptanceSite.SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
    }

    [Fact]
    public async Task Standard_PublishedAfterTheFiling_ChangesNoSelfAssessment()
    {
        await PlanRules.EnterChecksAsync(Site);
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await PlanRules.ChangeAsync(Site, part => part.Standards = [.. part.Standards.Select(standard => standard with { Tiers = [.. standard.Tiers.Select(tier => tier.Code == "Station" ? tier with { Checks = [tier.Checks[0] with { Title = "新的要求" }] } : tier)] })]);

        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}/correct", new() { ["StationAcceptance.PositionName"] = "例改名服务站" }, form: "form.panel");

        Assert.Equal(["有独立的咨询室", "有值班表"], AcceptanceFiling.Of(await LatestAsync(id)).SelfChecks.Select(check => check.Title));
        await PlanRules.EnterChecksAsync(Site);
    }

    [Fact]
    public async Task Roster_AndAPhotographOfEachRoom_AreAsked()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var id = await AcceptanceSite.FillAsync(Site, officer, part =>
        {
            part.Remove("Roster");
            ((JsonObject)part["Rooms"]!["Rows"]![0]!).Remove("Photo");
        });

        var page = (await officer.GetPageAsync($"{AcceptanceSite.Apply}/{id}/check")).BodyText;
        Assert.Contains("请在“值班表”里至少填一行", page);
        Assert.Contains("第 1 行还没有填“第几张照片”", page);
    }

    private Task<Eap.Contents.Model.ContentItem> LatestAsync(string id) => Site.InUnitAsync(async unit => (await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest))!);
}
