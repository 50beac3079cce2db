using Eap.Plans.Metrics;
using Eap.Platform.Caching;
using Eap.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Plans.Tests.Web;

/// <summary>Targets of a programme side by side; without anybody who keeps the facts, none is invented.</summary>
public sealed class ProgrammeTargetsTests(NoFactsSite site) : SiteTest(site), IClassFixture<NoFactsSite>
{
    private const string Lectures = "/programmes/gongyi-xunjiang";

    [Fact]
    public async Task Page_OfRizhaosLectures_ShowsThreeTargetsSideBySideAndInventsNoFigure()
    {
        var page = (await Anonymous().GetPageAsync(Lectures)).ShouldBeOk();

        Assert.Equal(["30余场", "34场", "100场"], page.Texts("#targets ~ .table-scroll th strong"));
        Assert.Equal(["每年，通知三（四）", "每年，通知附件1", "2018—2020年，通知二（二）"], page.Texts("#targets ~ .table-scroll th .meta"));
        Assert.Equal(7, page.Texts("#targets ~ .table-scroll td .meta").Count(text => text == "待录入"));
        Assert.Equal("/notices/rizhao-2018#annex-1", page.Document.QuerySelectorAll("#targets ~ .table-scroll th a")[1].GetAttribute("href"));
        Assert.Contains("完成情况待录入", (await Anonymous().GetPageAsync($"/programmes/figures/{FactsSite.Plan}/LectureThreeYears")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Page_OfAProgrammeWithoutTargets_HasNoTableAndLeadsToTheNoticeOfItsYears()
    {
        var page = (await Anonymous().GetPageAsync("/programmes/mingming-biaoyang")).ShouldBeOk();

        Assert.Empty(page.Texts("#targets"));
        Assert.Equal("看通知要点", page.Text("aside a[href='/notices/rizhao-2018']"));
    }
}

/// <summary>The same with facts: each figure opens the list that makes it.</summary>
public sealed class ProgrammeFiguresTests(FactsSite site) : SiteTest(site), IClassFixture<FactsSite>
{
    [Fact]
    public async Task Figures_WithFacts_AreTheLengthsOfTheirListsAndMoveWithThem()
    {
        var store = Site.Services.GetRequiredService<StubLectures.Store>();
        var district = await Data.OrganizationNamedAsync("东港区总工会");
        store.Facts.AddRange([Fact("a", 2018, 60), Fact("b", 2018, 50), Fact("c", 2019, null)]);

        Assert.Equal(["2场", "1场", "0场", "2场", "1场", "0场", "3场"], (await PageAsync()).Texts("#targets ~ .table-scroll td a"));
        store.Facts.Add(Fact("d", 2020, 70));
        await Site.Services.GetRequiredService<PageCache>().EvictAsync(["stub-lectures"]);
        var page = await PageAsync();

        Assert.Equal("4场", page.Texts("#targets ~ .table-scroll td a")[^1]);
        foreach (var link in page.Document.QuerySelectorAll("#targets ~ .table-scroll td a"))
        {
            var list = (await Anonymous().GetPageAsync(link.GetAttribute("href")!)).ShouldBeOk();
            Assert.Equal(link.TextContent, $"{list.Texts("main tbody tr").Count}场");
        }

        var all = (await Anonymous().GetPageAsync($"/programmes/figures/{FactsSite.Plan}/LectureThreeYears")).ShouldBeOk();
        Assert.Contains("到场 180人次", all.BodyText);
        Assert.Contains("东港区总工会", all.BodyText);

        MetricFact Fact(string id, int year, int? visits) => new(id, new DateOnly(year, 6, 1), $"讲座{id}", district.OrganizationId) { PersonTimes = visits is { } count ? new PersonTimes(count) : null };
    }

    [Theory]
    [InlineData("nowhere/LectureThreeYears")]
    [InlineData(FactsSite.Plan + "/Nothing")]
    [InlineData(FactsSite.Plan + "/LectureYearlyAnnex/soon")]
    [InlineData(FactsSite.Plan + "/LectureYearlyAnnex/2021")]
    public async Task Figure_ThatIsNotThere_IsNotFound(string address) => (await Anonymous().GetPageAsync($"/programmes/figures/{address}")).ShouldBeNotFound();

    private async Task<SitePage> PageAsync() => (await Anonymous().GetPageAsync("/programmes/gongyi-xunjiang")).ShouldBeOk();
}

/// <summary>Qingdao names its own numbers, and none of Rizhao's.</summary>
public sealed class QingdaoPlanTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    [Fact]
    public async Task Page_OfQingdaosLectures_ShowsAHundred() =>
        Assert.Equal(["不少于100场"], (await Anonymous().GetPageAsync("/programmes/gongyi-jiangzuo")).ShouldBeOk().Texts("#targets ~ .table-scroll th strong"));

    [Fact]
    public async Task Page_OfQingdaosPositions_LeadsToItsNoticeToTheListsAndToApplying()
    {
        var page = (await Anonymous().GetPageAsync("/programmes/fuwu-zhendi")).ShouldBeOk();

        Assert.Equal("看通知要点", page.Text("aside a[href='/notices/qingdao-2021']"));
        Assert.NotNull(page.Document.QuerySelector("aside a[href='/apply']"));
        var row = page.Document.QuerySelectorAll("#targets ~ .table-scroll tr").Single(found => found.TextContent.Contains("每个区市", StringComparison.Ordinal));
        Assert.Contains("各单位分别算", row.TextContent);
        (await Anonymous().GetPageAsync(row.QuerySelector("td a")!.GetAttribute("href")!)).ShouldBeOk();
    }

    // What is counted in the head line is all there is: what is met by nobody of the kind and what is a ceiling are named.
    [Fact]
    public async Task Board_OfQingdao_AddsUpAndTakesTheCeilingForNoDebt()
    {
        var leader = await SignInAsync(Platform.Security.RoleNames.Leader);
        var address = $"/admin/plans/{(await Site.UseAsync<Model.PlanDirectory, Model.Plan?>(plans => plans.ForYearAsync(2021)))!.ContentItemId}";

        var board = (await leader.GetPageAsync($"{address}/board?year=2021")).ShouldBeOk();
        var report = (await leader.GetPageAsync($"{address}/report?year=2021")).ShouldBeOk();

        foreach (var line in new[] { board.Text(".desk-head p"), report.Texts("article p").Single(text => text.Contains("项目标", StringComparison.Ordinal)) })
        {
            var numbers = System.Text.RegularExpressions.Regex.Matches(line.Replace(" ", "", StringComparison.Ordinal), @"(\d+)项").Select(found => int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers[0], numbers.Skip(1).Sum());
        }

        var subsidy = board.Document.QuerySelectorAll("#targets ~ .table-scroll tr").Single(row => row.TextContent.Contains("新建服务阵地补助", StringComparison.Ordinal)).TextContent;
        Assert.Contains("用到多少算多少", subsidy);
        Assert.Contains("2021年10月31日", subsidy);
        Assert.DoesNotContain("0 / 0", report.BodyText);
    }

    [Fact]
    public async Task Plan_OfQingdao_HoldsItsNumbers()
    {
        var plan = (await Site.UseAsync<Model.PlanDirectory, Model.Plan?>(plans => plans.ForYearAsync(2021)))!;

        Assert.Equal([270, 100, 130, 2, 65, 80, 6, 1, 1, 90], plan.Part.Targets.Select(target => target.Number));
        Assert.Null(plan.Threshold(Rules.PlanThreshold.LectureHeads));
        Assert.Equal(5, plan.Choices(Rules.PlanChoices.LectureSettings)!.Options.Count);
        Assert.False(plan.Route(Rules.PlanRoute.LectureRequest)!.Passes(Rules.PlanRoute.Superior));
        Assert.Equal("2021年10月31日24:00", Rules.PlanDeadline.Words(Assert.Single(plan.Part.Deadlines).Moment!.Value));
    }

    [Fact]
    public async Task Subsidy_OfQingdao_IsOneCapForTheWholeCity()
    {
        var district = await Data.OrganizationAsync("例区总工会", "qingdao");

        var taken = Assert.IsType<Allocations.PlaceAnswer.Taken>(await Engine.PlanSites.TakeAsync(Site, district.OrganizationId, 2021, metric: Rules.PlanMetrics.Subsidy));

        Assert.Equal(80, taken.Planned);
    }
}
