using Eap.Organizations.Contacts;
using Eap.Organizations.Directory;
using Eap.Notifications.Messages;
using Eap.Plans.Board;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Web;

/// <summary>Rizhao's plan of 2018 to 2020; facts of tests stay in years of their own.</summary>
public sealed class BoardTests(FactsSite site) : SiteTest(site), IClassFixture<FactsSite>
{
    private const string Address = $"/admin/plans/{FactsSite.Plan}";

    [Fact]
    public async Task Pages_ByRoleAndOrganisation_ShowOnesOwnUnitAndBelowOnly()
    {
        var (donggang, lanshan, city) = (await IdOf("东港区总工会"), await IdOf("岚山区总工会"), await IdOf("日照市总工会"));
        var below = (await Data.OrganizationAsync("例东港纺织厂工会", "东港区总工会", OrganizationKind.EnterpriseUnion)).OrganizationId;
        string[] pages = ["board", "report", "behind", "board.xlsx", "board.csv"];
        foreach (var page in pages) (await Anonymous().GetPageAsync($"{Address}/{page}")).ShouldAskToSignIn();
        foreach (var role in new[] { RoleNames.Editor, RoleNames.SecurityAdministrator, RoleNames.Auditor })
        {
            var stranger = await SignInAsync(role);
            foreach (var page in pages) (await stranger.GetPageAsync($"{Address}/{page}")).ShouldBeForbidden();
        }

        var union = await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会");
        foreach (var page in pages)
        {
            (await union.GetPageAsync($"{Address}/{page}?year=2018")).ShouldBeOk();
            (await union.GetPageAsync($"{Address}/{page}?year=2018&unit={below}")).ShouldBeOk();
            foreach (var other in new[] { lanshan, city }) (await union.GetPageAsync($"{Address}/{page}?year=2018&unit={other}")).ShouldBeForbidden();
            foreach (var missing in new[] { $"/admin/plans/nowhere/{page}", $"{Address}/{page}?year=2031", $"{Address}/{page}?unit=nowhere" }) (await union.GetPageAsync(missing)).ShouldBeNotFound();
        }

        var own = await union.GetPageAsync($"{Address}/board?year=2018");
        Assert.Contains("东港区总工会", own.Text("h1"));
        Assert.DoesNotContain("岚山区总工会", own.BodyText);
        (await union.GetPageAsync($"{Address}/board/list?what=allocation-Lecture&year=2018&unit={donggang}")).ShouldBeOk();
        foreach (var list in new[] { $"what=allocation-Lecture&year=2018&unit={lanshan}", "what=allocation-Lecture&year=2018", "what=city-LectureYearlyAnnex&year=2018" })
            (await union.GetPageAsync($"{Address}/board/list?{list}")).ShouldBeForbidden();
        (await union.GetPageAsync($"{Address}/board/list?what=nothing&year=2018&unit={donggang}")).ShouldBeNotFound();
        // A union neither reminds others nor freezes the city's year.
        foreach (var post in new[] { "behind/preview", "behind/nudge", "board/freeze" }) (await union.PostAsync($"{Address}/{post}", ("year", "2018"))).ShouldBeForbidden();
    }

    [Fact]
    public async Task City_OwnShareOfTheFederation_IsNeverTheCitysTotal()
    {
        var store = Site.Services.GetRequiredService<StubLectures.Store>();
        var (city, juxian) = (await IdOf("日照市总工会"), await IdOf("莒县总工会"));
        store.Facts.AddRange([new("c1", new DateOnly(2019, 3, 1), "市里办的", city), new("c2", new DateOnly(2019, 3, 2), "县里办的一", juxian), new("c3", new DateOnly(2019, 3, 3), "县里办的二", juxian)]);
        var leader = await SignInAsync(RoleNames.Leader);

        var page = (await leader.GetPageAsync($"{Address}/board?year=2019")).ShouldBeOk();

        Assert.Equal(["1 / 5", "待录入 / 1", "待录入 / 1"], Row(page, "日照市总工会"));
        Assert.Equal("2 / 5", Row(page, "莒县总工会")[0]);
        Assert.Equal(["3 / 34", "待录入 / 8", "待录入 / 6"], page.Document.QuerySelectorAll("tfoot td").Take(3).Select(cell => Plain(cell.TextContent.Split("要求")[0])));
        Assert.Equal(3, page.Texts("tfoot small").Count(text => text == "要求与通知的合计一致"));
        // The zones are not in annex 3: no row is not a row of 0.
        Assert.Equal("没有分到", Row(page, "日照高新技术产业开发区总工会", all: true)[2]);
        // Each figure opens its list.
        foreach (var (link, expected) in new[] { ($"what=allocation-Lecture&year=2019&unit={city}", 1), ($"what=allocation-Lecture&year=2019&unit={juxian}", 2), ("what=allocation-Lecture&year=2019", 3), ("what=city-LectureYearlyAnnex&year=2019", 3) })
            Assert.Equal(expected, (await leader.GetPageAsync($"{Address}/board/list?{link}")).ShouldBeOk().Texts("tbody tr").Count);
    }

