using Eap.Platform.Security;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Awards;

/// <summary>The six star studios of annex 3: six unions with a place each, two zones that are told why they have none (R33).</summary>
public sealed class StarStudioTests(BrowserFixture browser) : BrowserTest(browser)
{
    private static readonly string[] Zones = ["日照高新技术产业开发区总工会", "山海天旅游度假区总工会"];

    [Fact]
    public async Task Studios_SixRows_TwoZonesAreToldWhyTheyHaveNone()
    {
        await using var site = await BrowserFixture.StartAsync(startsAt: new DateTimeOffset(2018, 10, 15, 10, 0, 0, TimeSpan.FromHours(8)));
        var programme = await NominationSite.OpenAsync(site, "星级工作室");
        var centre = await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.ServiceCentre, "例文"));
        await centre.GoAsync($"/admin/awards/{programme}");
        var table = centre.Page.Locator("table", new() { HasText = "分到各单位的名额" });
        await Expect(table.Locator("tfoot td").First).ToHaveTextAsync("6");
        var rows = await table.Locator("tbody tr").AllAsync();
        Assert.Equal(8, rows.Count);
        Assert.Equal(6, await table.Locator("tbody tr td:nth-child(2)", new() { HasTextString = "1" }).CountAsync());
        foreach (var zone in Zones) await Expect(table.Locator("tr", new() { HasText = zone })).ToContainTextAsync("附件3");
        await centre.GuideAsync("award-studios", table, table);

        foreach (var zone in Zones)
        {
            var officer = await site.Data.PersonAsync(RoleNames.UnionAdministrator, $"例{zone[..3]}", zone);
            var id = await NominationSite.FillAsync(site, await site.SignInAsync(officer), NominationSite.StudioForm);
            var clerk = await SignedInAsync(site, officer, VisitorOptions.PlainPhone);
            await clerk.GoAsync($"/apply/{NominationSite.StudioForm}/{id}/check");
            await Expect(clerk.Page.Locator("main")).ToContainTextAsync("没有分给");
            await Expect(clerk.Page.Locator("main")).ToContainTextAsync("附件3");
            await Expect(clerk.Page.GetByRole(AriaRole.Button, new() { Name = "提交申报" })).ToHaveCountAsync(0);
        }
    }
}
