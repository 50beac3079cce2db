using Eap.Platform.Security;
using Eap.Stations.Passport;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>Rizhao: what annex 2 asks for stands beside the stations that are there, and a station goes from its gaps to a higher tier of annex 4.</summary>
public sealed class RizhaoStationsTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string Host = "莒县总工会";
    private const string Station = "例城职工心理健康服务站";

    [Fact]
    public async Task Station_WhoseGapsAreShownAndConfirmed_StandsInTheDirectoryWithTheHigherTier()
    {
        await using var site = await BrowserFixture.StartAsync();
        var reader = await VisitAsync(site);
        await BuiltShouldBeAsync(reader, 0);
        var id = (await site.Data.StationAsync(Station, Host)).ContentItemId;
        var centre = await site.Data.PersonAsync(RoleNames.ServiceCentre, "例文");
        await TierOneAsync(site, id, centre);
        await BuiltShouldBeAsync(reader, 1);
        await reader.GuideAsync("stations", reader.Page.Locator("h1"), reader.Page.Locator("main .list > li").Nth(1));
        await TierShouldBeAsync(reader, "基础Ⅰ型");

        var unit = await SignedInAsync(site, await site.Data.PersonAsync(RoleNames.UnionAdministrator, "例小舟", Host), VisitorOptions.PlainPhone);
        await ShowTheRestAsync(new UnitOfficer(unit), unit);
        await TierShouldBeAsync(reader, "基础Ⅰ型");
        var desk = new StationDesk(await SignedInAsync(site, centre));
        await desk.OpenAsync(Station);
        await desk.ConfirmAllAsync();

        await TierShouldBeAsync(reader, "基础Ⅱ型");
        await unit.Page.ReloadAsync();
        Assert.Equal("还差 9 项达到标准型", await new UnitOfficer(unit).GapAsync());
        await reader.GoAsync("/stations");
        await Expect(reader.Page.Locator(".list > li", new() { HasText = Station })).ToContainTextAsync("基础Ⅱ型");
    }

    private static async Task ShowTheRestAsync(UnitOfficer officer, Visitor unit)
    {
        await officer.OpenAsync(Station);
        Assert.Equal("还差 3 项达到基础Ⅱ型", await officer.GapAsync());
        await unit.GuideAsync("passport-gap", unit.Page.Locator("h1"), unit.Page.Locator("main .section .list").First);
        foreach (var evidence in new[] { "来电当天回，写在值班本上", "一楼大厅的展板，每个月换一次", "二楼东侧，门牌写着“咨询室”" }) await officer.ClaimNextAsync(evidence, await unit.Page.ScreenshotAsync());
        await Expect(unit.Page.Locator("main")).ToContainTextAsync("等核对的 3 项都通过，就是基础Ⅱ型");
    }

    private static async Task BuiltShouldBeAsync(Visitor reader, int built)
    {
        await reader.GoAsync("/stations");
        await Expect(reader.Page.Locator("#built")).ToHaveTextAsync($"8 个里建成 {built} 个");
        var planned = await reader.Page.Locator("section[aria-labelledby=built] tbody td.n:nth-child(2)").AllTextContentsAsync();
        Assert.Equal(8, planned.Sum(int.Parse));
        await Expect(reader.Page.Locator("section[aria-labelledby=built] tfoot td").Last).ToHaveTextAsync($"{built}");
    }

    private static async Task TierShouldBeAsync(Visitor reader, string tier)
    {
        await reader.GoAsync("/stations");
        await reader.FollowAsync(Station);
        await Expect(reader.Page.Locator(".facts div", new() { HasText = "等级" }).Locator("dd")).ToContainTextAsync($"{tier}，");
    }

    // The seven checks of the first tier, shown and confirmed over HTTP.
    private static async Task TierOneAsync(SiteHost site, string id, SiteAccount centre)
    {
        var (unit, desk) = (await site.SignInAsync(RoleNames.UnionAdministrator, Host), await site.SignInAsync(centre));
        foreach (var check in Enumerable.Range(1, 7).Select(number => $"A{number}"))
            await unit.SubmitFormAsync($"/my/stations/{id}/Stations/{check}", new() { ["Form.Evidence"] = "一楼服务大厅", ["Form.Day"] = "2026-11-02" }, form: "form.form");
        var page = await desk.GetPageAsync($"/admin/stations/passports/{id}");
        var answers = new FormFields();
        foreach (var number in Enumerable.Range(0, 7)) answers[$"Checks[{number}].Answer"] = CheckDecision.Confirm;
        (await desk.SubmitFormAsync(page, answers, form: "form[action$='/Stations']")).ShouldRedirectTo($"/admin/stations/passports/{id}");
    }
}
