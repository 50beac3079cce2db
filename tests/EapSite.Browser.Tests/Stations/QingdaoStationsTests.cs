using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Testing;
using EapSite.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EapSite.Browser.Tests.Stations;

/// <summary>Qingdao in the autumn of its notice: one position is filed, inspected, named and subsidised; one filed after October is named all the same.</summary>
public sealed class QingdaoStationsTests(BrowserFixture browser) : BrowserTest(browser)
{
    private const string District = "例区总工会（例）";
    private const string Unit = "例海轮渡公司工会";
    private const string Position = "例海轮渡职工心理健康服务站";
    private const string LatePosition = "例山轴承职工心理健康服务站";
    private static readonly DateTimeOffset Begin = new(2021, 10, 18, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Visit = Begin.AddDays(1);
    private static readonly DateTimeOffset Late = new(2021, 11, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task Position_FiledInTime_IsInspectedNamedVerifiedListedAndCounted_ALateOneIsNamedWithoutSubsidy()
    {
        await using var site = await BrowserFixture.StartAsync("qingdao-2021", startsAt: Begin);
        await EnterStandardAsync(site);
        var centre = await site.Data.PersonAsync(RoleNames.ServiceCentre, "例文");
        var inspector = await site.Data.PersonAsync(RoleNames.Inspector, "例检");
        var (office, money) = (new AcceptanceOffice(await SignedInAsync(site, centre)), new SubsidyOffice(await SignedInAsync(site, centre)));
        await money.PublishRuleAsync();
        await FileAsync(site, await UnitAsync(site, Unit, "例小舟"));
        await office.CheckPapersAsync(Position);
        await office.ArrangeAsync(Position, "例检", DateOnly.FromDateTime(Visit.DateTime));

        site.Clock.MoveTo(Visit);
        var visit = new FieldInspector(await SignedInAsync(site, inspector, VisitorOptions.Phone));
        await visit.OpenAsync(Position);
        await visit.WriteAsync("房间独立，隔音好；制度在墙上，值班表是这个月的。");
        await visit.SignAsync();
        var decider = await SignedInAsync(site, centre);
        var plaque = await new AcceptanceOffice(decider).DecideAsync(Position, "acceptance-decide");
        await new SubsidyOffice(decider).PayAsync(Position, "例付 2021-001");
        await ShouldStandAsync(site, plaque);

        site.Clock.MoveTo(Late);
        await LateShouldBeNamedAndToldAsync(site, centre, inspector);
    }

    private async Task LateShouldBeNamedAndToldAsync(SiteHost site, SiteAccount centre, SiteAccount inspector)
    {
        var officer = await UnitAsync(site, "例山轴承公司工会", "例小石");
        var id = await AcceptanceSite.FillAsync(site, await site.SignInAsync(officer), part => Answer(part, LatePosition, "例山路 9 号 2 楼 202"));
        var unit = await SignedInAsync(site, officer, VisitorOptions.PlainPhone);
        await unit.GoAsync($"{AcceptanceSite.Apply}/{id}/check");
        await Expect(unit.Page.Locator("main")).ToContainTextAsync("这次不再补助。检查、认定和牌匾照办");
        await unit.GuideAsync("acceptance-late", unit.Page.Locator("h1"), unit.Page.Locator("main .status").First);
        await new FilingClerk(unit).HandInAsync();
        await InspectAsync(site, id, centre, inspector);
        var plaque = await new AcceptanceOffice(await SignedInAsync(site, centre)).DecideAsync(LatePosition);

        await unit.GoAsync($"/my/{id}");
        await Expect(unit.Page.Locator("#acceptance ~ .facts").First).ToContainTextAsync(plaque);
        await Expect(unit.Page.Locator("section[aria-labelledby=subsidy]")).ToContainTextAsync("10月31日");
        await unit.GuideAsync("subsidy-late", unit.Page.Locator("section[aria-labelledby=acceptance]"), unit.Page.Locator("section[aria-labelledby=subsidy]"));
        await unit.FollowAsync(plaque);
        await Expect(unit.Page.Locator(".status.done")).ToContainTextAsync("有效");
    }

    // The same way as above, over HTTP.
    private static async Task InspectAsync(SiteHost site, string id, SiteAccount centre, SiteAccount inspector)
    {
        var (desk, visitor) = (await site.SignInAsync(centre), await site.SignInAsync(inspector));
        await AcceptanceSite.AcceptAsync(desk, id);
        var visit = await AcceptanceSite.VisitAsync(site, desk, id, visitor, $"{Late:yyyy-MM-dd}");
        await visitor.SubmitFormAsync($"/inspections/{visit}", new() { ["check-1"] = "yes", ["check-2"] = "yes", ["check-3"] = "yes" }, form: "form[data-autosave]", button: "save");
        await AcceptanceSite.SignAsync(visitor, visit);
    }

    private static void Answer(JsonObject part, string position, string address)
    {
        part["PositionName"]!["Text"] = position;
        part["Address"]!["Text"] = address;
        part["BuiltOn"]!["Value"] = "2021-06-01";
    }

    private async Task FileAsync(SiteHost site, SiteAccount officer)
    {
        var id = await AcceptanceSite.FillAsync(site, await site.SignInAsync(officer), part =>
        {
            Answer(part, Position, "例海路 8 号 3 楼 301");
            part.Remove(SelfCheckField.FieldName);
        });
        var visitor = await SignedInAsync(site, officer);
        var clerk = new FilingClerk(visitor);
        await clerk.ReviewAsync(id);
        var number = await clerk.HandInAsync();
        await clerk.SendPaperAsync(number, await clerk.PrintAsync());
    }

    // Anybody verifies the plaque and finds the place; a leader sees it counted and opens the list behind the figure.
    private async Task ShouldStandAsync(SiteHost site, string plaque)
    {
        var reader = await VisitAsync(site, VisitorOptions.PlainPhone);
        await reader.GoAsync("/verify");
        await reader.Page.GetByLabel("编号").FillAsync(plaque.ToLowerInvariant());
        await reader.PressAsync("核验");
        await Expect(reader.Page.Locator(".status.done")).ToContainTextAsync("有效");
        await Expect(reader.Page.Locator("main")).ToContainTextAsync(Position);
        await reader.GuideAsync("verify", reader.Page.Locator("h1"), reader.Page.Locator("dl.facts"));
        await reader.GoAsync("/stations");
        await reader.FollowAsync(Position);
        await Expect(reader.Page.Locator(".facts").GetByRole(AriaRole.Link, new() { Name = plaque })).ToBeVisibleAsync();

        var leader = await VisitAsAsync(site, [RoleNames.Leader]);
        await leader.GoAsync($"/admin/plans/{await PlanAsync(site)}/board?year=2021");
        await Expect(leader.Page.Locator("section[aria-labelledby=targets] tbody tr", new() { HasText = "补助" }).Locator("a.figure")).ToHaveTextAsync(new Regex("^1个"));
        var figure = leader.Page.Locator("section[aria-labelledby=units] tbody tr", new() { HasText = District }).Locator("td[data-label=新建服务阵地] a");
        await Expect(figure).ToHaveTextAsync(new Regex("^1"));
        await leader.GuideAsync("board", leader.Page.Locator("#units"), leader.Page.Locator("section[aria-labelledby=units] table"));
        await figure.ClickAsync();
        await Expect(leader.Page.Locator("main")).ToContainTextAsync(Position);
    }

    private static async Task<SiteAccount> UnitAsync(SiteHost site, string name, string officer)
    {
        await site.Data.OrganizationAsync(name, District, OrganizationKind.EnterpriseUnion);
        return await site.Data.PersonAsync(RoleNames.UnionAdministrator, officer, name);
    }

    private static Task<string> PlanAsync(SiteHost site) => site.UseAsync<PlanDirectory, string>(async plans => (await plans.ForYearAsync(2021))!.ContentItemId);

    // The notice names classes, no checks and no amounts: the city enters its own before anybody is sent.
    private static async Task EnterStandardAsync(SiteHost site)
    {
        var city = await site.SignInAsync(RoleNames.Administrator);
        var plan = await PlanAsync(site);
        var checks = "1|有独立的咨询室，隔音，不挂监控|现场看\n2|有专职或兼职的服务人员，名字和资质在墙上|现场看，核对资质\n3|有档案保密制度，档案柜带锁|制度上墙，看有没有|只看有无";
        (await city.SubmitFormAsync($"/admin/plans/{plan}/rules", new() { ["Standards.0.Tier.Station"] = checks, ["Amounts.1.Yuan"] = "8000" }, form: "form[data-warn-unsaved]", button: "publish")).ShouldRedirectTo($"/admin/plans/{plan}");
    }
}
