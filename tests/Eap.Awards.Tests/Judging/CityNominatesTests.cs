using Eap.Awards.Judging;
using Eap.Awards.Nominations;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Awards.Tests.Judging.JudgingSite;

namespace Eap.Awards.Tests.Judging;

/// <summary>The city nominates a studio of its own: its people keep out, the others judge, and somebody can still carry it. A nominee's own workplace counts like the union that names them.</summary>
public sealed class CityNominatesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Union = "五莲县总工会";

    [Fact]
    public async Task Judges_OfTheCity_KeepOut_AndThoseOfADistrictDoNot()
    {
        var (programme, city) = (await OpenAsync(Site), await Data.OrganizationNamedAsync(null));
        var id = await NominateAsync(Site, programme, city.OrganizationId, "例市一");
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var (ours, theirs) = (await JudgeAsync(Site, centre, programme, "例评市"), await JudgeAsync(Site, centre, programme, "例评县"));
        await HomeAsync(theirs, Union);
        await Data.GrantAsync(theirs.User!, RoleNames.UnionAdministrator, Union);
        Assert.Contains("要回避，不能打分", (await ours.GetPageAsync($"/judge/{id}")).ShouldBeOk().BodyText);
        (await ScoreAsync(theirs, id, "20", "20")).ShouldRedirectTo("/judge");

        // Whoever only carries the programme carries it on; whoever files for the city is of its side, and a district is not.
        (await centre.GetPageAsync(DeskOf(programme))).ShouldBeOk();
        var both = await Data.AccountAsync(RoleNames.ServiceCentre);
        await Data.GrantAsync(both, RoleNames.UnionAdministrator);
        (await (await Site.SignInAsync(both)).GetPageAsync(DeskOf(programme))).ShouldBeNotFound();
        var district = await Data.AccountAsync(RoleNames.ServiceCentre);
        await Data.GrantAsync(district, RoleNames.UnionAdministrator, Union);
        (await (await Site.SignInAsync(district)).GetPageAsync(DeskOf(programme))).ShouldBeOk();
    }

    [Fact]
    public async Task Judge_OfTheNomineesWorkplace_KeepsOut_WhoeverNominates()
    {
        var (programme, hospital) = (await OpenAsync(Site), await Data.OrganizationAsync("例市人民医院工会", null));
        var id = await NominateAsync(Site, programme, (await Data.OrganizationNamedAsync(Union)).OrganizationId, "例医一");
        await Site.InUnitAsync(unit => unit.Db.Set<Nomination>().Where(row => row.ContentItemId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.WorkOrganizationId, hospital.OrganizationId)));
        var judge = await JudgeAsync(Site, await SignInAsync(RoleNames.ServiceCentre), programme, "例评医");
        await Data.GrantAsync(judge.User!, RoleNames.UnionAdministrator, hospital.Name);
        Assert.Contains("例评医在", (await judge.GetPageAsync($"/judge/{id}")).ShouldBeOk().BodyText);
        Assert.Contains("要回避", (await judge.FollowAsync(await judge.PostAsync($"/judge/{id}", ("Points[c1]", "1"), ("Points[c2]", "1")))).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<ScoreSheet>().AnyAsync(row => row.ContentItemId == id)));
    }

    private async Task HomeAsync(SiteClient who, string at)
    {
        var organization = await Data.OrganizationNamedAsync(at);
        await Site.InUnitAsync(unit => unit.Db.Set<Eap.Users.Accounts.User>().Where(row => row.Id == who.User!.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganizationId, organization.OrganizationId)));
    }
}
