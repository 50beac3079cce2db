using Eap.Applications.Process;
using Eap.Awards.Nominations;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Testing.NominationSite;

namespace Eap.Awards.Tests.Nominations;

/// <summary>Where a nomination stands reads the same for the union, its district and the city: the step that is open, and never 已同意.</summary>
public sealed class NominationStandingTests(NominationJourneyTests.Opened site) : SiteTest(site), IClassFixture<NominationJourneyTests.Opened>
{
    [Fact]
    public async Task Standing_OfAUnit_IsTheOpenStepOnEveryPage()
    {
        var (officer, _) = await OfficerAsync(Site);
        var (district, centre) = (await SignInAsync(RoleNames.UnionAdministrator, District), await SignInAsync(RoleNames.ServiceCentre));
        var id = await FileAsync(Site, officer, UnitForm);
        await ReadsAsync(officer, centre, id, "等上级工会推荐");
        await DecideAsync(district, id);
        await ReadsAsync(officer, centre, id, "等形式审查");
        await DecideAsync(centre, id);
        Assert.Equal(ApplicationStatus.Accepted, (await RecordAsync(id)).Status);
        // No opinions are asked about a unit here, and there is no panel.
        await ReadsAsync(officer, centre, id, "审查通过，等定名单");
        await MoveAsync(id, Awards.Rules.NominationStage.Listed);
        await ReadsAsync(officer, centre, id, "拟命名，等公示");
    }

    [Fact]
    public async Task Lists_OfNominations_AskTheSameForOneAsForMany()
    {
        var (officer, _) = await OfficerAsync(Site);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await FileAsync(Site, officer);
        string[] addresses = ["/my", $"/admin/applications?type={PersonForm}&org={(await Site.QueryAsync(db => db.Set<Nomination>().OrderByDescending(row => row.Id).Select(row => row.OrganizationId).FirstAsync()))}"];
        foreach (var client in new[] { officer, centre }) await client.GetPageAsync("/my");
        var one = new[] { await officer.GetPageAsync(addresses[0]), await centre.GetPageAsync(addresses[1]) };
        for (var more = 0; more < 2; more++) await FileAsync(Site, officer);
        var three = new[] { await officer.GetPageAsync(addresses[0]), await centre.GetPageAsync(addresses[1]) };

        Assert.Equal((3, 3), (three[0].Document.QuerySelectorAll("[aria-labelledby=all] li").Length, three[1].Document.QuerySelectorAll("table.data tbody tr").Length));
        Assert.Equal(one.Select(page => page.Queries.Count), three.Select(page => page.Queries.Count));
    }

    private async Task ReadsAsync(SiteClient officer, SiteClient centre, string id, string words)
    {
        var number = (await RecordAsync(id)).ReceiptNumber;
        Assert.Equal(words, (await officer.GetPageAsync("/my")).ShouldBeOk().Text(".list .state"));
        Assert.Equal(words, (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().Text(".page-head .state"));
        var list = (await centre.GetPageAsync($"/admin/applications?status=all&q={number}")).ShouldBeOk();
        Assert.Contains(words, list.Document.QuerySelector("table.data tbody tr")!.TextContent);
        Assert.DoesNotContain("已同意", list.Document.QuerySelector("table.data tbody tr")!.TextContent);
        Assert.Contains(words, (await centre.GetPageAsync($"/admin/applications/{id}")).ShouldBeOk().Text(".desk-head p"));
    }

    private Task<ApplicationRecord> RecordAsync(string id) => Site.QueryAsync(db => db.Set<ApplicationRecord>().AsNoTracking().SingleAsync(row => row.ContentItemId == id));

    private Task MoveAsync(string id, Awards.Rules.NominationStage to) => Site.InUnitAsync(async unit =>
    {
        var nomination = (await unit.Get<NominationMoves>().FindAsync(id, CancellationToken.None))!;
        Assert.Null(await unit.Get<NominationPlaces>().TakeAsync(nomination, (await unit.Get<NominationBook>().PlaceAsync(nomination, CancellationToken.None))!, CancellationToken.None));
        Assert.Null(await unit.Get<NominationMoves>().MoveAsync(nomination, to, null, CancellationToken.None));
    });
}
