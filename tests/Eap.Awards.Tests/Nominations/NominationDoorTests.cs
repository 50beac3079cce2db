using Eap.Awards.Programmes;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Awards.Tests.Nominations;

/// <summary>Whose nominations are whose.</summary>
public sealed class NominationDoorTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Doors_AreClosedToUnionsAndToADistrict()
    {
        var organization = await Data.OrganizationNamedAsync(null);
        var programme = await Data.AwardProgrammeAsync(organization);
        var id = await Data.NominationAsync(programme, organization.OrganizationId);
        var list = $"/admin/awards/{programme}/nominations";
        foreach (var address in new[] { list, $"{list}/{id}" })
        {
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await (await SignInAsync(RoleNames.UnionAdministrator)).GetPageAsync(address)).ShouldBeForbidden();
            (await (await SignInAsync(RoleNames.ServiceCentre, at: NominationSite.District)).GetPageAsync(address)).ShouldBeNotFound();
            (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync(address)).ShouldBeOk();
        }

        var district = await SignInAsync(RoleNames.ServiceCentre, at: NominationSite.District);
        foreach (var action in new[] { "opinion", "consent", "refuse", "withdraw" })
        {
            (await district.PostAsync($"{list}/{id}/{action}", ("reason", "例"), ("code", "o1"), ("verdict", "Agrees"), ("day", "2018-01-01"))).ShouldBeNotFound();
            (await (await SignInAsync(RoleNames.UnionAdministrator)).PostAsync($"{list}/{id}/{action}")).ShouldBeForbidden();
        }

        // A nomination is found in its own programme only.
        var other = await Data.AwardProgrammeAsync(organization);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        (await centre.GetPageAsync($"/admin/awards/{other}/nominations/{id}")).ShouldBeNotFound();
        (await centre.PostAsync($"/admin/awards/{other}/nominations/{id}/refuse", ("reason", "例"))).ShouldBeNotFound();
        (await centre.GetPageAsync($"{list}/00000000000000000000000000")).ShouldBeNotFound();
        (await centre.GetPageAsync($"{list}?stage=nonsense&consent=7&category=x&org=none&q=%25&pageNumber=-3")).ShouldBeOk();
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Doors_AreClosedToTheNominatingSide_WhateverItsRights(bool byOffice)
    {
        var organization = await Data.OrganizationNamedAsync(null);
        var programme = await Data.AwardProgrammeAsync(organization);
        var (own, other) = (await Data.NominationAsync(programme, (await Data.OrganizationNamedAsync(NominationSite.District)).OrganizationId), await Data.NominationAsync(programme, (await Data.OrganizationNamedAsync("莒县总工会")).OrganizationId));
        var account = byOffice ? await Data.AccountAsync(RoleNames.ServiceCentre) : await Data.AccountAsync(null, NominationSite.District);
        await Data.GrantAsync(account, byOffice ? RoleNames.UnionAdministrator : RoleNames.ServiceCentre, byOffice ? NominationSite.District : null);
        var (barred, list) = (await Site.SignInAsync(account), $"/admin/awards/{programme}/nominations");
        var page = (await barred.GetPageAsync(list)).ShouldBeOk();
        Assert.Contains(other, page.Html);
        Assert.DoesNotContain(own, page.Html);
        (await barred.GetPageAsync($"{list}/{other}")).ShouldBeOk();
        foreach (var address in new[] { $"{list}/{own}", $"/admin/awards/{programme}/print/approval/{own}" }) (await barred.GetPageAsync(address)).ShouldBeNotFound();
        foreach (var action in new[] { "opinion", "opinion-link", "consent", "refuse", "withdraw" })
            (await barred.PostAsync($"{list}/{own}/{action}", ("reason", "例"), ("code", "o1"), ("verdict", "Agrees"), ("day", "2018-01-01"))).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync($"{list}/{own}")).ShouldBeOk();
    }

    [Fact]
    public async Task List_AsksTheSame_HoweverManyThereAre()
    {
        var organization = await Data.OrganizationNamedAsync(null);
        var programme = await Data.AwardProgrammeAsync(organization);
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await Data.NominationAsync(programme, organization.OrganizationId);
        var address = $"/admin/awards/{programme}/nominations";
        await centre.GetPageAsync(address);
        var one = await centre.GetPageAsync(address);
        for (var i = 0; i < 2; i++) await Data.NominationAsync(programme, (await Data.OrganizationNamedAsync(NominationSite.District)).OrganizationId);
        var three = await centre.GetPageAsync(address);
        Assert.Equal(3, three.Document.QuerySelectorAll("table.data tbody tr").Length);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }
}
