using System.Net;
using Eap.SelfChecks.Surveys;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Surveys;

/// <summary>A worker answers, without anybody learning who.</summary>
public sealed class AnsweringASurveyTests(SiteFixture site) : SiteTest(site)
{
    private static FormFields Answers => new() { ["q1"] = "1", ["q2"] = ["0", "2"], ["q3"] = "3", ["consent"] = true };

    [Fact]
    public async Task Page_SaysExactlyWhatIsKept_AndConsentIsNotTicked()
    {
        var run = await Site.SurveyAsync("莒县总工会");

        var page = (await Anonymous().GetPageAsync($"/survey/{run.Code}")).ShouldBeOk();

        var promise = page.Text("section.note");
        foreach (var words in new[] { "存的只有两样：这是哪份调查，你选了哪些选项", "没有姓名、账号、手机号，没有你上网的地址和用的什么手机，答卷上也没有日期和时间", "登录着填，也是一样", "谁都看不到，也没有能看的权限", "可能看出新近交的谁先谁后", "拟题的人自己发不出", "小的数不单独显示", "最多七成", "一分钟交了几次表", "答卷就从网站里删掉", "要到备份过期才没有", "不往你的手机、电脑里写标记", "同一个人填两次，网站认不出来", "网站不记谁填了、谁没填", "会让他看出有没有别人填过" })
            Assert.Contains(words, promise);
        // What whoever is afraid looks for stands open, the rest behind one tap.
        Assert.Equal(3, page.Document.QuerySelectorAll("section.note > ul > li").Length);
        Assert.Contains("单位、工会看不到一份一份的答卷", page.Text("section.note > ul"));
        Assert.Contains("猜对", page.Text("section.note details"));
        Assert.Contains("每道都要选", page.Text("form .note"));
        Assert.False(page.Document.QuerySelector("input[name=consent]")!.HasAttribute("checked"));
        Assert.Contains("莒县总工会", page.Text(".page-head .meta"));
        // The promise about cookies, and that nobody keeps the page.
        Assert.False(page.Headers.Contains("Set-Cookie"));
        Assert.True(page.Headers.CacheControl!.NoStore);
        Assert.Contains("noindex", page.Headers.GetValues("X-Robots-Tag"));
    }

    [Fact]
    public async Task Answers_AreKept_WithNothingBesideThem()
    {
        var run = await Site.SurveyAsync();

        var received = (await Anonymous().SubmitFormAsync($"/survey/{run.Code}", Answers, "form.form")).ShouldBeOk();
        Assert.Contains("收到了", received.Text("h1"));
        // What becomes of it, who sees it, and where to go on.
        Assert.Contains("不在网站上公开", received.Text("[aria-labelledby=next]"));
        Assert.Contains("看得到合计的，是", received.Text("[aria-labelledby=next]"));
        foreach (var door in new[] { "/relax", "/articles/feelings", "/self-check" }) Assert.NotNull(received.Document.QuerySelector($"[aria-labelledby=onward] a[href='{door}']"));

        var row = await Site.QueryAsync(db => db.Set<SurveyAnswer>().SingleAsync(row => row.SurveyItemId == run.SurveyItemId));
        Assert.Equal("[[1],[0,2],[3]]", row.AnswersJson);
        // All there is: a row has no room for more.
        Assert.Equal(["AnswersJson", "Key", "SurveyItemId"], await ColumnsAsync<SurveyAnswer>());
        Assert.Equal(["Mark", "SurveyItemId"], await ColumnsAsync<UsedTicket>());
    }

    [Fact]
    public async Task Answers_OfSomebodySignedIn_AreTheSame()
    {
        var run = await Site.SurveyAsync();
        var account = await Data.AccountAsync(Platform.Security.RoleNames.UnionAdministrator, "莒县总工会");
        var union = await Site.SignInAsync(account);
        var signedIn = await Site.QueryAsync(db => db.Set<Platform.Audit.AuditEvent>().CountAsync(row => row.UserId == account.Id || row.SubjectId == run.SurveyItemId));

        (await union.SubmitFormAsync($"/survey/{run.Code}", Answers, "form.form")).ShouldBeOk();

        Assert.Equal("[[1],[0,2],[3]]", await Site.QueryAsync(db => db.Set<SurveyAnswer>().Where(row => row.SurveyItemId == run.SurveyItemId).Select(row => row.AnswersJson).SingleAsync()));
        Assert.Equal(signedIn, await Site.QueryAsync(db => db.Set<Platform.Audit.AuditEvent>().CountAsync(row => row.UserId == account.Id || row.SubjectId == run.SurveyItemId)));
    }

