using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Plans.Tests.Web;

/// <summary>The rules as a form: each row with its clause, problems at the row, drafts, freezing, corrections.</summary>
public sealed class PlanRulesFormTests(QingdaoSiteFixture site) : SiteTest(site), IClassFixture<QingdaoSiteFixture>
{
    private const string Qingdao = "/admin/plans/4h8v3j6p1s9dxk5n2y7r0fcwtq/rules";

    [Fact]
    public async Task Form_OfQingdao_SavedAsItIs_ChangesNothing()
    {
        var manager = await SignInAsync(RoleNames.Administrator);
        var before = await PartAsync(2021);
        var page = (await manager.GetPageAsync(Qingdao)).ShouldBeOk();
        Assert.Contains("原话：“超过1000人以上”", page.BodyText);

        (await manager.SubmitFormAsync(page, null, Form, "publish")).ShouldRedirectTo(Qingdao[..^6]);

        Assert.Empty(RuleForms.RuleForm.Changes(before, await PartAsync(2021)));
        Assert.Equal(before.Targets.Count, (await PartAsync(2021)).Targets.Count);
    }

    // Q24, Q25: what the notice lacks is entered by the city; a switch is chosen; a row is added and another taken out. Decisions keep their version.
    [Fact]
    public async Task Save_OfAPlan_IsANewVersionInForceAndTheOldOneStays()
    {
        var (manager, (plan, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2060));
        var page = await manager.SubmitFormAsync(address, null, Form, "Thresholds");
        Assert.Contains("新的门槛", page.ShouldBeOk().BodyText);

        (await manager.SubmitFormAsync(page, new()
        {
            ["Thresholds.0.IsAbove"] = "true", ["Thresholds.1.Title"] = "加的（例）", ["Thresholds.1.Number"] = "３", ["Thresholds.1.Unit"] = "个",
            ["Readings.0.Chosen"] = "B", ["Amounts.0.Yuan"] = "8000.50", ["Standards.0.Tier.Centre"] = "A1|有场所|照片\nA2｜有簿子｜看一眼｜只看有无", ["Choices.0.Remove"] = true,
        }, Form, "publish")).ShouldRedirectTo(address[..^6]);

        var part = await PartAsync(2060);
        Assert.Equal(["超过1000人", "不少于3个"], part.Thresholds.Select(threshold => threshold.ToString()));
        Assert.Equal(("B", 800050L), (part.Readings[0].Chosen, part.Amounts[0].Fen!.Value));
        Assert.Equal([("A1", false), ("A2", true)], part.Standards[0].Checks.Select(check => (check.Id, check.IsExistenceOnly)));
        Assert.Empty(part.Choices);
        var old = (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.VersionAsync(plan.VersionId)))!;
        Assert.True(old.Amount("Centre")!.IsPending);
        Assert.False(old.Part.Thresholds[0].IsAbove);
        Assert.Contains("8,000.50元", (await manager.GetPageAsync(address[..^6])).BodyText);
    }

    [Theory]
    [InlineData("Thresholds.0.Number", "一千", "整数")]
    [InlineData("Amounts.0.Yuan", "8000.555", "最多两位小数")]
    [InlineData("Amounts.0.Yuan", "-1", "金额写成")]
    [InlineData("Standards.0.Tier.Centre", "A1||没有要求", "这一行读不懂")]
    [InlineData("Standards.0.Tier.Centre.0.Evidence", "只有凭什么", "要写明要求什么")]
    [InlineData("Deadlines.0.LastDay", "", "要么写最后一天，要么写工作日数")]
    [InlineData("Deadlines.0.Until", "下午五点", "写成 17:00 的样子")]
    [InlineData("Deadlines.0.Until", "25:00", "写成 17:00 的样子")]
    [InlineData("Deadlines.0.Until", "0:00", "写成 17:00 的样子")]
    [InlineData("Targets.0.Title", " ", "这一项要填")]
    [InlineData("Choices.0.Options", "一\n一", "一样的")]
    public async Task Save_OfWhatWillNotDo_SaysSoAtTheRowAndStoresNothing(string field, string typed, string words)
    {
        var (manager, (plan, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2061));

        var page = (await manager.SubmitFormAsync(address, new() { [field] = typed, ["Clauses.0.Summary"] = "没有丢的话" }, Form, "publish")).ShouldBeOk();

        Assert.Contains(words, page.Text($"#{field.Replace(".0.Evidence", "", StringComparison.Ordinal).Replace('.', '-')}-message"));
        Assert.Contains("没有丢的话", page.Text("#Clauses-0-Summary"));
        Assert.Equal(plan.VersionId, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(plan.ContentItemId)))!.VersionId);
    }

    // The hour of the last day: typed, in force, shown, and taken out again; 24:00 is the end of the day.
    [Fact]
    public async Task Deadline_WithAnHour_EndsThen()
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2069));

        (await manager.SubmitFormAsync(address, new() { ["Deadlines.0.Until"] = "１７：３０" }, Form, "publish")).ShouldRedirectTo(address[..^6]);

        Assert.Equal(new TimeOnly(17, 30), (await PartAsync(2069)).Deadlines[0].Until);
        Assert.Contains("17:30以前", (await manager.GetPageAsync(address[..^6])).BodyText);
        (await manager.SubmitFormAsync(address, new() { ["Deadlines.0.Until"] = "24:00" }, Form, "publish")).ShouldRedirectTo(address[..^6]);
        Assert.Null((await PartAsync(2069)).Deadlines[0].Until);
        var withoutDay = (await manager.SubmitFormAsync(address, new() { ["Deadlines.0.LastDay"] = "", ["Deadlines.0.WorkingDays"] = "5", ["Deadlines.0.Until"] = "17:00" }, Form, "publish")).ShouldBeOk();
        Assert.Contains("先写最后一天", withoutDay.Text("#Deadlines-0-Until-message"));
    }

    // A clause that rules still cite cannot go: a refusal would be left without its reason.
    [Fact]
    public async Task Clause_ThatIsCited_CannotBeTakenOut()
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2062));

        var page = await manager.SubmitFormAsync(address, new() { ["Clauses.0.Remove"] = true }, Form, "publish");

        Assert.Contains("要在列出的里面选一项", page.ShouldBeOk().Text(".error-summary"));
    }

    [Fact]
    public async Task Draft_OfRules_IsNotInForceUntilItIsPublished()
    {
        var (manager, (plan, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2063));

        (await manager.SubmitFormAsync(address, new() { ["Thresholds.0.Number"] = "900" }, Form, "draft")).ShouldRedirectTo(address);

        Assert.Equal(1000, (await PartAsync(2063)).Thresholds[0].Number);
        Assert.Contains("草稿", (await manager.GetPageAsync(address)).Text("h1"));
        // Neither freezing nor the form of names puts it in force by the way.
        await manager.PostAsync($"{address}/freeze");
        Assert.Contains("一份草稿还没有生效", (await manager.SubmitFormAsync($"{address[..^6]}/edit", new() { ["Title"] = "别的名字（例）" })).ShouldBeOk().BodyText);
        Assert.Equal((1000, null), ((await PartAsync(2063)).Thresholds[0].Number, (await PartAsync(2063)).FrozenOn));
        await manager.PostAsync($"{address}/discard");
        Assert.Equal("1000", (await manager.GetPageAsync(address)).Document.QuerySelector("#Thresholds-0-Number")!.GetAttribute("value"));
        Assert.NotNull(plan);
    }

    [Fact]
    public async Task Frozen_Plan_ChangesByCorrectionsWithAReasonThatStay()
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2064));
        (await manager.PostAsync($"{address}/freeze")).ShouldRedirectTo(address);

        var page = await manager.SubmitFormAsync(address, new() { ["Thresholds.0.Number"] = "900" }, Form, "publish");
        Assert.Contains("只能更正：写明理由", page.ShouldBeOk().Text(".error-summary"));
        Assert.Equal(1000, (await PartAsync(2064)).Thresholds[0].Number);
        (await manager.SubmitFormAsync(page, new() { ["reason"] = "录错了（例）" }, Form, "publish")).ShouldRedirectTo(address[..^6]);

        var correction = Assert.Single((await PartAsync(2064)).Corrections);
        Assert.Equal("录错了（例）", correction.Reason);
        Assert.Contains(correction.Changes, change => change.Contains("1000 → 900", StringComparison.Ordinal));
        Assert.Contains("1000 → 900", (await manager.GetPageAsync(address[..^6])).BodyText);
        // So do its name and period.
        var edit = (await manager.SubmitFormAsync($"{address[..^6]}/edit", new() { ["Title"] = "别的名字（例）" })).ShouldBeOk();
        Assert.Contains("只能更正：写明理由", edit.Text(".error-summary"));
        (await manager.SubmitFormAsync(edit, new() { ["Reason"] = "名字录错了（例）" })).ShouldRedirectTo(address[..^6]);
        Assert.Equal(["名称：2064年计划（例） → 别的名字（例）"], (await PartAsync(2064)).Corrections[^1].Changes);
        Assert.Contains("名字录错了（例）", (await manager.GetPageAsync(address[..^6])).BodyText);
    }

    // What no recipe brought is entered on the form: a standard with its classes, what a class is subsidised with, a route, a reading.
    [Fact]
    public async Task Add_OfAStandardAnAmountARouteAndAReading_IsInForce()
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2066));
        var page = await manager.SubmitFormAsync(address, null, Form, "Standards");
        page = await manager.SubmitFormAsync(page.ShouldBeOk(), new()
        {
            ["Standards.0.NewTiers"] = "Station｜站", ["Standards.1.Title"] = "例房间标准", ["Standards.1.NewTiers"] = "Small|小间\nLarge|大间",
        }, Form, "publish");
        page.ShouldRedirectTo(address[..^6]);
        Assert.Equal(["中心", "站"], (await PartAsync(2066)).Standards[0].Tiers.Select(tier => tier.Title));
        Assert.Equal([("Small", true), ("Large", true)], (await PartAsync(2066)).Standards[1].Tiers.Select(tier => (tier.Code, tier.IsPending)));

        page = await manager.SubmitFormAsync(address, null, Form, "Amounts");
        Assert.Equal(["", "Station", "Small", "Large"], page.Document.QuerySelectorAll("#Amounts-1-Code option").Select(option => option.GetAttribute("value") ?? ""));
        (await manager.SubmitFormAsync(page, new() { ["Amounts.1.Code"] = "Station", ["Amounts.1.Yuan"] = "5000" }, Form, "publish")).ShouldRedirectTo(address[..^6]);
        page = await manager.SubmitFormAsync(address, null, Form, "Routes");
        (await manager.SubmitFormAsync(page, new() { ["Routes.0.Code"] = PlanRoute.LectureRequest, ["Routes.0.Title"] = "例路径", ["Routes.0.Steps"] = "Superior+Centre" }, Form, "publish")).ShouldRedirectTo(address[..^6]);
        page = await manager.SubmitFormAsync(address, null, Form, "Readings");
        (await manager.SubmitFormAsync(page, new() { ["Readings.1.Code"] = PlanReading.LectureHeads, ["Readings.1.Title"] = "数谁", ["Readings.1.Words"] = "例话", ["Readings.1.Options"] = "WithOnline|都数\nOnSite|只数现场" }, Form, "publish")).ShouldRedirectTo(address[..^6]);

        var part = await PartAsync(2066);
        Assert.Equal(500000L, part.Amounts.Single(amount => amount.Code == "Station").Fen);
        Assert.Equal(["Superior", "Centre"], part.Routes.Single().Steps);
        Assert.Equal(("WithOnline", 2), (part.Readings[1].Chosen, part.Readings[1].Options.Count));
    }

    [Theory]
    [InlineData("Standards", "Standards.1.NewTiers", "中心|中心", "这一行读不懂")]
    [InlineData("Standards", "Standards.1.NewTiers", "A|甲\nA|乙", "代号是一样的")]
    [InlineData("Standards", "Standards.1.NewTiers", "", "至少要有一行")]
    [InlineData("Readings", "Readings.1.Options", "", "至少要有一行")]
    public async Task Add_OfWhatWillNotDo_SaysSoAtTheRowAndStoresNothing(string kind, string field, string typed, string words)
    {
        var (manager, (plan, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2067));
        var page = await manager.SubmitFormAsync(address, null, Form, kind);

        page = (await manager.SubmitFormAsync(page, new() { [$"{kind}.1.Title"] = "例", [field] = typed }, Form, "publish")).ShouldBeOk();

        Assert.Contains(words, page.Text($"#{field.Replace('.', '-')}-message"));
        Assert.Equal(plan.VersionId, (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.FindAsync(plan.ContentItemId)))!.VersionId);
    }

    // People choose from names and fill in a small table; codes and bars are the site's own affair.
    [Fact]
    public async Task Form_ForAPerson_HasNamesAndATableInsteadOfCodes()
    {
        var (manager, (plan, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2070));
        var page = await manager.SubmitFormAsync(address, null, Form, "Targets");
        Assert.Equal("别的：在登记台账里单独数", page.Document.QuerySelector("#Targets-1-Metric option")!.TextContent);
        Assert.Contains("办成的讲座", page.Texts("#Targets-1-Metric option"));
        Assert.DoesNotContain("T1", page.Text("#Targets-0-Clause"));
        Assert.Contains("附件9：例条款", page.Text("#Targets-0-Clause"));
        Assert.Contains("附件1", page.Texts("#Clauses-0-Anchor option"));
        Assert.DoesNotContain(page.Texts("label, .hint"), text => text.Contains('|', StringComparison.Ordinal) || text.Contains("points", StringComparison.Ordinal));

        page = await manager.SubmitFormAsync(page, new()
        {
            ["Targets.1.Metric"] = "", ["Targets.1.Title"] = "加的目标（例）", ["Targets.1.Number"] = "3", ["Targets.1.Unit"] = "个", ["Clauses.0.Anchor"] = "annex-1",
            ["Standards.0.Tier.Centre.0.Title"] = "有场所", ["Standards.0.Tier.Centre.0.Evidence"] = "照片", ["Standards.0.Tier.Centre.1.Title"] = "有簿子", ["Standards.0.Tier.Centre.1.Only"] = true, ["Standards.0.Tier.Centre"] = "有人值班",
        }, Form, "publish");
        page.ShouldRedirectTo(address[..^6]);
        var part = await PartAsync(2070);
        Assert.Equal(("Own2", "Own2", "annex-1"), (part.Targets[1].Code, part.Targets[1].Metric, part.Clauses[0].Anchor));
        Assert.Equal([("A1", "有场所", "照片", false), ("A2", "有簿子", "", true), ("A3", "有人值班", "", false)], part.Standards[0].Checks.Select(check => (check.Id, check.Title, check.Evidence, check.IsExistenceOnly)));

        // A row that is emptied is gone; what stays keeps its number.
        (await manager.SubmitFormAsync(address, new() { ["Standards.0.Tier.Centre.1.Title"] = "", ["Standards.0.Tier.Centre.3.Title"] = "后来加的" }, Form, "publish")).ShouldRedirectTo(address[..^6]);
        Assert.Equal(["A1", "A3", "A4"], (await PartAsync(2070)).Standards[0].Checks.Select(check => check.Id));
        Assert.NotNull(plan);
    }

    // A reading the site goes by has the ways it knows: another would be obeyed by nobody.
    [Theory]
    [InlineData("", null)]
    [InlineData("随便数", "本站只认得")]
    public async Task Add_OfAReadingTheSiteKnows_HasItsOwnWays(string typed, string? problem)
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(problem is null ? 2071 : 2072));
        var page = await manager.SubmitFormAsync(address, null, Form, "Readings");

        page = await manager.SubmitFormAsync(page, new() { ["Readings.1.Code"] = PlanReading.LectureHeads, ["Readings.1.Title"] = "数谁", ["Readings.1.Words"] = "例话", ["Readings.1.Options"] = typed }, Form, "publish");

        if (problem is not null) Assert.Contains(problem, page.ShouldBeOk().Text("#Readings-1-Options-message"));
        else Assert.Equal(["OnSite", "WithOnline"], (await PartAsync(2071)).Readings[1].Options.Select(option => option.Code));
    }

    // An amount of a class that goes with its standard would be paid for nothing.
    [Fact]
    public async Task Standard_WhoseClassHasAnAmount_CannotBeTakenOutAlone()
    {
        var (manager, (_, address)) = (await SignInAsync(RoleNames.Administrator), await PlanAsync(2068));

        var page = (await manager.SubmitFormAsync(address, new() { ["Standards.0.Remove"] = true }, Form, "publish")).ShouldBeOk();

        Assert.Contains("补助 Centre 不是标准里的类别", page.Text(".error-summary"));
        Assert.Single((await PartAsync(2068)).Standards);
    }

    [Fact]
    public async Task Save_OfTwoPeopleAtOnce_TheSecondIsToldAndLosesNothing()
    {
        var (_, address) = await PlanAsync(2065);
        var (first, second) = (await SignInAsync(RoleNames.Administrator), await SignInAsync(RoleNames.ServiceCentre));
        var (mine, theirs) = (await first.GetPageAsync(address), await second.GetPageAsync(address));
        await first.SubmitFormAsync(mine, new() { ["Thresholds.0.Number"] = "900" }, Form, "publish");

        var page = (await second.SubmitFormAsync(theirs, new() { ["Thresholds.0.Number"] = "800" }, Form, "publish")).ShouldBeOk();

        Assert.Contains("别人刚保存过", page.Text(".error-summary"));
        Assert.Equal("800", page.Document.QuerySelector("#Thresholds-0-Number")!.GetAttribute("value"));
        Assert.Equal(900, (await PartAsync(2065)).Thresholds[0].Number);
    }

    [Fact]
    public async Task Form_ForThoseWhoDoNotManageTheCity_IsClosed()
    {
        (await Anonymous().GetPageAsync(Qingdao)).ShouldAskToSignIn();
        foreach (var reader in new[] { await SignInAsync(RoleNames.Leader), await SignInAsync(RoleNames.ServiceCentre, "qingdao-districts") })
        {
            (await reader.GetPageAsync(Qingdao)).ShouldBeForbidden();
            foreach (var post in new[] { "", "/freeze", "/discard" }) (await reader.PostAsync(Qingdao + post)).ShouldBeForbidden();
        }

        (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync("/admin/plans/nowhere/rules")).ShouldBeNotFound();
    }

    private const string Form = "form[data-warn-unsaved]";

    private async Task<(Plan Plan, string Address)> PlanAsync(int year)
    {
        var plan = await Data.PlanAsync(year, change: part =>
        {
            part.Clauses = [new PlanClause("T1", "附件9", "例条款")];
            part.Targets = [new PlanTarget("T", "Thing", "例目标", 5, "个", "T1")];
            part.Thresholds = [new PlanThreshold(PlanThreshold.UnitWorkers, 1000, "人", "T1") { Title = "例门槛", Words = "1000人以上" }];
            part.Deadlines = [new PlanDeadline { Code = "D", Event = "例期限", Clause = "T1", LastDay = new DateOnly(year, 10, 31) }];
            part.Choices = [new PlanChoices("C", "例选项", ["甲", "乙"], "T1")];
            part.Standards = [new PlanStandard(PlanStandard.Stations, "例标准", "T1", false) { Tiers = [new StandardTier("Centre", "中心")] }];
            part.Amounts = [new PlanAmount("Centre", null, "T1")];
            part.Readings = [new PlanReading("R", "例读法", "T1") { Words = "例", Options = [new("A", "甲"), new("B", "乙")], Chosen = "A" }];
        });
        return (plan, $"/admin/plans/{plan.ContentItemId}/rules");
    }

    private async Task<PlanPart> PartAsync(int year) => (await Site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(year)))!.Part;
}
