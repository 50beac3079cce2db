using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Metrics;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Web;

public sealed class PlanPagesTests(FactsSite site) : SiteTest(site), IClassFixture<FactsSite>
{
    private const string Address = $"/admin/plans/{FactsSite.Plan}";

    [Fact]
    public async Task Pages_ForThoseWithoutPermission_AreClosed()
    {
        (await Anonymous().GetPageAsync(Address)).ShouldAskToSignIn();
        var editor = await SignInAsync(RoleNames.Editor);
        foreach (var page in new[] { "/admin/plans", Address, $"{Address}/allocations.xlsx", $"{Address}/allocations/import" }) (await editor.GetPageAsync(page)).ShouldBeForbidden();
        // Only who manages plans at the top changes them.
        foreach (var reader in new[] { await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.ServiceCentre, "东港区总工会") })
        {
            (await reader.GetPageAsync(Address)).ShouldBeOk();
            (await reader.GetPageAsync($"{Address}/allocations/edit/Lecture")).ShouldBeForbidden();
            (await reader.PostAsync($"{Address}/allocations/edit/Lecture", ("Kind", "Cap"))).ShouldBeForbidden();
            (await reader.PostAsync($"{Address}/allocations/import")).ShouldBeForbidden();
        }
    }

    [Fact]
    public async Task Show_ForTheCity_HasTheTablesWhoseSumsAreTheNotices()
    {
        var leader = await SignInAsync(RoleNames.Leader);

        var list = (await leader.GetPageAsync("/admin/plans")).ShouldBeOk();
        Assert.Contains("2018—2020年职工心理健康服务计划", list.BodyText);
        Assert.Contains("还没有新的，沿用它的规矩", list.BodyText);
        var page = (await leader.GetPageAsync(Address)).ShouldBeOk();

        Assert.Equal(["34", "34", "34", "8", "6"], page.Texts("tfoot td:nth-child(2)"));
        // What is missing in all stands in the foot too, wherever somebody keeps what is done.
        Assert.All(page.Document.QuerySelectorAll("tfoot tr"), row => Assert.Equal(row.Children[3].TextContent.Trim() == "待录入", row.Children[4].TextContent.Trim().Length == 0));
        Assert.Equal("34", page.Document.QuerySelectorAll("tfoot tr")[1].Children[4].TextContent.Trim());
        // On a phone each line is a block with the names of its columns.
        Assert.All(page.Document.QuerySelectorAll("table.stack tbody td:not([colspan])"), cell => Assert.False(string.IsNullOrEmpty(cell.GetAttribute("data-label"))));
        Assert.Empty(page.Texts(".status.warning"));
        Assert.Contains("不少于50人", page.BodyText);
        Assert.Contains("企业、社区、机关事业单位", page.BodyText);
    }

    [Fact]
    public async Task Show_ForADistrict_HasItsOwnRowsOnlyAndOtherListsAreClosed()
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会");
        var (own, other) = (await RowAsync("东港区总工会"), await RowAsync("岚山区总工会"));

        var page = (await union.GetPageAsync(Address)).ShouldBeOk();

        Assert.Equal(5, page.Texts("#allocations ~ .table-scroll tbody th").Count(text => text.StartsWith("东港区总工会", StringComparison.Ordinal)));
        Assert.DoesNotContain("岚山区总工会", page.Texts("#allocations ~ .table-scroll tbody th"));
        Assert.Empty(page.Texts("tfoot"));
        (await union.GetPageAsync($"{Address}/allocations/{own}/taken")).ShouldBeOk();
        foreach (var list in new[] { "taken", "done" }) (await union.GetPageAsync($"{Address}/allocations/{other}/{list}")).ShouldBeForbidden();
        foreach (var missing in new[] { "/admin/plans/nowhere", $"{Address}/allocations/999999/taken", "/admin/plans/nowhere/allocations.xlsx" }) (await union.GetPageAsync(missing)).ShouldBeNotFound();
    }

    [Fact]
    public async Task Figures_OfARow_AreTheLengthsOfTheirLists()
    {
        var district = await Data.OrganizationNamedAsync("莒县总工会");
        var below = await Data.OrganizationAsync("例莒县机械厂工会", "莒县总工会", OrganizationKind.EnterpriseUnion);
        var store = Site.Services.GetRequiredService<StubLectures.Store>();
        store.Facts.AddRange([new("x1", new DateOnly(2018, 10, 9), "在县里", district.OrganizationId), new("x2", new DateOnly(2018, 11, 9), "在厂里", below.OrganizationId) { PersonTimes = new PersonTimes(66) }]);
        for (var i = 0; i < 6; i++) await Engine.PlanSites.TakeAsync(Site, below.OrganizationId, 2018, metric: PlanMetrics.Lecture);
        var leader = await SignInAsync(RoleNames.Leader);
        var row = await RowAsync("莒县总工会");

        var page = (await leader.GetPageAsync(Address)).ShouldBeOk();
        var cells = page.Document.QuerySelector($"a[href='{Address}/allocations/{row}/taken']")!.Closest("tr")!.QuerySelectorAll("td").Select(cell => cell.FirstChild!.TextContent.Trim()).ToList();
        var taken = (await leader.GetPageAsync($"{Address}/allocations/{row}/taken")).ShouldBeOk();
        var done = (await leader.GetPageAsync($"{Address}/allocations/{row}/done")).ShouldBeOk();

        Assert.Equal("5", cells[0]);
        Assert.Equal(6, taken.Texts("tbody tr").Count);
        Assert.Equal(["计划内", "计划内", "计划内", "计划内", "计划内", "计划外"], taken.Texts(".badge"));
        Assert.Equal(["在县里", "在厂里"], done.Texts("tbody th"));
        Assert.Contains("例莒县机械厂工会", done.BodyText);
    }

    [Fact]
    public async Task List_WithOneAndThreePlans_AsksAsOften()
    {
        var leader = await SignInAsync(RoleNames.Leader);
        await leader.GetPageAsync("/admin/plans");
        var one = await leader.GetPageAsync("/admin/plans");
        for (var year = 2031; year < 2033; year++) await Data.PlanAsync(year);
        await leader.GetPageAsync("/admin/plans?again");

        Assert.Equal(one.Queries.Count, (await leader.GetPageAsync("/admin/plans?again")).Queries.Count);
    }

    [Fact]
    public async Task Edit_OfThePeriodAndTheOwnRule_MakesANewVersionThatIsCited()
    {
        var plan = await Data.PlanAsync(2035);
        var address = $"/admin/plans/{plan.ContentItemId}/edit";
        var manager = await SignInAsync(RoleNames.ServiceCentre);
        (await (await SignInAsync(RoleNames.Leader)).PostAsync(address, ("Title", "x"))).ShouldBeForbidden();
        (await manager.GetPageAsync("/admin/plans/nowhere/edit")).ShouldBeNotFound();

        var refused = (await manager.SubmitFormAsync(address, new() { ["ToYear"] = "2034", ["OwnRuleDate"] = "2035-02-29", ["Title"] = " " })).ShouldBeOk();
        Assert.Equal(3, refused.Texts(".field .message").Count);
        var stale = await manager.GetPageAsync(address);
        (await manager.SubmitFormAsync(address, new() { ["ToYear"] = "２０３６", ["OwnRuleDate"] = "2035-03-01" })).ShouldRedirectTo($"/admin/plans/{plan.ContentItemId}");
        Assert.Contains("别人刚保存过", (await manager.SubmitFormAsync(stale, new() { ["ToYear"] = "2038" })).ShouldBeOk().Text(".error-summary"));

        var now = (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(plan.ContentItemId)))!;
        Assert.Equal((2036, "本市自定规则（2035年3月1日）"), (now.Part.ToYear, now.Refuse(null, "不行。").ClauseText));
        Assert.NotEqual(plan.VersionId, now.VersionId);
        Assert.Equal(2035, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.VersionAsync(plan.VersionId)))!.Part.ToYear);
    }

    private Task<long> RowAsync(string unit) => Site.QueryAsync(async db => await (
        from row in db.Set<Allocation>()
        join organization in db.Set<Organization>() on row.OrganizationId equals organization.OrganizationId
        where row.PlanItemId == FactsSite.Plan && row.Metric == PlanMetrics.Lecture && row.Year == 2018 && organization.Name == unit
        select row.Id).SingleAsync());
}