    [Fact]
    public async Task SameForm_SentTwice_IsCountedOnce_AndSaysSoKindly()
    {
        var run = await Site.SurveyAsync();
        var reader = Anonymous();
        var form = await reader.GetPageAsync($"/survey/{run.Code}");
        (await reader.SubmitFormAsync(form, Answers, "form.form")).ShouldBeOk();

        var again = (await reader.SubmitFormAsync(form, new FormFields { ["q1"] = "0", ["q3"] = "0", ["consent"] = true }, "form.form")).ShouldBeOk();

        Assert.Contains("已经交过", again.Text("h1"));
        Assert.Contains("只算一次", again.BodyText);
        Assert.Equal(1, await Site.CountAsync(run));
    }

    [Fact]
    public async Task BadInput_KeepsWhatWasChosen_AndStoresNothing()
    {
        var run = await Site.SurveyAsync();
        var reader = Anonymous();

        var half = (await reader.SubmitFormAsync($"/survey/{run.Code}", new() { ["q1"] = "1", ["q2"] = ["2"] }, "form.form")).ShouldBeOk();

        half.ShouldRefuseField("q3", "第 3 题还没有选");
        half.ShouldRefuseField("consent", "同意了再交");
        Assert.True(half.Document.QuerySelector("input[name=q1][value='1']")!.HasAttribute("checked"));
        Assert.True(half.Document.QuerySelector("input[name=q2][value='2']")!.HasAttribute("checked"));
        foreach (var forged in new[] { "9", "-1", "甲", "1e0", "" })
            (await reader.PostAsync($"/survey/{run.Code}", ("ticket", half.Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!), ("q1", forged), ("q3", "1"), ("consent", "yes"))).ShouldRefuseField("q1", "第 1 题");
        (await reader.PostAsync($"/survey/{run.Code}", ("ticket", "x"), ("q1", "1"), ("q1", "2"), ("q3", "1"), ("consent", "yes"))).ShouldRefuseField("q1", "第 1 题");
        Assert.Contains("再点一次", (await reader.PostAsync($"/survey/{run.Code}", ("ticket", "not-a-ticket"), ("q1", "1"), ("q3", "1"), ("consent", "yes"))).ShouldBeOk().BodyText);
        Assert.Equal(0, await Site.CountAsync(run));

        // Mended, it goes.
        Assert.Contains("收到了", (await reader.SubmitFormAsync(half, new() { ["q3"] = "4", ["consent"] = true }, "form.form")).ShouldBeOk().Text("h1"));
        Assert.Equal(1, await Site.CountAsync(run));
    }

    // A token bound to the account would answer 400 here, and all choices would be gone.
    [Fact]
    public async Task SignedOutMeanwhile_LosesNothing_AndNoCookieIsWritten()
    {
        var run = await Site.SurveyAsync();
        var worker = await SignInAsync(Platform.Security.RoleNames.UnionAdministrator, at: "莒县总工会");
        var form = (await worker.GetPageAsync($"/survey/{run.Code}")).ShouldBeOk();
        Assert.Null(form.Document.QuerySelector("form.form input[name^='__Request']"));

        var sent = (await Anonymous().SubmitFormAsync(form, Answers, "form.form")).ShouldBeOk();

        Assert.Contains("收到了", sent.Text("h1"));
        Assert.False(sent.Headers.Contains("Set-Cookie"));
        Assert.Equal(1, await Site.CountAsync(run));
    }

    [Fact]
    public async Task TicketOfYesterday_IsAskedForAgain_WithWhatWasChosen()
    {
        await using var site = await SiteHost.StartAsync(new SiteHostOptions());
        var run = await site.SurveyAsync();
        var form = (await site.Anonymous().GetPageAsync($"/survey/{run.Code}")).ShouldBeOk();
        site.Clock.Advance(TimeSpan.FromHours(14));

        var late = (await site.Anonymous().SubmitFormAsync(form, Answers, "form.form")).ShouldBeOk();

        Assert.Contains("再点一次", late.BodyText);
        Assert.True(late.Document.QuerySelector("input[name=q1][value='1']")!.HasAttribute("checked"));
        Assert.Contains("收到了", (await site.Anonymous().SubmitFormAsync(late, new() { ["consent"] = true }, "form.form")).ShouldBeOk().Text("h1"));
        Assert.Equal(1, await site.CountAsync(run));
    }

