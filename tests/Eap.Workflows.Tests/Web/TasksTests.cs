using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Notifications.Messages;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Users.Grants;
using Eap.Workflows.Instances;
using Eap.Workflows.Review;
using Eap.Workflows.Tests.Engine;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Web;

public sealed class TasksTests(FlowSites sites)
{
    private const string District = "例区总工会";
    private static readonly object[] Choices = [new { Name = "Passed", Label = "通过" }, new { Name = "Returned", Label = "退回修改", CommentRequired = true }];

    [Fact]
    public async Task Index_AnonymousAndForeigners_SeeNothingOfOthers()
    {
        var site = await StartAsync();
        var task = await AskAsync(site, "只给本区看的稿件");

        (await site.Anonymous().GetPageAsync("/admin/tasks")).ShouldAskToSignIn();
        foreach (var (role, at) in new[] { (RoleNames.Editor, "邻区总工会"), (RoleNames.Auditor, District), (RoleNames.SecurityAdministrator, (string?)null) })
        {
            var stranger = await site.SignInAsync(role, at);
            Assert.DoesNotContain("只给本区看的稿件", (await stranger.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);
            (await stranger.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeNotFound();
            foreach (var verb in new[] { "decide", "claim", "release" })
                (await stranger.PostAsync($"/admin/tasks/{task.TaskId}/{verb}", ("outcome", "Passed"), ("versionId", await VersionAsync(site, task)))).ShouldBeNotFound();
        }

        Assert.True((await TaskAsync(site, task.TaskId)).IsOpen);
    }

    [Fact]
    public async Task Decide_Passed_ClosesTheTaskMovesTheInstanceAndIsAudited()
    {
        var site = await StartAsync();
        var task = await AskAsync(site, "通过的稿件");
        var reviewer = await site.SignInAsync(RoleNames.Editor, District);
        Assert.Contains("通过的稿件", (await reviewer.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);

        var answer = await reviewer.SubmitFormAsync($"/admin/tasks/{task.TaskId}", new() { ["outcome"] = "Passed", ["comment"] = "可以" }, form: "form[action$=decide]");

        answer.ShouldRedirectTo("/admin/tasks");
        var stored = await TaskAsync(site, task.TaskId);
        Assert.Equal((false, "Passed", "可以", reviewer.User!.Id), (stored.IsOpen, stored.Outcome, stored.Comment, stored.DecidedBy));
        Assert.Equal(await VersionAsync(site, task), stored.VersionId);
        Assert.Equal(["s:Done", "r:", "r:Passed", "end:Done"], await FlowSites.StepsAsync(site, task.WorkflowId));
        Assert.True(await site.QueryAsync(db => db.Set<Platform.Audit.AuditEvent>().AnyAsync(row => row.Name == "Decided" && row.SubjectId == task.ContentItemId && row.UserId == reviewer.User.Id)));
        Assert.Contains("办过了", (await reviewer.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeOk().BodyText);
        // Pressed twice, or by two people: the second finds it done.
        Assert.Contains("已经办过", (await reviewer.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Returned"), ("comment", "不行"), ("versionId", stored.VersionId!))).ShouldBeOk().BodyText);
    }

    [Theory]
    [InlineData("Returned", " ", "要写明意见")]
    [InlineData("Approve", "改过的值", "请选择一个结论")]
    [InlineData(null, "没有选", "请选择一个结论")]
    public async Task Decide_BadInput_KeepsTheWordsAndTheTask(string? outcome, string comment, string message)
    {
        var site = await StartAsync();
        var task = await AskAsync(site, "表单出错的稿件");
        var reviewer = await site.SignInAsync(RoleNames.Editor, District);

        var answer = await reviewer.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", outcome ?? ""), ("comment", comment), ("versionId", await VersionAsync(site, task)));

        Assert.Contains(message, answer.ShouldBeOk().BodyText);
        Assert.Contains(comment.Trim(), answer.BodyText);
        Assert.True((await TaskAsync(site, task.TaskId)).IsOpen);
    }

    [Fact]
    public async Task Decide_TextChangedMeanwhile_IsAskedToLookAgain()
    {
        var site = await StartAsync();
        var task = await AskAsync(site, "改前");
        var reviewer = await site.SignInAsync(RoleNames.Editor, District);
        var seen = await VersionAsync(site, task);
        await site.InUnitAsync(async unit =>
        {
            var item = (await unit.Get<IContentManager>().GetAsync(task.ContentItemId, VersionOptions.Latest))!;
            await unit.Get<IContentManager>().SaveDraftAsync(item.Apply(new TitlePart { Title = "改后" }), item.ContentItemVersionId);
        });

        var answer = await reviewer.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Passed"), ("comment", ""), ("versionId", seen));

        Assert.Contains("又改过了", answer.ShouldBeOk().BodyText);
        Assert.True((await TaskAsync(site, task.TaskId)).IsOpen);
    }

    [Fact]
    public async Task Decide_OwnText_IsRefused()
    {
        var site = await StartAsync();
        var author = await site.SignInAsync(RoleNames.Editor, District);
        var task = await AskAsync(site, "自己写的", author.User);

        Assert.Contains("要请别人来审", (await author.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeOk().BodyText);
        var answer = await author.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Passed"), ("versionId", await VersionAsync(site, task)));

        Assert.Contains("要请别人来审", answer.ShouldBeOk().BodyText);
        Assert.True((await TaskAsync(site, task.TaskId)).IsOpen);
    }

    [Fact]
    public async Task Claim_ByOne_KeepsTheOtherOutUntilItIsGivenBack()
    {
        var site = await StartAsync();
        var task = await AskAsync(site, "领取的稿件");
        var (first, second) = (await site.SignInAsync(RoleNames.Editor, District), await site.SignInAsync(RoleNames.Editor, District));

        (await first.SubmitFormAsync($"/admin/tasks/{task.TaskId}", form: "form[action$=claim]")).ShouldRedirectTo($"/admin/tasks/{task.TaskId}");
        await second.PostAsync($"/admin/tasks/{task.TaskId}/claim");
        Assert.Equal(first.User!.Id, (await TaskAsync(site, task.TaskId)).ClaimedBy);
        var refused = await second.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Passed"), ("versionId", await VersionAsync(site, task)));
        Assert.Contains("别人已经领取", refused.ShouldBeOk().BodyText);
        await second.SubmitFormAsync($"/admin/tasks/{task.TaskId}", form: "form[action$=release]");
        (await second.SubmitFormAsync($"/admin/tasks/{task.TaskId}", new() { ["outcome"] = "Passed" }, form: "form[action$=decide]")).ShouldRedirectTo("/admin/tasks");
        Assert.Equal(second.User!.Id, (await TaskAsync(site, task.TaskId)).DecidedBy);
    }

    [Fact]
    public async Task Index_OneAndThreeTasks_AskTheDatabaseTheSame()
    {
        var site = await StartAsync();
        var at = await site.Data.OrganizationAsync("数查询区总工会");
        var reviewer = await site.SignInAsync(RoleNames.Editor, at.Name);
        await AskAsync(site, "一", at: at.Name);
        var one = await reviewer.GetPageAsync("/admin/tasks");
        await AskAsync(site, "二", at: at.Name);
        await AskAsync(site, "三", at: at.Name);

        var three = await reviewer.GetPageAsync("/admin/tasks");

        Assert.Contains("共 3 件", three.BodyText);
        Assert.Equal(one.Queries.Count, three.Queries.Count);
    }

    [Fact]
    public async Task Term_NearAndOver_RemindsThenOpensToTheDeputyToo()
    {
        var site = await StartAsync();
        var before = site.Clock.GetUtcNow();
        var at = await site.Data.OrganizationAsync("期限区总工会");
        var reviewer = await site.Data.AccountAsync(RoleNames.Editor, at.Name);
        var deputy = await site.SignInAsync(RoleNames.Administrator, at.Name);
        var both = await site.Data.AccountAsync(RoleNames.Editor, at.Name);
        await site.InUnitAsync(unit => { unit.Db.Add(new Grant { UserId = both.Id, RoleName = RoleNames.Administrator, OrganizationId = at.OrganizationId, GrantedBy = "test" }); return Task.CompletedTask; });
        // A Monday: three working days end with Thursday, the reminder comes when two of them are over.
        site.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)));
        var task = await AskAsync(site, "有期限的", at: at.Name);
        (await deputy.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeNotFound();
        var holder = await site.SignInAsync(reviewer);
        await holder.SubmitFormAsync($"/admin/tasks/{task.TaskId}", form: "form[action$=claim]");

        site.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 0, 1, 0, TimeSpan.FromHours(8)));
        await site.TickAsync();
        var reminded = await TaskAsync(site, task.TaskId);
        site.Clock.MoveTo(new DateTimeOffset(2026, 11, 27, 0, 1, 0, TimeSpan.FromHours(8)));
        await site.TickAsync();
        var escalated = await TaskAsync(site, task.TaskId);
        var page = await (await site.SignInAsync(deputy.User!)).GetPageAsync($"/admin/tasks/{task.TaskId}");
        var pages = new List<string>();
        foreach (var person in new[] { reviewer, deputy.User!, both }) pages.Add((await (await site.SignInAsync(person)).GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);
        var told = await site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == deputy.User!.Id && row.Url!.EndsWith(task.TaskId)).Select(row => row.Subject).ToListAsync());
        var subjects = await site.QueryAsync(db => db.Set<Notification>().Where(row => row.UserId == reviewer.Id && row.Url!.EndsWith(task.TaskId)).OrderBy(row => row.Id).Select(row => row.Subject).ToListAsync());
        var decided = await (await site.SignInAsync(reviewer)).SubmitFormAsync($"/admin/tasks/{task.TaskId}", new() { ["outcome"] = "Passed" }, form: "form[action$=decide]");
        site.Clock.MoveTo(before);

        Assert.True(reminded is { RemindedUtc: not null, EscalatedUtc: null });
        Assert.True(escalated is { EscalatedUtc: not null, Permission: "EditContent", DeputyPermission: "ManageWorkflows", ClaimedBy: null, IsOpen: true });
        Assert.All(pages, text => Assert.Contains("共 1 件", text));
        Assert.Equal(["审一审已经逾期"], told);
        decided.ShouldRedirectTo("/admin/tasks");
        Assert.Contains("已逾期", page.ShouldBeOk().BodyText);
        Assert.Equal(["审一审等你办理", "审一审快到期了", "审一审已经逾期"], subjects);
    }

    [Fact]
    public async Task Assigned_PersonWhoLostTheRole_DecidesNoLonger()
    {
        var site = await StartAsync();
        var at = await site.Data.OrganizationAsync("指定一人区总工会");
        var task = await AskAsync(site, "只给一个人的", at: at.Name);
        var (assigned, colleague) = (await site.SignInAsync(RoleNames.Editor, at.Name), await site.SignInAsync(RoleNames.Editor, at.Name));
        await site.InUnitAsync(unit => unit.Db.Set<ReviewTask>().Where(row => row.TaskId == task.TaskId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AssignedTo, assigned.User!.Id)));
        (await colleague.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeNotFound();
        Assert.DoesNotContain("只给一个人的", (await colleague.GetPageAsync("/admin/tasks")).BodyText);
        Assert.Contains("只给一个人的", (await assigned.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);

        var elsewhere = await site.Data.OrganizationNamedAsync("邻区总工会");
        await site.InUnitAsync(unit => unit.Db.Set<Grant>().Where(row => row.UserId == assigned.User!.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.OrganizationId, elsewhere.OrganizationId)));
        assigned = await site.SignInAsync(assigned.User!);

        Assert.DoesNotContain("只给一个人的", (await assigned.GetPageAsync("/admin/tasks")).ShouldBeOk().BodyText);
        (await assigned.PostAsync($"/admin/tasks/{task.TaskId}/decide", ("outcome", "Passed"), ("versionId", await VersionAsync(site, task)))).ShouldBeNotFound();
        Assert.True((await TaskAsync(site, task.TaskId)).IsOpen);
    }

    private async Task<SiteHost> StartAsync()
    {
        var site = await sites.OnAsync(DatabaseEngine.Sqlite);
        foreach (var name in new[] { District, "邻区总工会" })
            if (!await site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name == name))) await site.Data.OrganizationAsync(name);
        return site;
    }

