using System.Net;
using System.Text.Json.Nodes;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Contents.Protection;
using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Eap.Stations.Subsidies;
using Eap.Stations.Tests.Acceptance;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Subsidies;

/// <summary>Qingdao at the beginning of March 2021.</summary>
public sealed class SubsidySite() : SiteFixture(SubsidyYear.Options);

/// <summary>The pages, from the rule to the payment; who may not; and what comes too late.</summary>
public sealed class SubsidyPagesTests(SubsidySite site) : SiteTest(site), IClassFixture<SubsidySite>
{
    private const string Desk = "/admin/stations/subsidies";
    private const string Rule = $"{Desk}/rules/2021";
    private const string Account = "37010000000000001234";

    [Fact]
    public async Task Year_FromTheRuleToThePaymentAndTheLateOne_OverRealPages()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await PublishTheRuleAsync(centre);
        var (officer, unit) = await AcceptanceSite.OfficerAsync(Site);
        var (id, inspector) = await PassAsync(officer, centre);
        await PayOnceAsync(id, officer, unit, centre, inspector);
        await LateAsync();
    }

    [Fact]
    public async Task Doors_WrongRoleWrongUnionAndMissing_AreClosed()
    {
        var (district, other) = (await DistrictAsync("例南区总工会"), await DistrictAsync("例北区总工会"));
        var id = await Data.SubsidyAsync(district, 2021);
        var (own, neighbour, officer, stranger) = (await SignInAsync(RoleNames.ServiceCentre, district.Name), await SignInAsync(RoleNames.ServiceCentre, other.Name),
            await SignInAsync(RoleNames.UnionAdministrator, district.Name), await SignInAsync(RoleNames.UnionAdministrator, other.Name));

        (await own.GetPageAsync($"{Desk}/{id}")).ShouldBeOk();
        (await officer.GetPageAsync($"/my/subsidies/{id}")).ShouldBeOk();
        Assert.DoesNotContain(id, (await neighbour.GetPageAsync(Desk)).Html);
        (await neighbour.GetPageAsync($"{Desk}/{id}")).ShouldBeNotFound();
        (await own.GetPageAsync(Rule)).ShouldBeForbidden();
        (await own.PostAsync(Rule, ("button", "publish"), ("IsSure", "true"), ("Floor", "0"), ("AppealDays", "5"))).ShouldBeForbidden();
        (await stranger.GetPageAsync($"/my/subsidies/{id}")).ShouldBeNotFound();
        foreach (var post in new[] { "payee/show", "payee", "pay", "payee/1", "reviews/1", "give-up" }) (await neighbour.PostAsync($"{Desk}/{id}/{post}", ("decision", "confirm"))).ShouldBeNotFound();
        foreach (var post in new[] { "payee", "review", "give-up" }) (await stranger.PostAsync($"/my/subsidies/{id}/{post}")).ShouldBeNotFound();
        (await officer.GetPageAsync($"{Desk}/{id}")).ShouldBeForbidden();
        (await own.GetPageAsync($"{Desk}/00000000000000000000000000")).ShouldBeNotFound();
        (await own.GetPageAsync($"{Desk}?year=1999")).ShouldBeNotFound();
        (await Anonymous().GetPageAsync("/stations/subsidies?year=1999")).ShouldBeNotFound();
        Assert.Contains("/login", (await Anonymous().GetPageAsync(Desk)).Location);
    }

    [Fact]
    public async Task Desk_AfterALastDayWithoutARule_SaysSoAndUrgesNothing()
    {
        await using var own = await SiteHost.StartAsync(new SiteHostOptions { Recipe = "qingdao-2021", StartsAt = SubsidyYear.At(2021, 11, 2) });

        var page = (await (await own.SignInAsync(RoleNames.ServiceCentre)).GetPageAsync(Desk)).ShouldBeOk();

        Assert.Contains("到2021年10月31日24:00，2021年的补助规则一直没有公布", page.BodyText);
        Assert.DoesNotContain("去定规则", page.BodyText);
    }

    [Fact]
    public async Task Lists_OneAndThreeClaims_CostTheSameQueries()
    {
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var district = await DistrictAsync("例东区总工会");
        await Data.SubsidyAsync(district, 2021);
        var (one, seen) = (await centre.GetPageAsync(Desk), await PublicListAsync());
        for (var more = 0; more < 2; more++) await Data.SubsidyAsync(district, 2021);

        Assert.Equal(one.Queries.Count, (await centre.GetPageAsync(Desk)).Queries.Count);
        Assert.Equal(seen.Queries.Count, (await PublicListAsync()).Queries.Count);
    }

    private async Task<Organization> DistrictAsync(string name) => await Data.OrganizationAsync(name, (await Data.OrganizationNamedAsync(null)).Name, OrganizationKind.DistrictFederation);

    private async Task<SitePage> PublicListAsync()
    {
        await Site.UseAsync<PageCache, bool>(async pages =>
        {
            await pages.EvictAsync([SubsidyQueue.CacheTag]);
            return true;
        });
        return (await Anonymous().GetPageAsync("/stations/subsidies?year=2021")).ShouldBeOk();
    }

    private async Task PublishTheRuleAsync(SiteClient centre)
    {
        Assert.Contains("规则还没有公布", (await Anonymous().GetPageAsync("/stations/subsidies")).ShouldBeOk().BodyText);
        Assert.Contains("勾选确认", (await centre.SubmitFormAsync(Rule, form: $"form[action='{Rule}']", button: "publish")).BodyText);
        Assert.Contains("0 到 100 的整数", (await centre.SubmitFormAsync(Rule, new() { ["Floor"] = "很多" }, form: $"form[action='{Rule}']", button: "draft")).BodyText);
        Assert.Contains("没有找到“没有这家”", (await centre.SubmitFormAsync(Rule, new() { ["OwnUnits"] = "没有这家" }, form: $"form[action='{Rule}']", button: "draft")).BodyText);
        // Claims of the other test lie there when it ran first: then the default is all that may be published.
        (await centre.SubmitFormAsync(Rule, new() { ["IsSure"] = true, ["AppealDays"] = "3" }, form: $"form[action='{Rule}']", button: "publish")).ShouldRedirectTo($"{Desk}?year=2021");
        var shown = (await Anonymous().GetPageAsync("/stations/subsidies")).BodyText;
        foreach (var words in new[] { "80 个", "按材料齐全的先后", "2021年10月31日24:00以前完成“评估验收通过”", "不参加排先后", "3 个工作日内由没有参与决定的人答复" }) Assert.Contains(words, shown);
        var again = await centre.PostAsync(Rule, ("Floor", "1"), ("AppealDays", "9"), ("IsSure", "true"), ("button", "publish"));
        Assert.Contains("不能再改", again.BodyText);
        Assert.Equal((0, 3), await Site.QueryAsync(db => db.Set<SubsidyRule>().Where(row => row.Year == 2021).Select(row => new ValueTuple<int, int>(row.Floor, row.AppealDays)).SingleAsync()));
    }

    private async Task<(string Id, SiteClient Inspector)> PassAsync(SiteClient officer, SiteClient centre)
    {
        var inspector = await SignInAsync(RoleNames.Inspector);
        var protector = await Site.UseAsync<FieldProtector, FieldProtector>(Task.FromResult);
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre, part =>
        {
            part["BuiltOn"] = new JsonObject { ["Value"] = "2021-02-20" };
            var account = new TextField();
            protector.Protect(account, "99990000");
            part["PayeeAccount"] = System.Text.Json.JsonSerializer.SerializeToNode(account, ContentJson.Options);
        });
        Assert.Contains("有补助名额，等验收结果", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Contains("还没有认定", (await centre.GetPageAsync($"{Desk}/{id}")).BodyText);
        await AcceptanceSite.SignAsync(inspector, await AcceptanceSite.VisitAsync(Site, centre, id, inspector, "2021-03-01"));
        await centre.SubmitFormAsync($"/admin/stations/acceptance/{id}", new() { ["kind"] = "Station" }, form: $"form[action$='/{id}/decide']");
        Assert.Contains("予以补助", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Equal(SubsidyState.Placed, (await SubsidyYear.ClaimAsync(Site, id)).State);
        return (id, inspector);
    }

    private async Task PayOnceAsync(string id, SiteClient officer, Organization unit, SiteClient centre, SiteClient inspector)
    {
        Assert.Contains("补助金额待录入，录入以前不能付款。依据：通知一（八）", (await centre.FollowAsync(await PayAsync(centre, id))).BodyText);
        await SubsidyYear.AmountsAsync(Site, code => code == "Station" ? 1_234_500 : null);
        Assert.Contains("不全", (await centre.FollowAsync(await PayAsync(centre, id))).BodyText);

        var own = $"/my/subsidies/{id}";
        Assert.Contains("账号写 8 到 40 位数字", (await officer.SubmitFormAsync(own, new() { ["Name"] = "例公司工会", ["Account"] = "一二三", ["Bank"] = "例银行", ["Reason"] = "补全" }, form: $"form[action='{own}/payee']")).BodyText);
        await officer.SubmitFormAsync(own, new() { ["Name"] = "例公司工会", ["Account"] = Account, ["Bank"] = "例银行例支行", ["Reason"] = "补全" }, form: $"form[action='{own}/payee']");
        Assert.DoesNotContain(Account, (await officer.GetPageAsync(own)).Html);
        Assert.Contains("一项变更等人确认", (await centre.FollowAsync(await PayAsync(centre, id))).BodyText);
        var change = await Site.QueryAsync(db => db.Set<SubsidyPayee>().Where(row => row.ApplicationItemId == id).Select(row => row.Id).SingleAsync());
        // Whoever proposed it does not confirm it, whatever else the account may do.
        await Data.GrantAsync(officer.User!, RoleNames.ServiceCentre, unit.Name);
        var both = await Site.SignInAsync(officer.User!);
        Assert.Contains("提出变更的人不能自己确认", (await both.FollowAsync(await both.PostAsync($"{Desk}/{id}/payee/{change}", ("decision", "confirm")))).BodyText);
        Assert.DoesNotContain(Account, (await centre.GetPageAsync($"{Desk}/{id}")).Html);
        var shown = await centre.SubmitFormAsync($"{Desk}/{id}", form: "form[action$='/payee/show']");
        Assert.Contains(Account, shown.BodyText);
        await centre.SubmitFormAsync($"{Desk}/{id}", form: $"form[action$='/payee/{change}']", button: "confirm");
        Assert.Contains("尾号 1234", (await officer.GetPageAsync(own)).BodyText);

        // A double click, and once more afterwards.
        await Task.WhenAll(PayAsync(centre, id), PayAsync(centre, id));
        Assert.Contains("已经付过，凭证号 PZ-1，不能再付", (await centre.FollowAsync(await PayAsync(centre, id, "PZ-2"))).BodyText);
        var claim = await SubsidyYear.ClaimAsync(Site, id);
        Assert.Equal((SubsidyState.Paid, 1_234_500L, "PZ-1"), (claim.State, claim.PaidFen, claim.Voucher));
        var audit = await Site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == id && row.Category == "Subsidy").ToListAsync());
        Assert.Single(audit, line => line.Name == "Paid");
        Assert.Single(audit, line => line.Name == "PayeeRead");
        Assert.DoesNotContain(audit, line => $"{line.Summary}{line.Data}".Contains("1234", StringComparison.Ordinal));
        Assert.Equal(id, (await Site.UseAsync<MetricFacts, IReadOnlyList<MetricFact>?>(facts => facts.OfAsync(PlanMetrics.Subsidy, 2021, 2021, default)))!.Single().SubjectItemId);
        Assert.Contains("12,345.00元", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        // What a class gets is public; who was paid, and where to, is not.
        foreach (var hidden in new[] { Account, "尾号", "PZ-1", officer.User!.UserName }) Assert.DoesNotContain(hidden, (await Anonymous().GetPageAsync("/stations/subsidies?year=2021")).BodyText);
        (await centre.GetPageAsync($"{Desk}.csv?year=2021")).ShouldBeOk();
        foreach (var address in new[] { Desk, $"{Desk}/{id}", $"{Desk}.csv", own, $"{own}/letter" }) Assert.NotEqual(HttpStatusCode.OK, (await inspector.GetPageAsync(address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await inspector.PostAsync($"{Desk}/{id}/payee/show")).Status);
    }

    private async Task LateAsync()
    {
        Site.Clock.MoveTo(SubsidyYear.At(2021, 11, 1, 0));
        await Site.TickAsync();
        Site.Clock.MoveTo(SubsidyYear.At(2021, 11, 1));
        var (centre, second) = (await SignInAsync(RoleNames.ServiceCentre), await SignInAsync(RoleNames.ServiceCentre));
        var (officer, _) = await AcceptanceSite.OfficerAsync(Site);
        var id = await AcceptanceSite.CheckedAsync(Site, officer, centre, part => part["BuiltOn"] = new JsonObject { ["Value"] = "2021-09-20" });
        const string why = "到2021年10月31日24:00还没有完成“评估验收通过”，这次不再补助。检查、认定和牌匾照办，没有截止时间。依据：通知二（二）";
        foreach (var address in new[] { $"/my/{id}", $"/my/subsidies/{id}", $"/my/subsidies/{id}/letter" }) Assert.Contains(why, (await officer.GetPageAsync(address)).ShouldBeOk().BodyText);

        var own = $"/my/subsidies/{id}";
        await officer.SubmitFormAsync(own, new() { ["words"] = "网站 10 月 31 日晚上打不开，有截图。" }, form: $"form[action='{own}/review']");
        var review = await Site.QueryAsync(db => db.Set<SubsidyReview>().SingleAsync(row => row.ApplicationItemId == id));
        Assert.Equal(new DateOnly(2021, 11, 4), review.DueOn);
        Assert.Contains("上一次复核还没有答复", (await officer.FollowAsync(await officer.PostAsync($"{own}/review", ("words", "再问一次")))).BodyText);
        // Who found the papers complete had a hand in it.
        Assert.Contains("你参与过这件的决定", (await centre.GetPageAsync($"{Desk}/{id}")).BodyText);
        Assert.Contains("你参与过这件的决定", (await centre.FollowAsync(await centre.PostAsync($"{Desk}/{id}/reviews/{review.Id}", ("outcome", "restore"), ("answer", "同意")))).BodyText);
        await second.SubmitFormAsync($"{Desk}/{id}", new() { ["outcome"] = "restore", ["answer"] = "当晚确实停机，按时提交的算。" }, form: "form[action*='/reviews/']");
        var claim = await SubsidyYear.ClaimAsync(Site, id);
        Assert.Equal((SubsidyState.Placed, true), (claim.State, claim.IsRestored));
        Assert.Contains("复核改正", (await officer.GetPageAsync($"/my/{id}")).BodyText);
        Assert.Contains("确定的话请勾选", (await officer.FollowAsync(await officer.PostAsync($"{own}/give-up"))).BodyText);
        await officer.SubmitFormAsync(own, new() { ["isSure"] = true }, form: $"form[action='{own}/give-up']");
        Assert.Equal(SubsidyEnd.GivenUp, (await SubsidyYear.ClaimAsync(Site, id)).End);
        Assert.Equal(AcceptanceStage.Checked, (await AcceptanceSite.CaseAsync(Site, id)).Stage);
    }

    private static Task<SitePage> PayAsync(SiteClient centre, string id, string voucher = "PZ-1") => centre.PostAsync($"{Desk}/{id}/pay", ("paidOn", "2021-03-01"), ("voucher", voucher));
}
