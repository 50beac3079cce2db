using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Parts.Taxonomies;
using Eap.Media.Attachments;
using Eap.Platform.Security;
using Eap.Stations.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Acceptance;

/// <summary>A position filed once more: its own photographs serve again, a stranger's never do; what was stated reaches the directory.</summary>
public sealed class FilingAgainTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Reused = "在另一个阵地的申报里用过";

    [Fact]
    public async Task Photographs_OfARefusedAcceptance_ServeAgain_OfOneUnderWayAtAnotherPlaceTheyDoNot()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var (filed, seen) = (AcceptanceSite.Picture(), AcceptanceSite.Picture());
        var first = await AcceptanceSite.FillAsync(Site, officer, photo: filed);
        await AcceptanceSite.SubmitAsync(officer, first);
        await AcceptanceSite.AcceptAsync(centre, first);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, first, inspector), photo: seen);
        Assert.Contains(Reused, await CheckAsync(officer, filed));
        Assert.Contains(Reused, await CheckAsync(officer, seen));

        await centre.PostAsync($"/admin/stations/acceptance/{first}/move", ("move", "refuse"), ("reason", "房间不独立"));

        Assert.DoesNotContain(Reused, await CheckAsync(officer, filed));
        Assert.DoesNotContain(Reused, await CheckAsync(officer, seen));
    }

    [Fact]
    public async Task Photographs_OfTheSameUnitAtTheSameAddress_AreItsOwn_AnothersAreNot()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var photo = AcceptanceSite.Picture();
        var first = await AcceptanceSite.FillAsync(Site, officer, photo: photo);
        await AcceptanceSite.SubmitAsync(officer, first);
        await AcceptanceSite.AcceptAsync(centre, first);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, first, inspector));
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{first}", new() { ["kind"] = "Station" }, form: $"form[action$='/{first}/decide']");
        var address = (await AcceptanceSite.CaseAsync(Site, first)).Address;

        Assert.DoesNotContain(Reused, await CheckAsync(officer, photo, part => (part["Address"]!["Text"], part["Class"]!["Text"]) = (address, "Centre")));
        Assert.Contains(Reused, await CheckAsync((await AcceptanceSite.OfficerAsync(Site)).Officer, photo, part => part["Address"]!["Text"] = address));
    }

    [Fact]
    public async Task Station_Accepted_ShowsWhenItWasBuiltAndWhatItOffers()
    {
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var (centre, inspector) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.Inspector));
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre, part => part["Services"]!["Text"] = "个体咨询、放松减压，也办读书会");
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector));
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']");

        var station = (await AcceptanceSite.CaseAsync(Site, id)).StationItemId!;
        var part = await Site.InUnitAsync(async unit => (await unit.Get<IContentManager>().GetAsync(station))!.As<StationPart>()!);
        Assert.Equal(new DateOnly(2026, 6, 1), part.BuiltOn.Value);
        Assert.Equal(["个体咨询", "放松减压"], await Site.UseAsync<TaxonomyDirectory, IEnumerable<string>>(terms => Task.FromResult(terms.TitlesOf(part.Services.TermContentItemIds).ToList().AsEnumerable())));
    }

    private async Task<string> CheckAsync(SiteClient officer, byte[] photo, Action<JsonObject>? change = null)
    {
        var draft = await AcceptanceSite.FillAsync(Site, officer, change, photo);
        return (await officer.GetPageAsync($"{AcceptanceSite.Apply}/{draft}/check")).BodyText;
    }
}