    [Fact]
    public async Task Figures_OfPersonsAndVisits_AreNeverAddedUp()
    {
        await RecordAsync("Expert", "日照市总工会", new DateOnly(2018, 5, 1), 7, CountKind.Persons);
        await RecordAsync("Expert", "日照市总工会", new DateOnly(2018, 6, 1), 350, CountKind.PersonTimes);
        var leader = await SignInAsync(RoleNames.Leader);

        var page = (await leader.GetPageAsync($"{Address}/board?year=2018")).ShouldBeOk();
        var list = (await leader.GetPageAsync($"{Address}/board/list?what=city-Expert&year=2018")).ShouldBeOk();

        Assert.Contains("7名", page.BodyText);
        Assert.Contains("另有350人次，不计入", page.BodyText);
        Assert.DoesNotContain("357", page.BodyText);
        Assert.Contains("合计 7名", list.Text(".desk-head"));
        Assert.Contains("350人次", list.BodyText);
    }

    [Fact]
    public async Task Freeze_OfAYearThatIsOver_KeepsTheFiguresAndShowsCorrectionsBeside()
    {
        var store = Site.Services.GetRequiredService<StubLectures.Store>();
        var wulian = await IdOf("五莲县总工会");
        store.Facts.Add(new("f1", new DateOnly(2020, 3, 1), "年内办的", wulian));
        var centre = await SignInAsync(RoleNames.ServiceCentre);

        (await centre.SubmitFormAsync($"{Address}/board?year=2020", new() { }, "form[action$='board/freeze']")).ShouldRedirectTo($"{Address}/board?year=2020");
        store.Facts.Add(new("f2", new DateOnly(2020, 12, 30), "补登的", wulian));
        var page = (await centre.GetPageAsync($"{Address}/board?year=2020")).ShouldBeOk();

        Assert.Contains("现在 2", Row(page, "五莲县总工会", all: true)[0]);
        Assert.StartsWith("1", Row(page, "五莲县总工会")[0]);
        // The bar draws what stands beside it: one of five, not the two of today.
        Assert.Equal("24", page.Document.QuerySelectorAll("tr").First(row => row.TextContent.Contains("五莲县总工会") && row.QuerySelector(".chart-bar") is not null).QuerySelector(".chart-bar rect")!.GetAttribute("width"));
        Assert.Contains("1 / 5", page.Text("#corrections ~ .table-scroll"));
        Assert.Contains("2 / 5", page.Text("#corrections ~ .table-scroll"));
        // Gaps and states are of the same day as the figures beside them, on paper too; the list of today's reminders says that it is not.
        Assert.Contains("还差 4", Row(page, "五莲县总工会", all: true)[0].Replace("到期差", "还差", StringComparison.Ordinal));
        var paper = (await centre.GetPageAsync($"{Address}/report?year=2020")).ShouldBeOk();
        Assert.Contains("公益巡讲 4场", paper.Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == "五莲县总工会" || row.QuerySelector("th")?.TextContent.Trim() == "五莲县").TextContent);
        Assert.Contains("现在还没完成的", (await centre.GetPageAsync($"{Address}/behind?year=2020")).ShouldBeOk().BodyText);
        // Once only; and the hash tells a change behind the site's back.
        await centre.PostAsync($"{Address}/board/freeze", ("year", "2020"));
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<YearFreeze>().CountAsync(row => row.Year == 2020)));
        await Site.InUnitAsync(unit => unit.Db.Database.ExecuteSqlAsync($"UPDATE \"YearFreeze\" SET \"Figures\" = replace(\"Figures\", '年', '') || ' '"));
        Assert.Contains((await centre.GetPageAsync($"{Address}/board?year=2020")).Texts(".status.error"), text => text.Contains("对不上", StringComparison.Ordinal));
    }

    // What was asked is frozen too: a target corrected afterwards prints as it was, with what it is now beside.
    [Fact]
    public async Task Freeze_OfATargetThatIsChangedLater_KeepsWhatWasAsked()
    {
        var plan = await Data.PlanAsync(2016, change: part => part.Targets = [new PlanTarget("Held", "HeldThings", "办过的事", 5, "件", "") { IsYearly = true }]);
        await RecordAsync("HeldThings", "日照市总工会", new DateOnly(2016, 5, 1), 6, CountKind.Items);
        var (centre, address) = (await SignInAsync(RoleNames.ServiceCentre), $"/admin/plans/{plan.ContentItemId}");
        await centre.PostAsync($"{address}/board/freeze", ("year", "2016"));
        (await centre.SubmitFormAsync($"{address}/rules", new() { ["Targets.0.Number"] = "9" }, "form[data-warn-unsaved]", "publish")).ShouldRedirectTo(address);

        var (board, paper) = ((await centre.GetPageAsync($"{address}/board?year=2016")).ShouldBeOk(), (await centre.GetPageAsync($"{address}/report?year=2016")).ShouldBeOk());

        Assert.Contains("1 项已达到", board.BodyText);
        Assert.Contains("现在 6 / 9", board.Text("#targets ~ .table-scroll"));
        Assert.Equal(["5件", "6件", "", "已达到"], paper.Document.QuerySelectorAll(".one-page tbody tr").Single().QuerySelectorAll("td").Take(4).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task Nudge_AfterThePreview_ReachesTheNamedPersonOnceADay()
    {
        var id = await IdOf("山海天旅游度假区总工会");
        var lead = await Data.AccountAsync(RoleNames.UnionAdministrator, "山海天旅游度假区总工会");
        await Data.AccountAsync(RoleNames.UnionAdministrator, "山海天旅游度假区总工会");
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new UnitContact { OrganizationId = id, Role = UnitContactRole.Lead, Name = "例甲", Phone = "0633-0000000", UserId = lead.Id, Since = new DateOnly(2018, 1, 1) })));
        var leader = await SignInAsync(RoleNames.Leader);
        var query = $"year=2018&unit={id}";

        var list = (await leader.GetPageAsync($"{Address}/behind?{query}")).ShouldBeOk();
        var preview = (await leader.SubmitFormAsync(list, new() { }, "form[action*='behind/preview']")).ShouldBeOk();
        Assert.Empty(await Site.QueryAsync(db => db.Set<Nudge>().Where(row => row.OrganizationId == id).ToListAsync()));
        var stale = (await leader.PostAsync($"{Address}/behind/nudge?{query}", ("seen", "old"), ("units", id))).ShouldBeOk();
        (await leader.SubmitFormAsync(preview, new() { }, "form[action*='behind/nudge']")).ShouldRedirectTo($"{Address}/behind?{query}");
        var again = await leader.PostAsync($"{Address}/behind/preview?{query}", ("units", id));

        Assert.Contains("例甲", list.BodyText);
        Assert.Contains("差 2", list.BodyText);
        Assert.Contains("刚刚变了", stale.BodyText);
        Assert.Contains("没有可以催的单位", again.BodyText);
        var (nudge, messages) = await Site.QueryAsync(async db => (await db.Set<Nudge>().SingleAsync(row => row.OrganizationId == id), await db.Set<Notification>().Where(row => row.Url!.Contains(id)).ToListAsync()));
        Assert.Equal((1, lead.Id), (nudge.Reached, messages.Single().UserId));
        Assert.Contains("公益巡讲：要 2场，完成 0，还差 2", messages.Single().Body);
    }

    // What was noted for units without an account went nowhere: it is said, with whom to ring.
    [Fact]
    public async Task Nudge_OfUnitsWithoutAccounts_SaysWhichAreToBeRung()
    {
        var plan = await Data.PlanAsync(2043, change: part => part.Allotments.Add(new PlanAllotment(PlanMetrics.Lecture, "讲座", "场", 3, "", true)));
        var (with, without, city) = (await Data.OrganizationAsync("例有账号区总工会", "日照市总工会"), await Data.OrganizationAsync("例没账号区总工会", "日照市总工会"), await IdOf("日照市总工会"));
        foreach (var code in new[] { with.Code, without.Code, (await Data.OrganizationNamedAsync("日照市总工会")).Code }) await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, code);
        await Data.AccountAsync(RoleNames.UnionAdministrator, with.Name);
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new UnitContact { OrganizationId = without.OrganizationId, Role = UnitContactRole.Lead, Name = "例乙", Phone = "0633-0000009", Since = new DateOnly(2018, 1, 1) })));
        var (leader, address) = (await SignInAsync(RoleNames.Leader), $"/admin/plans/{plan.ContentItemId}/behind?year=2043");

        var preview = (await leader.SubmitFormAsync(address, new() { }, "form[action*='behind/preview']")).ShouldBeOk();
        Assert.DoesNotContain(leader.User!.Id, preview.Html);
        Assert.DoesNotContain(preview.Texts(".card-row"), card => card.Contains("日照市总工会", StringComparison.Ordinal) && card.Contains("请直接和上级工会说", StringComparison.Ordinal));
        var list = await leader.FollowAsync(await leader.SubmitFormAsync(preview, new() { }, "form[action*='behind/nudge']"));

        Assert.Contains("另 1 家没有账号，要打电话", list.Text(".status"));
        Assert.Contains("例没账号区总工会", list.Text("section[aria-labelledby=ring]"));
        Assert.Contains("0633-0000009", list.Text("section[aria-labelledby=ring]"));
        Assert.DoesNotContain("例有账号区总工会", list.Text("section[aria-labelledby=ring]"));
        // The city's own share never went to the one who sent it.
        Assert.DoesNotContain(leader.User!.Id, await Site.QueryAsync(db => db.Set<Notification>().Where(row => row.Url!.Contains(city) && row.Url.Contains(plan.ContentItemId)).Select(row => row.UserId).ToListAsync()));
    }

    // Once a day, whatever year it is about.
    [Fact]
    public async Task Nudge_OfAnotherYearOnTheSameDay_IsNotOffered()
    {
        var id = await IdOf("岚山区总工会");
        var leader = await SignInAsync(RoleNames.Leader);
        await leader.SubmitFormAsync(await leader.SubmitFormAsync($"{Address}/behind?year=2018&unit={id}", new() { }, "form[action*='behind/preview']"), new() { }, "form[action*='behind/nudge']");
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Nudge>().CountAsync(row => row.OrganizationId == id)));

        var list = (await leader.GetPageAsync($"{Address}/behind?year=2019&unit={id}")).ShouldBeOk();
        var sent = (await leader.PostAsync($"{Address}/behind/nudge?year=2019&unit={id}", ("units", id), ("seen", NudgeLetters.SeenOf([])))).ShouldBeOk();

        Assert.Empty(list.Texts("form[action*='behind/preview'] button"));
        Assert.Contains("没有可以催的单位", sent.BodyText);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<Nudge>().CountAsync(row => row.OrganizationId == id)));
    }

    // Hundreds of units are no page of hundreds of kilobytes; the sum is of all of them.
    [Fact]
    public async Task Board_OfMoreUnitsThanAPage_IsPagedAndSumsThemAll()
    {
        var plan = await Data.PlanAsync(2042, change: part => part.Allotments.Add(new PlanAllotment(PlanMetrics.Lecture, "讲座", "场", 51, "", true)));
        for (var at = 1; at <= 51; at++) await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, (await Data.OrganizationAsync($"例分页单位{at}工会", "莒县总工会", OrganizationKind.EnterpriseUnion)).Code);
        var (leader, address) = (await SignInAsync(RoleNames.Leader), $"/admin/plans/{plan.ContentItemId}");

        var first = (await leader.GetPageAsync($"{address}/board?year=2042")).ShouldBeOk();
        var last = (await leader.GetPageAsync($"{address}/board?year=2042&page=2")).ShouldBeOk();
        var beyond = (await leader.GetPageAsync($"{address}/board?year=2042&page=99")).ShouldBeOk();

        Assert.Equal((50, 1, 1), (Units(first), Units(last), Units(beyond)));
        foreach (var page in new[] { first, last }) Assert.Contains("/ 51", page.Text("tfoot"));
        Assert.Contains("page=2", first.Document.QuerySelectorAll("#units ~ nav a").Single().GetAttribute("href"));
        var behind = (await leader.GetPageAsync($"{address}/behind?year=2042")).ShouldBeOk();
        Assert.Equal(50, behind.Texts("tbody tr").Count);
        var all = (await leader.SubmitFormAsync(behind, new() { }, "form[action*='behind/preview']:not(:has(table))")).ShouldBeOk();
        Assert.Contains("催办预览：51 家单位", all.BodyText);

        static int Units(SitePage page) => page.Texts("#units ~ .table-scroll tbody tr").Count;
    }

    // The first page says how far the year is and leads to the board: the leader's to the city's, a union's to its own, nobody else's to any.
    [Fact]
    public async Task Dashboard_ForThoseWhoSeeTheBoard_HasItsFiguresAndLinks()
    {
        var (leader, union) = (await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.UnionAdministrator, "五莲县总工会"));
        var plan = await Data.PlanAsync(Site.Clock.GetUtcNow().Year, change: part => part.Allotments.Add(new PlanAllotment(PlanMetrics.Lecture, "讲座", "场", 2, "", true)));
        await Data.AllocationAsync(plan, PlanMetrics.Lecture, 2, "五莲县总工会");

        var city = (await leader.GetPageAsync("/admin")).ShouldBeOk();
        var own = (await union.GetPageAsync("/admin")).ShouldBeOk();
        var stranger = (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin")).ShouldBeOk();

        foreach (var page in new[] { "board", "behind", "report" }) (await leader.GetPageAsync(city.Document.QuerySelector($"section[aria-labelledby=plan-board] .desk-actions a[href*='/{page}?']")!.GetAttribute("href")!)).ShouldBeOk();
        Assert.Contains("家单位还有没完成的", city.Text("section[aria-labelledby=plan-board]"));
        Assert.Contains("1 家单位", city.Text("section[aria-labelledby=attention]"));
        Assert.Contains("0 / 2场", own.Text("section[aria-labelledby=plan-board]"));
        Assert.Contains("还有 1 项任务没有完成", own.Text("section[aria-labelledby=attention]"));
        Assert.Empty(stranger.Texts("section[aria-labelledby=plan-board]"));
    }

    [Fact]
    public async Task Board_WithMoreUnits_AsksAsOften()
    {
        var plan = await Data.PlanAsync(2041, change: part => part.Allotments.Add(new PlanAllotment(PlanMetrics.Lecture, "讲座", "场", 1, "", true)));
        var leader = await SignInAsync(RoleNames.Leader);
        await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, "东港区总工会");
        await leader.GetPageAsync($"/admin/plans/{plan.ContentItemId}/board");
        var one = await leader.GetPageAsync($"/admin/plans/{plan.ContentItemId}/board");
        foreach (var unit in new[] { "岚山区总工会", "莒县总工会" }) await Data.AllocationAsync(plan, PlanMetrics.Lecture, 1, unit);

        var three = await leader.GetPageAsync($"/admin/plans/{plan.ContentItemId}/board");

        Assert.Equal(4, three.Texts(".board tr th[scope=row]").Count);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    private static List<string> Row(SitePage page, string unit, bool all = false) =>
        [.. page.Document.QuerySelectorAll("#units ~ .table-scroll tbody tr").Single(row => row.QuerySelector("th a")!.TextContent == unit).QuerySelectorAll("td[data-label]")
            .Select(cell => Plain(all ? cell.TextContent : cell.QuerySelector(".of")?.TextContent ?? "")).Where(text => all || text.Length > 0)];

    // Without what only screen readers are told.
    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(System.Text.RegularExpressions.Regex.Replace(text, "：[^/]*清单", ""), "\\s+", " ").Trim();

    private async Task<string> IdOf(string unit) => (await Data.OrganizationNamedAsync(unit)).OrganizationId;

    private async Task RecordAsync(string metric, string at, DateOnly day, int number, CountKind kind)
    {
        var organization = await IdOf(at);
        await Site.InUnitAsync(unit => Task.FromResult(unit.Db.Add(new RecordedFact
        {
            FactId = unit.Get<IdGenerator>().Next(), Metric = metric, OrganizationId = organization, Day = day, Number = number, CountKind = kind, Title = "登记的", Evidence = "台账", RecordedBy = "a", RecordedByName = "例甲",
            RecordedUtc = DateTime.UnixEpoch, CheckedBy = "b", CheckedByName = "例乙", CheckedUtc = DateTime.UnixEpoch, Counts = true,
        })));
    }
}
