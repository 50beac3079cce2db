using Eap.Plans.Facts;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Tests.Web;

/// <summary>The register: entered by one, checked by another, corrected and never deleted; only checked lines are figures.</summary>
public sealed class FactRegisterTests(NoFactsSite site) : SiteTest(site), IClassFixture<NoFactsSite>
{
    private const string Register = "/admin/plans/facts", Figure = $"/programmes/figures/{FactsSite.Plan}/Expert";

    [Fact]
    public async Task Line_EnteredAndCheckedFromAbove_IsAFigureThatOpensItsList()
    {
        var (union, city) = (await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会"), await SignInAsync(RoleNames.ServiceCentre));
        var address = await RecordAsync(union, "聘任第一批专家", "3");
        Assert.Contains("完成情况待录入", (await Anonymous().GetPageAsync(Figure)).ShouldBeOk().BodyText);

        // Neither who entered it nor a colleague of the same unit says that it is so.
        (await union.PostAsync($"{address}/check")).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会")).PostAsync($"{address}/check")).ShouldBeForbidden();
        (await city.SubmitFormAsync(address, form: $"form[action='{address}/check']")).ShouldRedirectTo(address);

        var figure = (await Anonymous().GetPageAsync(Figure)).ShouldBeOk();
        Assert.Contains("一共 3 名", figure.BodyText);
        Assert.Equal(["聘任第一批专家"], figure.Texts("main tbody td:nth-child(2)"));
        Assert.DoesNotContain("任命文件", figure.Html);

        // A correction takes its place once it is checked, and both stay.
        var form = await union.GetPageAsync($"{Register}/new?corrects={address[^26..]}");
        var correction = (await union.SubmitFormAsync(form, new() { ["Number"] = "４" })).Location!;
        Assert.Contains("一共 3 名", (await Anonymous().GetPageAsync(Figure)).BodyText);
        (await city.SubmitFormAsync(correction, form: $"form[action='{correction}/check']")).ShouldRedirectTo(correction);
        Assert.Contains("一共 4 名", (await Anonymous().GetPageAsync(Figure)).BodyText);
        Assert.Contains("的更正代替", (await city.GetPageAsync(address)).ShouldBeOk().BodyText);

        // Voided with a reason it is no figure any more; without one nothing happens.
        Assert.Contains("作废要写理由", (await city.SubmitFormAsync(correction, new() { ["Reason"] = " " }, $"form[action='{correction}/void']")).ShouldBeOk().BodyText);
        await city.SubmitFormAsync(correction, new() { ["Reason"] = "文件没有签发（例）" }, $"form[action='{correction}/void']");
        Assert.Contains("完成情况待录入", (await Anonymous().GetPageAsync(Figure)).BodyText);
        string[] both = [address[^26..], correction[^26..]];
        Assert.Equal(["FactRecorded", "FactChecked", "FactRecorded", "FactChecked", "FactVoided"],
            await Site.QueryAsync(db => db.Set<AuditEvent>().Where(line => both.Contains(line.SubjectId)).OrderBy(line => line.Id).Select(line => line.Name).ToListAsync()));
    }

    [Fact]
    public async Task Recorder_WithTheRightToCheck_StillMayNotCheckTheirOwn()
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);
        var address = await RecordAsync(city, "自己登记的（例）", "1");

        Assert.DoesNotContain("核对无误", (await city.GetPageAsync(address)).ShouldBeOk().BodyText);
        await city.PostAsync($"{address}/check");

