using System.Text;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>A union drafts a survey, opens it, closes it and reads what it came to.</summary>
public sealed class SurveyDeskTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Survey_FromDraftToResults()
    {
        // A union of its own: what the units below one state counts for it too.
        var asked = await Data.OrganizationAsync("例食堂县总工会", "日照市总工会");
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: "例食堂县总工会");
        var today = await Site.UseAsync<SiteClock, DateOnly>(clock => Task.FromResult(clock.Today));
        var created = await union.SubmitFormAsync("/admin/surveys/create", new()
        {
            ["Title"] = "食堂和班车", ["Organization"] = asked.OrganizationId, ["Purpose"] = "明年怎么排，听大家的。", ["Until"] = $"{today.AddDays(5):yyyy-MM-dd}",
            ["Questions[0].Text"] = "夜宵够不够", ["Questions[0].Kind"] = "Single", ["Questions[0].Choices"] = "够\n不够",
        }, "main form");
        var address = created.Location!;
        created.ShouldRedirectTo(address);
        // Nobody knows yet how many they are.
        await Site.WorkersAsync(asked.OrganizationId, null);
        Assert.Contains("职工人数", (await union.GetPageAsync(address)).ShouldBeOk().Text(".status.warning"));
        await Site.WorkersAsync(asked.OrganizationId, 900);
        var draft = (await union.GetPageAsync(address)).ShouldBeOk();
        Assert.Contains("夜宵够不够", draft.BodyText);
        (await union.SubmitFormAsync($"{address}/edit", new() { ["Questions[1].Text"] = "班车准不准", ["Questions[1].Kind"] = "Scale" }, "main form")).ShouldRedirectTo(address);
        (await union.SubmitFormAsync(address, form: "form[action$='/ask']")).ShouldRedirectTo(address);
        var city = await SignInAsync(RoleNames.ServiceCentre);
        (await city.SubmitFormAsync(address, form: "form[action$='/open']")).ShouldRedirectTo(address);
        var run = await Site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Title == "食堂和班车"));
        Assert.Contains($"/survey/{run.Code}", (await union.GetPageAsync(address)).BodyText);

        // Opened, it stands: whoever tries the form, or the engine below it.
        (await union.GetPageAsync($"{address}/edit")).ShouldRedirectTo(address);
        Assert.Contains("不能再改", (await union.PostAsync($"{address}/edit", ("Title", "别的"), ("Questions[0].Text", "换"), ("Questions[0].Choices", "甲\n乙"))).ShouldBeOk().BodyText);
        var saved = await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<Contents.Management.IContentManager>();
            var item = (await contents.GetAsync(run.SurveyItemId, Contents.Management.VersionOptions.Latest))!.Copy();
            return await contents.SaveDraftAsync(item.Alter<SurveyPart>(part => part.GroupBy = 0), null);
        });
        Assert.False(saved.Succeeded);
        Assert.Contains("自动合计", (await union.GetPageAsync($"{address}/results")).ShouldBeOk().BodyText);
        var opened = (await union.GetPageAsync(address)).ShouldBeOk();
        Assert.Null(opened.Document.QuerySelector("a[href$='/results']"));
        Assert.Contains($"{SiteClock.Format(today)} 至 {SiteClock.Format(today.AddDays(5))}", opened.Text("dl.facts"));
        // Words to hand on, and a page for the wall.
        var invitation = opened.Document.QuerySelector("#invitation")!.TextContent;
        foreach (var words in new[] { "食堂和班车：2道题", $"/survey/{run.Code}", "填不填自己定" }) Assert.Contains(words, invitation);
        var poster = (await union.GetPageAsync($"{address}/poster")).ShouldBeOk();
        Assert.NotNull(poster.Document.QuerySelector(".slip svg.qr"));
        Assert.Contains("填不填自己定", poster.Text(".slip"));
        (await union.GetPageAsync($"{address}/results.csv")).ShouldBeNotFound();

        // Its time ends by itself.
        await Site.ManyAsync(run, 250, "[[0],[4]]");
        await Site.ManyAsync(run, 150, "[[1],[2]]");
        await Site.InUnitAsync(unit => Eap.Platform.Scheduling.DueWorkQueue.PutAsync(unit, SurveyClosing.WorkKind, run.SurveyItemId, new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc), default));
        await Site.TickAsync();
        var page = (await union.GetPageAsync($"{address}/results")).ShouldBeOk();
        Assert.Contains("数都不是准数", page.BodyText);
        int[] numbers = [.. page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("td").Select(cell => int.Parse(cell.TextContent))];
        Assert.All(numbers.Zip([250, 150, 400]), pair => Assert.True(pair.First % 5 == 0 && Math.Abs(pair.First - pair.Second) < 60, $"{pair}"));
        Assert.Contains($"大约 {numbers[2]} 人填了", page.BodyText);
        Assert.Equal(0, await Site.CountAsync(run));
        var ended = (await union.GetPageAsync(address)).ShouldBeOk();
        Assert.NotNull(ended.Document.QuerySelector("a.button[href$='/results']"));
        Assert.Contains($"{SiteClock.Format(today)} 至 {SiteClock.Format(today)}（提前结束，原来定到", ended.Text("dl.facts"));
        (await union.GetPageAsync($"{address}/poster")).ShouldBeNotFound();
        var trail = await Site.QueryAsync(db => db.Set<Platform.Audit.AuditEvent>().Where(row => row.SubjectId == run.SurveyItemId && row.Category == "Survey").Select(row => row.Name).ToListAsync());
        Assert.Equal(["Created", "Changed", "Asked", "Opened", "Closed"], trail);
    }

    [Fact]
    public async Task Results_PageCsvAndJson_SayTheSame()
    {
        var run = await Site.SurveyAsync();
        foreach (var (count, row) in new[] { (300, "[[0],[0],[4]]"), (50, "[[0],[1],[0]]"), (140, "[[1],[0,1],[3]]"), (120, "[[1],[],[4]]"), (60, "[[2],[],[0]]") }) await Site.ManyAsync(run, count, row);
        await Site.CloseAsync(run);
        var leader = await SignInAsync(RoleNames.Leader);

        var page = (await leader.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results")).ShouldBeOk();
        var file = (await leader.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results.csv")).ShouldBeOk();
        var csv = Encoding.UTF8.GetString(file.Bytes);
        var json = JsonSerializer.Deserialize<SurveyReport>((await leader.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results.json")).ShouldBeOk().Html, JOptions.Default)!;

        string[] fromJson = [.. json.Tables.SelectMany(table => table.Groups.SelectMany(row => row.Counts.Select(count => count?.ToString() ?? "-").Append($"{row.Total}")))];
        string[] fromPage = [.. page.Document.QuerySelectorAll("table td").Select(cell => cell.TextContent.Trim() == "不显示" ? "-" : cell.TextContent.Trim())];
        string[] fromCsv = [.. csv.Trim().Split("\r\n").SkipWhile(line => !line.StartsWith("题目,", StringComparison.Ordinal)).Skip(1).Where(line => !line.Contains(",全部,,", StringComparison.Ordinal)).Select(line => line.Split(',')[^1] is "不单独显示" ? "-" : line.Split(',')[^1])];
        // Whoever is handed only the table knows what it is.
        foreach (var words in new[] { "调查,睡得好不好", "时间,", "不是准数", "题目,选项（多选题）,分组,回答,大约人数" }) Assert.Contains(words, csv);
        Assert.Contains(Uri.EscapeDataString("睡得好不好（合计）.csv"), $"{file.ContentHeaders.ContentDisposition}");
        Assert.Equal("给程序用的格式", page.Text("a[href$='results.json']"));
        Assert.Null(page.Document.QuerySelector("#no-groups"));
        Assert.Equal(fromJson, fromPage);
        Assert.Equal(fromJson, fromCsv);
        Assert.Equal(670.0, json.Total!.Value, 90.0);
        var least = SurveyBlur.For(run.Definition()).SmallestTold;
        Assert.Contains($"小于 {least} 的数不单独显示", page.BodyText);
        Assert.All(fromJson.Where(text => text != "-"), number => Assert.True(int.Parse(number) >= least && int.Parse(number) % 5 == 0));
        // Nobody chose 休息室: that is not told. Somewhere nobody is in a cell of how they slept: no cell is.
        Assert.Contains("休息室,全部,,不单独显示", csv);
        Assert.Contains("不是谁填错了", page.BodyText);
        Assert.All(json.Tables[^1].Groups.Skip(1).SelectMany(row => row.Counts), cell => Assert.Null(cell));
    }

    [Fact]
    public async Task Results_OfAUnitOfNine_AreWords()
    {
        var run = await Site.SurveyAsync("莒县总工会");
        await Site.AnswersAsync(run, 9, 0, [0], 4);
        await Site.CloseAsync(run);
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会");

        var page = (await union.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results")).ShouldBeOk();

        Assert.Contains("不到 10 个人", page.BodyText);
        Assert.Empty(page.Document.QuerySelectorAll("table"));
        Assert.DoesNotContain("9", page.Text("main"));
        var csv = (await union.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results.csv")).ShouldBeOk().Html;
        Assert.Contains("一个数也没有", csv);
        Assert.DoesNotContain("题目", csv);
        Assert.Equal("""{"Title":"睡得好不好","GroupBy":"你上什么班？","Tables":[]}""", (await union.GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results.json")).ShouldBeOk().Html);
    }

    // One shift is so small that telling the shifts apart would tell of it: the page says that first, and why.
    [Fact]
    public async Task Results_WhoseGroupsAreTooSmall_SayThatTheyAreNotApart()
    {
        var run = await Site.SurveyAsync();
        await Site.CloseAsync(run);
        // Counting is chance: this is one it may come to.
        ReportRow everybody = new(null, 300, [150, 150]);
        var report = JsonSerializer.Serialize(new SurveyReport("睡得好不好", 300, "你上什么班？", [new("你上什么班？", null, [], []), new("什么对你有用？", "讲座", ["选了", "没有选"], [everybody])]), JOptions.Default);
        await Site.InUnitAsync(unit => unit.Db.Set<SurveyRun>().Where(row => row.Id == run.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReportJson, report)));

        var page = (await (await SignInAsync(RoleNames.Leader)).GetPageAsync($"/admin/surveys/{run.SurveyItemId}/results")).ShouldBeOk();

        Assert.Contains("按“你上什么班？”分组看", page.Text("#no-groups"));
        Assert.All(page.Document.QuerySelectorAll("tbody"), body => Assert.Single(body.QuerySelectorAll("tr")));
    }

    // Closing never stops at a row that fits no question, as one that a restored copy may hold; and nothing of it stays, in the database's log neither.
    [Fact]
    public async Task Closing_CountsWhatFits_AndLeavesNothingOnTheDisk()
    {
        var run = await Site.SurveyAsync();
        await Site.ManyAsync(run, 200, "[[0],[0,1,2],[4]]");
        foreach (var odd in new[] { "[[7],[],[1]]", "[[0],[]]", "[[0],[1,1],[1]]", "[[0],null,[1]]", "null", "{\"mark\":\"zq47answer\"}", "zq47broken" }) await Site.ManyAsync(run, 1, odd);
        Assert.NotEmpty(await new EverythingStored(Site.Storage).FindAsync("[[0],[0,1,2],[4]]", default));

        await Site.CloseAsync(run);

        foreach (var trace in new[] { "[[0],[0,1,2],[4]]", "zq47" }) Assert.Empty(await new EverythingStored(Site.Storage).FindAsync(trace, default));
        Assert.Equal(200.0, (await Site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Id == run.Id))).Report()!.Total!.Value, 80.0);
        Assert.Equal(0, await Site.CountAsync(run));
    }

    [Fact]
    public async Task SmallUnit_OrOneOfWhichNobodyKnows_IsRefusedInWords()
    {
        var unit = await Data.OrganizationAsync("例小厂工会", "莒县总工会");
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: unit.Code);
        // Before the first question is written.
        var form = (await union.GetPageAsync("/admin/surveys/create")).ShouldBeOk();
        Assert.Contains("还没有填职工人数，发不出去", form.Text($"#Organization option[value='{unit.OrganizationId}']"));
        Assert.Contains("系统管理员", form.Text("#headcount"));
        Assert.Null(form.Document.QuerySelector("#headcount a"));
        var draft = await Site.SurveyAsync(unit.Code, open: false);
        var address = $"/admin/surveys/{draft.SurveyItemId}";
        foreach (var (workers, words) in new (int?, string)[] { (null, "还不知道这个单位有多少职工"), (9, "不到 10 个职工") })
        {
            await Site.WorkersAsync(unit.OrganizationId, workers);
            Assert.Contains(words, (await union.GetPageAsync(address)).ShouldBeOk().Text(".status.warning"));
            (await union.PostAsync($"{address}/ask", ("version", await Site.VersionAsync(draft.SurveyItemId)))).ShouldRedirectTo(address);
            Assert.Contains(words, (await union.GetPageAsync(address)).BodyText);
            Assert.Equal(0, await Site.QueryAsync(db => db.Set<SurveyAsking>().CountAsync(row => row.SurveyItemId == draft.SurveyItemId)));
        }

        await Site.WorkersAsync(unit.OrganizationId, 10);
        (await union.SubmitFormAsync(address, form: "form[action$='/ask']")).ShouldRedirectTo(address);
        // It was enough when they asked, and is not any more.
        var city = await SignInAsync(RoleNames.ServiceCentre);
        await Site.WorkersAsync(unit.OrganizationId, 9);
        (await city.PostAsync($"{address}/open", ("version", await Site.VersionAsync(draft.SurveyItemId)))).ShouldRedirectTo(address);
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<SurveyRun>().CountAsync(row => row.SurveyItemId == draft.SurveyItemId)));
        await Site.WorkersAsync(unit.OrganizationId, 10);
        (await city.SubmitFormAsync(address, form: "form[action$='/open']")).ShouldRedirectTo(address);
        Assert.Equal(1, await Site.QueryAsync(db => db.Set<SurveyRun>().CountAsync(row => row.SurveyItemId == draft.SurveyItemId)));
    }

    // Whoever could end it where he likes could end it after the one answer he waits for.
    [Fact]
    public async Task EndingEarly_IsTheCitysOnly()
    {
        var run = await Site.SurveyAsync("莒县总工会");
        var (union, city) = (await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会"), await SignInAsync(RoleNames.ServiceCentre));
        var address = $"/admin/surveys/{run.SurveyItemId}";
        Assert.DoesNotContain("提前结束", (await union.GetPageAsync(address)).ShouldBeOk().Text("main"));

        (await union.PostAsync($"{address}/close")).ShouldRedirectTo(address);
        Assert.Contains("由市总工会来办", (await union.GetPageAsync(address)).BodyText);
        Assert.Null((await Site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Id == run.Id))).ClosedUtc);

        (await city.SubmitFormAsync(address, form: "form[action$='/close']")).ShouldRedirectTo(address);
        Assert.NotNull((await Site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Id == run.Id))).ClosedUtc);
    }

    [Fact]
    public async Task BeforeTheEnd_NobodySeesHowManyAnswered()
    {
        var (empty, full) = (await Site.SurveyAsync("莒县总工会"), await Site.SurveyAsync("莒县总工会"));
        await Site.AnswersAsync(full, 37, 0, [0], 4);
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会");

        foreach (var page in new[] { "", "/results" })
            Assert.Equal(Same(await union.GetPageAsync($"/admin/surveys/{empty.SurveyItemId}{page}"), empty), Same(await union.GetPageAsync($"/admin/surveys/{full.SurveyItemId}{page}"), full));

        static string Same(SitePage page, SurveyRun run) => System.Text.RegularExpressions.Regex.Replace(page.ShouldBeOk().Text("main").Replace(run.Code, "", StringComparison.Ordinal), "测试员[0-9]+", "");
    }

    [Fact]
    public async Task Doors_AnonymousWrongRoleWrongOrganisationMissing()
    {
        var run = await Site.SurveyAsync("莒县总工会");
        var draft = await Site.SurveyAsync("莒县总工会", open: false);
        var (elsewhere, editor, leader) = (await SignInAsync(RoleNames.UnionAdministrator, at: "五莲县总工会"), await SignInAsync(RoleNames.Editor), await SignInAsync(RoleNames.Leader));
        foreach (var page in new[] { "", "/results", "/results.csv", "/results.json" })
        {
            var address = $"/admin/surveys/{run.SurveyItemId}{page}";
            (await Anonymous().GetPageAsync(address)).ShouldAskToSignIn();
            (await editor.GetPageAsync(address)).ShouldBeForbidden();
            (await elsewhere.GetPageAsync(address)).ShouldBeNotFound();
            (await leader.GetPageAsync($"/admin/surveys/00000000000000000000000000{page}")).ShouldBeNotFound();
        }

        foreach (var action in new[] { "edit", "ask", "open", "back", "delete", "close" })
        {
            (await elsewhere.PostAsync($"/admin/surveys/{draft.SurveyItemId}/{action}", ("Title", "甲"))).ShouldBeNotFound();
            (await leader.PostAsync($"/admin/surveys/{draft.SurveyItemId}/{action}", ("Title", "甲"))).ShouldBeForbidden();
        }

        Assert.DoesNotContain(run.SurveyItemId, (await elsewhere.GetPageAsync("/admin/surveys")).ShouldBeOk().Html);
        (await elsewhere.GetPageAsync($"/admin/surveys/{draft.SurveyItemId}/results")).ShouldBeNotFound();
        var foreign = await Data.OrganizationNamedAsync("莒县总工会");
        Assert.Contains("由你负责的单位", (await elsewhere.PostAsync("/admin/surveys/create", ("Title", "甲"), ("Organization", foreign.OrganizationId))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task BadInput_IsSaidAtTheForm_NothingLost()
    {
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: "莒县总工会");
        var page = (await union.PostAsync("/admin/surveys/create", ("Title", ""), ("Until", "下个月"), ("GroupBy", "2"), ("Questions[0].Text", "只有一个选项"), ("Questions[0].Choices", "甲"), ("Questions[1].Text", "多选"), ("Questions[1].Kind", "Multiple"), ("Questions[1].Choices", "甲\n乙"))).ShouldBeOk();

        page.ShouldRefuseField("Title", "请写调查的名称");
        page.ShouldRefuseField("Until", "2026-12-31 的样子");
        Assert.Equal("只有一个选项", page.Document.QuerySelector("[name='Questions[0].Text']")!.GetAttribute("value"));
        var asked = await Data.OrganizationNamedAsync("莒县总工会");
        var second = (await union.PostAsync("/admin/surveys/create", ("Title", "甲"), ("Organization", asked.OrganizationId), ("GroupBy", "2"), ("Questions[0].Text", "一"), ("Questions[0].Choices", "甲"), ("Questions[1].Text", "多选"), ("Questions[1].Kind", "Multiple"), ("Questions[1].Choices", "甲\n乙"))).ShouldBeOk();
        Assert.Contains("第 1 题：选项要有 2 到 10 个", second.BodyText);
        Assert.Contains("单选题", second.Text(".error-summary"));
    }

    [Fact]
    public async Task List_TakesTheSameQueries_WithOneAndWithThree()
    {
        var unit = await Data.OrganizationAsync("例调查县总工会", "莒县总工会");
        var union = await SignInAsync(RoleNames.UnionAdministrator, at: unit.Code);
        await Site.SurveyAsync(unit.Code);
        await union.GetPageAsync("/admin/surveys");
        var one = await union.GetPageAsync("/admin/surveys");
        await Site.SurveyAsync(unit.Code);
        await Site.SurveyAsync(unit.Code, open: false);

        var three = await union.GetPageAsync("/admin/surveys");

        Assert.Equal(3, three.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }
}
