using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>What the directory will publish is corrected at the desk before the class is decided: no decision ends at a slip of the pen.</summary>
public sealed class PositionCorrectingTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Form = "form.panel";

    [Fact]
    public async Task Correction_BeforeTheDecision_IsToldToTheUnitAudited_AndPublished()
    {
        var (officer, centre, inspector, id) = await InspectedAsync();
        // Hours that no directory can publish, from the time before filings were checked for them.
        await StateAsync(id, part => part["Hours"]!["Rows"]![0]!["From"] = "24:00");
        Assert.Contains("阵地不能发布", (await DecideAsync(centre, id)).BodyText);

        (await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}/correct", new()
        {
            ["StationAcceptance.PositionName"] = "例改名职工服务站", ["StationAcceptance.Address"] = $"例改路 {id[..6]} 号", ["StationAcceptance.Hours.0.From"] = "8:00",
        }, form: Form)).ShouldRedirectTo($"/admin/stations/acceptance/{id}");

        Assert.Contains("改为“例改名职工服务站”", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.SubjectId == id && row.Name == "Corrected" && row.UserId == centre.User!.Id)));
        Assert.Contains("已认定", (await DecideAsync(centre, id)).BodyText);
        var acceptance = await AcceptanceSite.CaseAsync(Site, id);
        var station = await Site.QueryAsync(db => db.Set<StationIndex>().AsNoTracking().SingleAsync(row => row.Published && row.ContentItemId == acceptance.StationItemId));
        Assert.Equal(("例改名职工服务站", $"例改路 {id[..6]} 号", "08:00"), (station.Title, acceptance.Address, station.Opening.Weekly[0].From));
        Assert.Equal(acceptance.AddressKey, station.AddressKey);
        (await centre.GetPageAsync($"/admin/stations/acceptance/{id}/correct")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Correction_ThatCannotStand_IsSaidAndNothingIsChanged()
    {
        var (_, centre, inspector, id) = await InspectedAsync();
        var (_, _, _, other) = await InspectedAsync();
        var (before, taken) = (await AcceptanceSite.CaseAsync(Site, id), (await AcceptanceSite.CaseAsync(Site, other)).Address);
        var address = $"/admin/stations/acceptance/{id}/correct";

        Assert.Contains("不能是同一个地址", (await centre.SubmitFormAsync(address, new() { ["StationAcceptance.Address"] = taken }, form: Form)).ShouldBeOk().BodyText);
        Assert.Contains("不填 24:00", (await centre.SubmitFormAsync(address, new() { ["StationAcceptance.Hours.0.From"] = "24:00" }, form: Form)).ShouldBeOk().BodyText);
        Assert.Contains("阵地名称", (await centre.SubmitFormAsync(address, new() { ["StationAcceptance.PositionName"] = "" }, form: Form)).ShouldBeOk().Texts(".status.error").Single());
        var stale = await centre.PostAsync(address, ("version", "x"), ("StationAcceptance.PositionName", "旧窗口"));
        Assert.Contains("内容又改过了", stale.BodyText);
        Assert.Contains("旧窗口", stale.Html);
        // What else stands in the form is the unit's.
        await centre.SubmitFormAsync(address, new FormFields { ["StationAcceptance.PositionName"] = before.PositionName }.Forge("StationAcceptance.Funds", "1"), form: Form);
        Assert.Equal(98765.43m, (decimal)(await FilingAsync(id)).Content[AcceptanceFiling.FormName]!["Funds"]!["Value"]!);
        // Nobody who inspected it.
        await Data.GrantAsync(inspector.User!, RoleNames.ServiceCentre);
        var both = await Site.SignInAsync(inspector.User!);
        Assert.Contains("由别人来办", (await both.SubmitFormAsync(address, new() { ["StationAcceptance.PositionName"] = "检查员改的" }, form: Form)).BodyText);
        var after = await AcceptanceSite.CaseAsync(Site, id);
        Assert.Equal((before.PositionName, before.Address, before.AddressKey), (after.PositionName, after.Address, after.AddressKey));
    }

    [Fact]
    public async Task Correction_AddingARow_ShowsItAndStoresNothing()
    {
        var (_, centre, _, id) = await InspectedAsync();
        var version = (await FilingAsync(id)).ContentItemVersionId;

        var page = await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}/correct", new FormFields().Forge("row", "add:StationAcceptance.Hours"), form: Form);

        Assert.NotNull(page.ShouldBeOk().Document.QuerySelector("[name='StationAcceptance.Hours.2.From']"));
        Assert.Equal(version, (await FilingAsync(id)).ContentItemVersionId);
    }

    private async Task<(SiteClient Officer, SiteClient Centre, SiteClient Inspector, string Id)> InspectedAsync()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector));
        return (officer, centre, inspector, id);
    }

    private async Task<SitePage> DecideAsync(SiteClient centre, string id) =>
        await centre.FollowAsync(await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']"));

    private Task<ContentItem> FilingAsync(string id) => Site.InUnitAsync(async unit => (await unit.Get<IContentManager>().GetAsync(id, VersionOptions.Latest))!);

    private Task StateAsync(string id, Action<JsonObject> change) => Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(id, VersionOptions.Latest))!.Copy();
        var part = (JsonObject)item.Content[AcceptanceFiling.FormName]!.DeepClone();
        change(part);
        item.SetPart(AcceptanceFiling.FormName, part);
        Assert.True((await contents.SaveDraftAsync(item, item.ContentItemVersionId)).Succeeded);
    });
}