        var id = address[^26..];
        Assert.False(await Site.QueryAsync(db => db.Set<RecordedFact>().Where(row => row.FactId == id).Select(row => row.Counts).SingleAsync()));
    }

    [Theory]
    [InlineData("Number", "五", "整数")]
    [InlineData("Number", "-1", "整数")]
    [InlineData("Number", "1.5", "整数")]
    [InlineData("Number", "1e5", "整数")]
    [InlineData("Number", "1000001", "整数")]
    [InlineData("Day", "2999-01-01", "还没有到这一天")]
    [InlineData("Day", "2021-02-29", "日期写成")]
    [InlineData("Day", "1889-01-01", "年份不对")]
    [InlineData("Title", "", "写清是什么事")]
    [InlineData("Evidence", " ", "凭什么算数")]
    [InlineData("Metric", "", "选一个指标")]
    [InlineData("Organization", "", "选一个单位")]
    [InlineData("Count", "Items", "要写明是人还是人次")]
    [InlineData("Metric", "Station", "“职工心理健康服务站”只按个登记", "Count")]
    public async Task Line_ThatWillNotDo_IsRefusedAtItsFieldAndNothingTypedIsLost(string field, string value, string words, string? at = null)
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);

        var page = (await city.SubmitFormAsync($"{Register}/new", Fields("填了一半的（例）", "2", await UnitAsync("莒县总工会"), (field, value)))).ShouldBeOk();

        Assert.Contains(words, page.Text($"#{at ?? field}-message"));
        if (field != "Evidence") Assert.Contains("任命文件", page.Text("#Evidence"));
        Assert.False(await Site.QueryAsync(db => db.Set<RecordedFact>().AnyAsync(row => row.Title == "填了一半的（例）")));
    }

    [Fact]
    public async Task Line_EnteredTwice_IsRefused()
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);
        await RecordAsync(city, "同一件事（例）", "1");

        var again = await city.SubmitFormAsync($"{Register}/new", Fields("同一件事（例）", "1", await UnitAsync("东港区总工会")));

        Assert.Contains("已经登记过同名的一件", again.ShouldBeOk().Text("#Title-message"));
    }

    // A metric a module keeps, the service rate, and what no plan names are not entered by hand.
    [Theory]
    [InlineData(PlanMetrics.ServiceRate)]
    [InlineData("Nothing")]
    public async Task Metric_ThatIsNotKeptByHand_IsRefused(string metric)
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);

        var page = await city.PostAsync($"{Register}/new", ("Metric", metric), ("Organization", await UnitAsync("莒县总工会")), ("Day", "2019-01-01"), ("Number", "1"), ("Title", "强塞的（例）"), ("Evidence", "无"));

        Assert.Contains("选一个指标", page.ShouldBeOk().Text("#Metric-message"));
    }

    [Fact]
    public async Task Pages_OfOtherUnits_AreClosed()
    {
        var fact = await Data.FactAsync(PlanMetrics.Expert, 1, new DateOnly(2018, 5, 5), "岚山区总工会", isChecked: false);
        var (union, leader) = (await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会"), await SignInAsync(RoleNames.Leader));
        var address = $"{Register}/{fact.FactId}";

        Assert.DoesNotContain(fact.Title, (await union.GetPageAsync(Register)).ShouldBeOk().BodyText);
        (await union.GetPageAsync(address)).ShouldBeForbidden();
        foreach (var post in new[] { "check", "void" }) (await union.PostAsync($"{address}/{post}", ("reason", "x"))).ShouldBeForbidden();
        (await union.PostAsync($"{Register}/new", ("Organization", fact.OrganizationId), ("Metric", PlanMetrics.Expert))).ShouldBeForbidden();
        // A leader looks and touches nothing.
        (await leader.GetPageAsync(address)).ShouldBeOk();
        (await leader.PostAsync($"{address}/check")).ShouldBeForbidden();
        (await leader.PostAsync($"{address}/void", ("reason", "x"))).ShouldBeForbidden();
        (await leader.GetPageAsync($"{Register}/new")).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(Register)).ShouldBeForbidden();
        (await Anonymous().GetPageAsync(Register)).ShouldAskToSignIn();
        foreach (var missing in new[] { $"{Register}/40000000000000000000000000", $"{Register}/new?corrects=nowhere" }) (await (await SignInAsync(RoleNames.ServiceCentre)).GetPageAsync(missing)).ShouldBeNotFound();
    }

    // Each line says what its number is; visits stand beside a figure of people, never in it, and the spreadsheet says so too.
    [Fact]
    public async Task Line_OfVisits_IsNeverInAFigureOfPeople()
    {
        var plan = await Data.PlanAsync(2045, change: part => part.Targets.Add(new PlanTarget("Trained", "TrainedHere", "培训骨干", 130, "名", "") { IsYearly = true, Counts = CountKind.Persons }));
        await Data.FactAsync("TrainedHere", 7, new DateOnly(2045, 3, 1), counts: CountKind.Persons);
        await Data.FactAsync("TrainedHere", 350, new DateOnly(2045, 3, 2), counts: CountKind.PersonTimes);
        var (city, figure) = (await SignInAsync(RoleNames.ServiceCentre), $"/programmes/figures/{plan.ContentItemId}/Trained/2045");

        Assert.Contains("一共 7 名", (await Anonymous().GetPageAsync(figure)).ShouldBeOk().BodyText);
        Assert.Contains("7名", (await city.GetPageAsync($"/admin/plans/{plan.ContentItemId}")).ShouldBeOk().Texts("#targets ~ .table-scroll td a"));
        Assert.Equal(["350 人次", "7 人"], (await city.GetPageAsync($"{Register}?metric=TrainedHere")).ShouldBeOk().Texts("td.n"));
        var form = (await city.GetPageAsync($"{Register}/new")).ShouldBeOk();
        Assert.Contains("培训骨干（人或人次，写明是哪一种；目标只数人）", form.Texts("#Metric option"));
        Assert.Contains("职工心理健康服务站（只按个登记）", form.Texts("#Metric option"));
        var rows = new Platform.Spreadsheets.XlsxReader().Read(new MemoryStream((await city.GetPageAsync($"{Register}.xlsx?metric=TrainedHere")).ShouldBeOk().Bytes)).Rows;
        Assert.Equal(["计数", "人", "人次"], rows.Select(row => row.Cells[5]));
    }

    [Fact]
    public async Task Line_EnteredAsVisits_StaysVisits()
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);
        var fields = Fields("来听过的人次（例）", "40", await UnitAsync("五莲县总工会"));
        fields["Count"] = "PersonTimes";

        var address = (await city.SubmitFormAsync($"{Register}/new", fields)).Location!;

        Assert.Contains("40 人次", (await city.GetPageAsync(address)).ShouldBeOk().BodyText);
        var id = address[^26..];
        Assert.Equal(CountKind.PersonTimes, await Site.QueryAsync(db => db.Set<RecordedFact>().Where(row => row.FactId == id).Select(row => row.CountKind).SingleAsync()));
        // What was taken for visits is corrected to people on the same form.
        var form = await city.GetPageAsync($"{Register}/new?corrects={id}");
        Assert.Equal("PersonTimes", form.Document.QuerySelector("input[name=Count][checked]")!.GetAttribute("value"));
        var corrected = (await city.SubmitFormAsync(form, new() { ["Count"] = "Persons" })).Location!;
        Assert.Contains("40 人", (await city.GetPageAsync(corrected)).ShouldBeOk().Document.QuerySelectorAll("tr").Single(row => row.QuerySelector("th")!.TextContent == "数量").TextContent);
    }

    // A refused correction shows nothing of a line the person may not see.
    [Fact]
    public async Task Correction_OfAnotherUnitsLine_ShowsNothingOfIt()
    {
        var fact = await Data.FactAsync(PlanMetrics.Expert, 1, new DateOnly(2018, 5, 6), "岚山区总工会", isChecked: false);
        var union = await SignInAsync(RoleNames.UnionAdministrator, "东港区总工会");

        (await union.GetPageAsync($"{Register}/new?corrects={fact.FactId}")).ShouldBeForbidden();
        var refused = await union.PostAsync($"{Register}/new", ("Corrects", fact.FactId), ("Organization", await UnitAsync("东港区总工会")), ("Metric", PlanMetrics.Expert));

        refused.ShouldBeForbidden();
        Assert.DoesNotContain(fact.Title, refused.Html);
    }

    [Fact]
    public async Task PublicList_OfManyLines_IsPaged()
    {
        var plan = await Data.PlanAsync(2044, change: part => part.Targets.Add(new PlanTarget("Many", "ManyThings", "许多事", 300, "件", "") { IsYearly = true }));
        var organization = await UnitAsync("东港区总工会");
        await Site.InUnitAsync(unit =>
        {
            for (var at = 1; at <= 201; at++)
                unit.Db.Add(new RecordedFact
                {
                    FactId = $"paged{at:D21}", Metric = "ManyThings", OrganizationId = organization, Day = new DateOnly(2044, 1, 1), Number = 1, Title = $"第{at}件", Evidence = "台账", RecordedBy = "a", RecordedByName = "例甲",
                    RecordedUtc = DateTime.UnixEpoch, CheckedBy = "b", CheckedByName = "例乙", CheckedUtc = DateTime.UnixEpoch, Counts = true,
                });
            return Task.CompletedTask;
        });
        var address = $"/programmes/figures/{plan.ContentItemId}/Many/2044";

        var (first, second) = ((await Anonymous().GetPageAsync(address)).ShouldBeOk(), (await Anonymous().GetPageAsync($"{address}?page=2")).ShouldBeOk());

        Assert.Equal((200, 1), (first.Texts("main tbody tr").Count, second.Texts("main tbody tr").Count));
        foreach (var page in new[] { first, second }) Assert.Contains("一共 201 件", page.BodyText);
        Assert.Equal("?page=2", first.Document.QuerySelector(".pagination a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task List_WithMoreLines_AsksNoMoreQuestions()
    {
        var city = await SignInAsync(RoleNames.ServiceCentre);
        await Data.FactAsync(PlanMetrics.StarStudio, 1, new DateOnly(2020, 3, 3));
        var address = $"{Register}?metric=StarStudio&year=2020&state=counted";
        var one = (await city.GetPageAsync(address)).ShouldBeOk();
        await Data.FactAsync(PlanMetrics.StarStudio, 1, new DateOnly(2020, 3, 4), "莒县总工会");
        await Data.FactAsync(PlanMetrics.StarStudio, 1, new DateOnly(2020, 3, 5), "五莲县总工会");

        var three = (await city.GetPageAsync(address)).ShouldBeOk();

        Assert.Equal((1, 3), (one.Texts("tbody tr").Count, three.Texts("tbody tr").Count));
        Assert.Equal(one.Queries.Count, three.Queries.Count);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", (await city.GetPageAsync($"{Register}.xlsx?metric=StarStudio")).ShouldBeOk().ContentHeaders.ContentType!.MediaType);
    }

    // 8 stations in place: what was built before the plan stands too; a line of 0 is a figure, nothing is 待录入.
    [Fact]
    public async Task Figure_OfWhatIsInPlace_CountsWhateverStands()
    {
        await Data.FactAsync(PlanMetrics.Station, 2, new DateOnly(2015, 1, 1));
        await Data.FactAsync(PlanMetrics.Station, 3, new DateOnly(2019, 1, 1));
        await Data.FactAsync(PlanMetrics.Station, 9, new DateOnly(2019, 1, 1), isChecked: false);

        Assert.Contains("一共 5 个", (await Anonymous().GetPageAsync($"/programmes/figures/{FactsSite.Plan}/Station")).ShouldBeOk().BodyText);
    }

    private async Task<string> RecordAsync(SiteClient client, string title, string number) =>
        (await client.SubmitFormAsync($"{Register}/new", Fields(title, number, await UnitAsync("东港区总工会")))).Location ?? throw new InvalidOperationException("Not stored.");

    private async Task<string> UnitAsync(string name) => (await Data.OrganizationNamedAsync(name)).OrganizationId;

    private static FormFields Fields(string title, string number, string unit, (string Field, string Value)? change = null)
    {
        var fields = new FormFields { ["Metric"] = PlanMetrics.Expert, ["Organization"] = unit, ["Day"] = "2019-03-08", ["Number"] = number, ["Count"] = "Persons", ["Title"] = title, ["Evidence"] = "任命文件（例）" };
        if (change is { } other) fields[other.Field] = other.Value;
        return fields;
    }
}
