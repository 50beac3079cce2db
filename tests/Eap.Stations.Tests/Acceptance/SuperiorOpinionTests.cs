using System.Text.Json.Nodes;
using Eap.Applications.Process;
using Eap.Organizations.Directory;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>上级工会意见 (2.1): Qingdao files with the city directly; where the union above asks to see it first, it writes its opinion, which stands on the paper.</summary>
public sealed class SuperiorOpinionTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Field = "StationAcceptance.SuperiorOpinion";

    [Fact]
    public async Task Opinion_OfTheUnionAbove_IsWrittenThere_ThenTheCityLooks_AndItIsPrinted()
    {
        var (district, officer) = await UnitBelowAsync("例一区");
        var (superior, centre) = (await SignInAsync(RoleNames.UnionAdministrator, district.Name), await SignInAsync(RoleNames.ServiceCentre));
        var id = await AcceptanceSite.FillAsync(Site, officer, part => part["BySuperior"] = new JsonObject { ["Value"] = true });
        // The unit cannot write it, whatever it sends.
        await officer.SubmitFormAsync($"{AcceptanceSite.Apply}/{id}?step=opinion", new FormFields().Forge(Field, "自己写的意见"), form: "form[data-autosave]", button: "save");
        (await AcceptanceSite.SubmitAsync(officer, id)).ShouldRedirectTo($"/my/{id}/receipt");
        var paper = await officer.GetPageAsync($"/my/{id}/form");
        Assert.DoesNotContain("自己写的意见", paper.BodyText);
        Assert.Equal(["申报单位意见", "上级工会意见"], paper.Texts("tr.seal th"));
        // The papers are not looked at before; whoever stands above the union above may write in its place.
        Assert.Equal(["上级工会意见"], (await centre.GetPageAsync($"/admin/applications/{id}")).Texts("#decide"));

        (await superior.SubmitFormAsync($"/admin/applications/{id}", new() { ["outcome"] = "Agreed", [Field] = "情况属实，同意申报。" }, form: "form.review")).ShouldRedirectTo($"/admin/applications/{id}");

        Assert.Contains("情况属实，同意申报。", (await officer.GetPageAsync($"/my/{id}/form")).Texts("tr.seal td").Last());
        Assert.Contains("情况属实，同意申报。", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Equal(["材料核对"], (await centre.GetPageAsync($"/admin/applications/{id}")).Texts("#decide"));
        await AcceptanceSite.AcceptAsync(centre, id);
        Assert.Equal(ApplicationStatus.Accepted, await Site.QueryAsync(db => db.Set<ApplicationRecord>().Where(row => row.ContentItemId == id).Select(row => row.Status).SingleAsync()));
    }

    [Fact]
    public async Task Filing_ThatDoesNotAskForIt_GoesToTheCityAtOnce_AndTheUnionAboveDecidesNothing()
    {
        var (district, officer) = await UnitBelowAsync("例二区");
        var (superior, centre) = (await SignInAsync(RoleNames.UnionAdministrator, district.Name), await SignInAsync(RoleNames.ServiceCentre));
        var id = await AcceptanceSite.FillAsync(Site, officer);
        await AcceptanceSite.SubmitAsync(officer, id);

        Assert.Null((await superior.GetPageAsync($"/admin/applications/{id}")).Document.QuerySelector("form.review [name=outcome]"));
        await AcceptanceSite.AcceptAsync(centre, id);
    }

    [Fact]
    public async Task Filing_OfAUnitRightBelowTheCity_ThatAsksForIt_IsToldThatTheCityIsTheUnionAbove()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var id = await AcceptanceSite.FillAsync(Site, officer, part => part["BySuperior"] = new JsonObject { ["Value"] = true });

        Assert.Contains("上级工会就是市总工会", (await officer.GetPageAsync($"{AcceptanceSite.Apply}/{id}/check")).BodyText);
    }

    private async Task<(Organization District, SiteClient Officer)> UnitBelowAsync(string name)
    {
        var district = await Data.OrganizationAsync($"{name}总工会", (await Data.OrganizationNamedAsync(null)).Name);
        var unit = await Data.OrganizationAsync($"{name}公司工会", district.Name, OrganizationKind.EnterpriseUnion);
        return (district, await SignInAsync(RoleNames.UnionAdministrator, unit.Name));
    }
}