    private static async Task<ReviewTask> AskAsync(SiteHost site, string title, SiteAccount? author = null, string at = District)
    {
        var type = await site.InUnitAsync(async unit => await unit.Get<Types.WorkflowTypes>().SaveAsync(unit, Review(), null, CancellationToken.None));
        var organization = await site.Data.OrganizationNamedAsync(at);
        var story = await FlowSites.StoryAsync(site, title);
        await site.InUnitAsync(async unit =>
        {
            var row = await unit.Db.Set<ContentItem>().AsTracking().SingleAsync(item => item.ContentItemVersionId == story.ContentItemVersionId);
            row.OrganizationId = organization.OrganizationId;
            if (author is not null) row.Author = author.UserName;
            unit.Get<WorkflowManager>().Start(type!, "s", [], story.ContentItemId);
        });
        return await site.QueryAsync(db => db.Set<ReviewTask>().SingleAsync(row => row.ContentItemId == story.ContentItemId));
    }

    private static System.Text.Json.Nodes.JsonObject Review() => new Flow("review").Start("s", "ContentSubmittedEvent")
        .Then("r", "ReviewTask", new
        {
            ActivityMetadata = new { Title = "审一审" }, Permission = "EditContent", Place = "Own", Outcomes = Choices, NotAuthor = true,
            DueWorkingDays = 3, RemindWorkingDays = 1, DeputyPermission = "ManageWorkflows",
        })
        .Then("end", "LogTask", new { Text = "完" }).Go("s", "r").Go("r", "end", "Passed").Build(enabled: false);

    private static Task<ReviewTask> TaskAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<ReviewTask>().AsNoTracking().SingleAsync(row => row.TaskId == id));

    private static Task<string> VersionAsync(SiteHost site, ReviewTask task) => site.QueryAsync(db => db.Set<ContentItem>().Where(row => row.ContentItemId == task.ContentItemId && row.Latest).Select(row => row.ContentItemVersionId).SingleAsync());
}
