using Eap.Organizations.Directory;
using Eap.Plans.Duties;
using Eap.Plans.Facts;
using Eap.Plans.Model;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Tests.Web;

/// <summary>What each unit of Qingdao owes, and the people it says it served.</summary>
public sealed class UnitDutyPagesTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Plan = "4h8v3j6p1s9dxk5n2y7r0fcwtq", Duties = $"/admin/plans/{Plan}/duties", Services = "/admin/plans/services?year=2021";

    // Q31: 1000 when it was settled, 999 afterwards: the duty stays and the change is seen until somebody settles again.
    [Fact]
    public async Task HeadCount_Of999AfterTheRuleRan_IsAVisibleChange()
    {
        var (unit, manager) = (await UnitAsync("例千人单位工会", 1000), await SignInAsync(RoleNames.Administrator));
        await manager.SubmitFormAsync(Duties, form: Settle);
        await WorkersAsync(unit, 999);

        var page = (await manager.GetPageAsync(Duties)).ShouldBeOk();
        Assert.Contains("核定后有变化", Line(page, unit));
        Assert.Contains("职工999人，没有达到“不少于1000人”", Line(page, unit));
        Assert.Equal((1, 1000), await SettledAsync(unit));
        await manager.SubmitFormAsync(Duties, form: Settle);

        Assert.Equal((0, 999), await SettledAsync(unit));
        Assert.DoesNotContain("核定后有变化", Line(await manager.GetPageAsync(Duties), unit));
    }

    // Settling says nothing of units whose workers are not entered: 待录入 stays, on the board too, and "asked for nothing" is never made of it.
    [Fact]
    public async Task Settle_WithoutTheHeadCount_LeavesTheUnitUnknown()
    {
        var (unit, lost, old, manager) = (await UnitAsync("例没录人数的工会", null), await UnitAsync("例人数后来没了的工会", 1500), await UnitAsync("例早先核定过的工会", null), await SignInAsync(RoleNames.Administrator));
        // As it was written before settling left such units alone.
        await Site.InUnitAsync(scope => Task.FromResult(scope.Db.Add(new SettledDuty
        {
            PlanItemId = Plan, TargetCode = "PositionLargeUnit", Year = 2021, OrganizationId = old.OrganizationId, Number = 0, Reason = "早先核定的", PlanVersionId = "v", SettledByName = "例甲", SettledUtc = DateTime.UnixEpoch,
        })));
        await manager.SubmitFormAsync(Duties, form: Settle);
        await Site.InUnitAsync(scope => scope.Db.Set<OrganizationFact>().Where(fact => fact.OrganizationId == lost.OrganizationId).ExecuteDeleteAsync());

        var page = await manager.FollowAsync(await manager.SubmitFormAsync(Duties, form: Settle));

        Assert.Contains("职工数待录入，没有核定", page.BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<SettledDuty>().AnyAsync(row => row.OrganizationId == unit.OrganizationId && row.TargetCode == "PositionLargeUnit")));
        Assert.Equal((1, 1500), await SettledAsync(lost));
        var board = (await manager.GetPageAsync($"/admin/plans/{Plan}/board?year=2021")).ShouldBeOk();
        foreach (var unknown in new[] { unit, old })
        {
            Assert.Contains("待录入", Line(page, unknown));
            Assert.Contains("/ ?", board.Document.QuerySelectorAll("#units ~ .table-scroll tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == unknown.Name).TextContent);
        }
    }

    // 原则上: with a reason, only where the notice says so, and only what is owed.
    [Fact]
    public async Task Waiver_WithAReason_LetsOffAndIsTakenBack()
    {
        var (unit, manager) = (await UnitAsync("例可免单位工会", 1200), await SignInAsync(RoleNames.Administrator));
        await manager.SubmitFormAsync(Duties, form: Settle);
        (string, string)[] fields = [("target", "PositionLargeUnit"), ("organization", unit.OrganizationId)];

        await manager.PostAsync($"{Duties}/waive", [.. fields, ("reason", " ")]);
        Assert.DoesNotContain("已免除", Line(await manager.GetPageAsync(Duties), unit));
        await manager.PostAsync($"{Duties}/waive", [.. fields, ("reason", "搬迁中（例）")]);
        Assert.Contains("搬迁中（例）", Line(await manager.GetPageAsync(Duties), unit));
        Assert.Equal(0, (await BookAsync()).Single(row => row.OrganizationId == unit.OrganizationId && row.Target.Code == "PositionLargeUnit").Number);
        await manager.PostAsync($"{Duties}/waive", [.. fields, ("withdraw", "true")]);
        Assert.DoesNotContain("已免除", Line(await manager.GetPageAsync(Duties), unit));

        var district = await Data.OrganizationAsync("例免不了区总工会", "qingdao-districts");
        await manager.SubmitFormAsync(Duties, form: Settle);
        var refused = await manager.FollowAsync(await manager.PostAsync($"{Duties}/waive", ("target", "NewPositionDistrict"), ("organization", district.OrganizationId), ("reason", "不想建")));
        Assert.Contains("没有写“原则上”", refused.BodyText);
        Assert.Contains("通知二（二）", refused.BodyText);
    }

    [Fact]
    public async Task Duties_ForAUnit_AreItsOwnAndItSettlesNothing()
    {
        var (own, other) = (await UnitAsync("例自家单位工会", 3000), await UnitAsync("例别家单位工会", 3000));
        var union = await SignInAsync(RoleNames.UnionAdministrator, own.Code);

        var page = (await union.GetPageAsync(Duties)).ShouldBeOk();

        Assert.Contains(own.Name, page.BodyText);
        Assert.DoesNotContain(other.Name, page.BodyText);
        foreach (var post in new[] { "settle", "waive" }) (await union.PostAsync($"{Duties}/{post}")).ShouldBeForbidden();
        (await Anonymous().GetPageAsync(Duties)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(Duties)).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/plans/nowhere/duties")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Duties_OfMoreUnits_AskNoMoreQuestions()
    {
        var manager = await SignInAsync(RoleNames.Administrator);
        await UnitAsync("例第一家工会", 1);
        var one = await manager.GetPageAsync(Duties);
        await UnitAsync("例第二家工会", 1);
        await UnitAsync("例第三家工会", 1);

        Assert.Equal(one.Queries.Count, (await manager.GetPageAsync(Duties)).Queries.Count);
    }

    // Q37: declared by the unit, checked by another from above; the later one takes the place of the first.
    [Fact]
    public async Task Service_DeclaredAndChecked_IsARate()
    {
        var unit = await UnitAsync("例服务单位工会", 200);
        var (union, city) = (await SignInAsync(RoleNames.UnionAdministrator, unit.Code), await SignInAsync(RoleNames.ServiceCentre));

        await DeclareAsync(union, unit, "179");
        Assert.Null((await StandingAsync(unit)).Rate);
        var first = (await StandingAsync(unit)).Pending!.DeclarationId;
        (await union.PostAsync($"/admin/plans/services/{first}/check")).ShouldBeForbidden();
        await city.PostAsync($"/admin/plans/services/{first}/check");
        Assert.Equal("89.5%", (await StandingAsync(unit)).Rate.ToString());
        Assert.Contains("没有达到", Line(await city.GetPageAsync(Services), unit));

        await DeclareAsync(union, unit, "180");
        await city.PostAsync($"/admin/plans/services/{(await StandingAsync(unit)).Pending!.DeclarationId}/check");
        Assert.Equal("90%", (await StandingAsync(unit)).Rate.ToString());
        Assert.Equal(2, await Site.QueryAsync(db => db.Set<ServiceDeclaration>().CountAsync(row => row.OrganizationId == unit.OrganizationId)));
    }

    // 312 % from visits, and what is no number: words with the clause, nothing stored.
    [Theory]
    [InlineData("312", "比 2021 年的职工数 100 人还多")]
    [InlineData("312", "通知二（三）")]
    [InlineData("九十", "人数写整数")]
    [InlineData("", "人数写整数")]
    public async Task Service_ThatCannotBe_IsRefused(string typed, string words)
    {
        var unit = await UnitAsync($"例人次单位工会{typed}{words.Length}", 100);

        var page = await DeclareAsync(await SignInAsync(RoleNames.UnionAdministrator, unit.Code), unit, typed);

        Assert.Contains(words, page.ShouldBeOk().Text(".error-summary"));
        Assert.False(await Site.QueryAsync(db => db.Set<ServiceDeclaration>().AnyAsync(row => row.OrganizationId == unit.OrganizationId)));
    }

    [Fact]
    public async Task Service_OfAUnitWithoutWorkers_AsksForThemFirst()
    {
        var unit = await UnitAsync("例没有人数的工会", null);

        Assert.Contains("先录入这个单位 2021 年的职工数", (await DeclareAsync(await SignInAsync(RoleNames.ServiceCentre), unit, "1")).ShouldBeOk().BodyText);
        (await (await SignInAsync(RoleNames.UnionAdministrator, "qingdao-districts")).PostAsync(Services, ("Form.Organization", unit.OrganizationId), ("Form.Served", "1"), ("Form.Basis", "x"))).ShouldBeForbidden();
    }

    private const string Settle = "form[action*='/settle']";

    private static string Line(SitePage page, Organization unit) => page.Document.QuerySelectorAll("tbody tr").First(row => row.QuerySelector("th")!.TextContent.Trim() == unit.Name).TextContent;

    private static Task<SitePage> DeclareAsync(SiteClient client, Organization unit, string served) =>
        client.SubmitFormAsync(Services, new() { ["Form.Organization"] = unit.OrganizationId, ["Form.Served"] = served, ["Form.Basis"] = "按签到名单去重（例）" }, "form[data-warn-unsaved]");

    private async Task<Organization> UnitAsync(string name, int? workers)
    {
        var unit = await Data.OrganizationAsync(name, "qingdao-direct", OrganizationKind.DirectUnit);
        if (workers is not null) await WorkersAsync(unit, workers.Value);
        return unit;
    }

    private Task WorkersAsync(Organization unit, int workers) => Site.InUnitAsync(async scope =>
    {
        var row = await scope.Db.Set<OrganizationFact>().SingleOrDefaultAsync(fact => fact.OrganizationId == unit.OrganizationId && fact.Year == 2021);
        if (row is null) scope.Db.Add(new OrganizationFact { OrganizationId = unit.OrganizationId, Year = 2021, Workers = workers });
        else row.Workers = workers;
    });

    private async Task<(int, int)> SettledAsync(Organization unit) =>
        await Site.QueryAsync(db => db.Set<SettledDuty>().Where(row => row.OrganizationId == unit.OrganizationId && row.TargetCode == "PositionLargeUnit").Select(row => new ValueTuple<int, int>(row.Number, row.Workers!.Value)).SingleAsync());

    private async Task<IReadOnlyList<DutyRow>> BookAsync()
    {
        var plan = (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(Plan)))!;
        return await Site.UseAsync<DutyBook, IReadOnlyList<DutyRow>>(book => book.OfAsync(plan, 2021, CancellationToken.None));
    }

    private async Task<ServiceStanding> StandingAsync(Organization unit)
    {
        var plan = (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(Plan)))!;
        return (await Site.UseAsync<ServiceRates, IReadOnlyDictionary<string, ServiceStanding>>(rates => rates.OfAsync(plan, 2021, CancellationToken.None)))[unit.OrganizationId];
    }
}