    [Fact]
    public async Task OneForm_SentTwoHundredTimes_TakesNobodyElsesTurn()
    {
        var run = await Site.SurveyAsync();
        var tickets = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SurveyTickets>(Site.Services);
        var (ticket, reply) = (tickets.New(run.SurveyItemId), new SurveyReply([[0], [], [1]], []));
        Assert.Equal(SurveyOutcome.Taken, await TakeAsync(ticket));

        for (var at = 0; at < 200; at++) Assert.Equal(SurveyOutcome.Already, await TakeAsync(ticket));

        Assert.Equal(SurveyOutcome.Taken, await TakeAsync(tickets.New(run.SurveyItemId)));
        Task<SurveyOutcome> TakeAsync(string sent) => Site.UseAsync<SurveyTaking, SurveyOutcome>(taking => taking.TakeAsync(run, reply, sent, SurveySite.Somewhere(), default));
    }

    [Fact]
    public async Task TicketOfAnotherSurvey_IsNone()
    {
        var (run, other) = (await Site.SurveyAsync(), await Site.SurveyAsync());
        var ticket = (await Anonymous().GetPageAsync($"/survey/{other.Code}")).Document.QuerySelector("input[name=ticket]")!.GetAttribute("value")!;

        Assert.Contains("再点一次", (await Anonymous().PostAsync($"/survey/{run.Code}", ("ticket", ticket), ("q1", "1"), ("q3", "1"), ("consent", "yes"))).BodyText);
        Assert.Equal(0, await Site.CountAsync(run));
    }

    // Nothing stands before it that would have minded: no antiforgery filter.
    [Theory, InlineData("application/json"), InlineData("text/plain"), InlineData(null)]
    public async Task PostThatIsNoForm_IsABadRequest_AndNoLineOfErrors(string? contentType)
    {
        var run = await Site.SurveyAsync();
        var errors = Site.Logs.Errors.Count;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/survey/{run.Code}") { Content = new ByteArrayContent("{}"u8.ToArray()) };
        if (contentType is not null) request.Content.Headers.ContentType = new(contentType);

        (await Anonymous().SendAsync(request)).ShouldBe(HttpStatusCode.BadRequest);

        Assert.Equal(errors, Site.Logs.Errors.Count);
        Assert.Equal(0, await Site.CountAsync(run));
    }

    [Fact]
    public async Task MoreAnswersThanThereCanBe_AreNotTaken_InWords()
    {
        var run = await Site.SurveyAsync("莒县总工会");
        // Of four hundred workers three to four answers each.
        Assert.InRange(run.MostAnswers!.Value, 1200, 1600);
        await Site.ManyAsync(run, run.MostAnswers.Value - 1, "[[0],[0],[4]]");
        Assert.Contains("收到了", (await Anonymous().SubmitFormAsync($"/survey/{run.Code}", Answers, "form.form")).ShouldBeOk().Text("h1"));

        var full = (await Anonymous().SubmitFormAsync($"/survey/{run.Code}", Answers, "form.form")).ShouldBe(HttpStatusCode.Gone);

        Assert.Contains("不再收答卷", full.BodyText);
        Assert.Contains("没有存下来", full.BodyText);
        Assert.DoesNotContain($"{run.MostAnswers}", full.BodyText);
        Assert.Equal(run.MostAnswers, await Site.CountAsync(run));
        Assert.NotNull((await Site.QueryAsync(db => db.Set<SurveyRun>().SingleAsync(row => row.Id == run.Id))).MostAnswers);
    }

    [Fact]
    public async Task ClosedOrUnknown_IsSaidInWords()
    {
        var run = await Site.SurveyAsync();
        var reader = Anonymous();
        var form = await reader.GetPageAsync($"/survey/{run.Code}");
        await Site.CloseAsync(run);

        Assert.Contains("已经结束", (await reader.GetPageAsync($"/survey/{run.Code}")).ShouldBe(HttpStatusCode.Gone).BodyText);
        Assert.Contains("没有存下来", (await reader.SubmitFormAsync(form, Answers, "form.form")).ShouldBe(HttpStatusCode.Gone).BodyText);
        (await reader.GetPageAsync("/survey/0000000000")).ShouldBeNotFound();
        (await reader.GetPageAsync("/survey/x")).ShouldBeNotFound();
    }

    private Task<List<string>> ColumnsAsync<T>() => Site.QueryAsync(db => Task.FromResult(db.Model.FindEntityType(typeof(T))!.GetProperties().Select(property => property.Name).Order(StringComparer.Ordinal).ToList()));
}
