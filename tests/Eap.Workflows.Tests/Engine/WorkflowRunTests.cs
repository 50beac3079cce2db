using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Notifications.Messages;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Instances;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Engine;

public sealed class WorkflowRunTests(FlowSites sites)
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Theory, EachEngine]
    public async Task Submit_ItemOfAStartingType_RunsToItsEndAndWritesTheJournal(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var flow = new Flow("run").Start("s", "ContentSubmittedEvent", new { ContentTypeFilter = new[] { "Story" } })
            .Then("if", "IfElseTask", new { Condition = new { Expression = "item.TitlePart.Title == '要发布'" } }).Then("p", "PublishContentTask").Then("no", "LogTask", new { Text = "不发" })
            .Go("s", "if").Go("if", "p", "True").Go("if", "no", "False");
        await FlowSites.SaveTypeAsync(site, flow.Build());
        var (wanted, other) = (await FlowSites.StoryAsync(site, "要发布"), await FlowSites.StoryAsync(site, "别的"));

        await SubmitAsync(site, wanted.ContentItemId);
        await SubmitAsync(site, other.ContentItemId);
        await FlowSites.RemoveTypeAsync(site, "run");

        var first = await FlowSites.OnlyAsync(site, wanted.ContentItemId);
        Assert.Equal(WorkflowStatus.Finished, first.Status);
        Assert.Equal(["s:Done", "if:True", "p:Published"], await FlowSites.StepsAsync(site, first.WorkflowId));
        Assert.True(await site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == wanted.ContentItemId && row.Published)));
        var second = await FlowSites.OnlyAsync(site, other.ContentItemId);
        Assert.Equal(["s:Done", "if:False", "no:Done"], await FlowSites.StepsAsync(site, second.WorkflowId));
        Assert.False(await site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(row => row.ContentItemId == other.ContentItemId && row.Published)));
    }

    [Theory, EachEngine]
    public async Task Step_ThatFails_LeavesNothingBehindAndIsDoneOnceWhenItWorks(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("brittle").Start("s", "ContentSubmittedEvent").Then("b", "BrittleTask").Go("s", "b").Build());
        var story = await FlowSites.StoryAsync(site);
        BrittleTask.FailNext(2);

        await SubmitAsync(site, story.ContentItemId);
        Assert.Equal(1, await VersionsAsync(site, story));
        await TickLaterAsync(site, TimeSpan.FromMinutes(1));
        await TickLaterAsync(site, TimeSpan.FromMinutes(1));
        await FlowSites.RemoveTypeAsync(site, "brittle");

        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal(WorkflowStatus.Finished, workflow.Status);
        Assert.Equal(["s:Done", "b:Done"], await FlowSites.StepsAsync(site, workflow.WorkflowId));
        Assert.Equal(2, await VersionsAsync(site, story));
    }

    [Theory, EachEngine]
    public async Task Step_ThatFailsAgainAndAgain_StopsIsToldToAPersonAndCanBeRetried(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var supervisor = await site.Data.AccountAsync(RoleNames.Administrator);
        await FlowSites.SaveTypeAsync(site, new Flow("fault").Start("s", "ContentSubmittedEvent").Then("b", "BrittleTask").Go("s", "b").Build());
        var story = await FlowSites.StoryAsync(site);
        BrittleTask.FailNext(int.MaxValue);
        await SubmitAsync(site, story.ContentItemId);
        for (var i = 0; i < WorkflowRunner.MaxTries; i++) await TickLaterAsync(site, TimeSpan.FromHours(2));

        var faulted = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal((WorkflowStatus.Faulted, "碎了"), (faulted.Status, faulted.FaultMessage));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == supervisor.Id && row.Url!.EndsWith(faulted.WorkflowId))));

        BrittleTask.FailNext(0);
        Assert.True(await site.InUnitAsync(unit => unit.Get<WorkflowManager>().RetryAsync(faulted.WorkflowId, None)));
        await FlowSites.RemoveTypeAsync(site, "fault");
        Assert.Equal(WorkflowStatus.Finished, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
        Assert.Equal(["s:Done", "b:Done"], await FlowSites.StepsAsync(site, faulted.WorkflowId));
    }

    [Theory, EachEngine]
    public async Task Step_RefusedWithNothingToFollow_StopsWithTheReasonAndIsToldToAPerson(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var supervisor = await site.Data.AccountAsync(RoleNames.Administrator);
        await FlowSites.SaveTypeAsync(site, new Flow("refused").Start("s", "ContentSubmittedEvent").Then("t", "SetStatusTask", new { Status = "Told" }).Then("l", "LogTask", new { Text = "讲了" }).Go("s", "t").Go("t", "l").Build());
        var story = await FlowSites.StoryAsync(site);
        StoryProcess.Allows = false;
        await SubmitAsync(site, story.ContentItemId);

        var stopped = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal((WorkflowStatus.Faulted, "“改变状态”没有办成（规则不允许），后面也没有接下去的步骤。还没有到讲的时候（第三条）。"), (stopped.Status, stopped.FaultMessage));
        Assert.Equal(["s:Done", "t:Refused"], await FlowSites.StepsAsync(site, stopped.WorkflowId));
        Assert.Equal(1, await site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == supervisor.Id && row.Url!.EndsWith(stopped.WorkflowId))));

        StoryProcess.Allows = true;
        Assert.True(await site.InUnitAsync(unit => unit.Get<WorkflowManager>().RetryAsync(stopped.WorkflowId, None)));
        await FlowSites.RemoveTypeAsync(site, "refused");
        Assert.Equal(WorkflowStatus.Finished, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
        Assert.Equal(["s:Done", "t:Refused", "t:Done", "l:Done"], await FlowSites.StepsAsync(site, stopped.WorkflowId));
    }

    [Theory, EachEngine]
    public async Task Step_RefusedWithAStepToFollow_GoesThere(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("answered").Start("s", "ContentSubmittedEvent").Then("t", "SetStatusTask", new { Status = "Told" }).Then("l", "LogTask", new { Text = "再等等" }).Go("s", "t").Go("t", "l", "Refused").Build());
        var story = await FlowSites.StoryAsync(site);
        StoryProcess.Allows = false;
        await SubmitAsync(site, story.ContentItemId);
        await FlowSites.RemoveTypeAsync(site, "answered");

        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal(WorkflowStatus.Finished, workflow.Status);
        Assert.Equal(["s:Done", "t:Refused", "l:Done"], await FlowSites.StepsAsync(site, workflow.WorkflowId));
    }

    [Theory, EachEngine]
    public async Task Process_KilledAfterTheCommit_GoesOnAtTheNextTick(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("killed").Start("s", "SignalEvent", new { SignalName = new { Expression = "go" } }).Then("l", "LogTask", new { Text = "到了" }).Go("s", "l").Build());
        var story = await FlowSites.StoryAsync(site);
        // What a killed process leaves: the instance and its due row, no step done.
        var id = await site.InUnitAsync(async unit =>
        {
            var type = await unit.Get<Types.WorkflowTypes>().FindAsync("killed", None);
            var workflow = new Workflow
            {
                WorkflowId = "0killedkilledkilledkilled" + (engine == DatabaseEngine.Sqlite ? "1" : "2"), WorkflowTypeId = "killed", TypeVersion = type!.Version, CorrelationId = story.ContentItemId,
                State = """{"Pending":[{"ActivityId":"s","IsResumed":true,"Input":{}}]}""", Status = WorkflowStatus.Executing,
            };
            unit.Db.Add(workflow);
            await DueWorkQueue.PutAsync(unit, WorkflowRunner.WorkKind, workflow.WorkflowId, site.Clock.GetUtcNow().UtcDateTime, None);
            return workflow.WorkflowId;
        });

        await site.TickAsync();
        await site.TickAsync();
        await FlowSites.RemoveTypeAsync(site, "killed");

        Assert.Equal(["s:Done", "l:Done"], await FlowSites.StepsAsync(site, id));
        Assert.Equal(WorkflowStatus.Finished, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
    }

    [Theory, EachEngine]
    public async Task Instance_WhoseTypeChangesAndGoes_StaysOnItsVersion(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var signal = new { SignalName = new { Expression = "go" } };
        await FlowSites.SaveTypeAsync(site, new Flow("pinned").Start("s", "ContentSubmittedEvent").Then("w", "SignalEvent", signal).Then("l", "LogTask", new { Text = "旧" }).Go("s", "w").Go("w", "l").Build());
        var story = await FlowSites.StoryAsync(site);
        await SubmitAsync(site, story.ContentItemId);
        await FlowSites.SaveTypeAsync(site, new Flow("pinned").Start("s", "ContentSubmittedEvent").Then("other", "LogTask", new { Text = "新" }).Go("s", "other").Build());
        await FlowSites.RemoveTypeAsync(site, "pinned");

        Assert.Equal(0, await SignalAsync(site, "stop", story.ContentItemId));
        Assert.Equal(1, await SignalAsync(site, "go", story.ContentItemId));

        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal((WorkflowStatus.Finished, 1), (workflow.Status, workflow.TypeVersion));
        Assert.Equal(["s:Done", "w:", "w:Done", "l:Done"], await FlowSites.StepsAsync(site, workflow.WorkflowId));
    }

    [Theory, EachEngine]
    public async Task Circle_WithoutEnd_IsStopped(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("circle").Start("s", "ContentSubmittedEvent").Then("a", "LogTask", new { Text = "a" }).Then("b", "LogTask", new { Text = "b" }).Go("s", "a").Go("a", "b").Go("b", "a").Build());
        var story = await FlowSites.StoryAsync(site);
        await SubmitAsync(site, story.ContentItemId);
        for (var i = 0; i < WorkflowRunner.MaxSteps && (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status == WorkflowStatus.Executing; i++) await site.TickAsync();
        await FlowSites.RemoveTypeAsync(site, "circle");

        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal((WorkflowStatus.Faulted, WorkflowRunner.MaxSteps), (workflow.Status, workflow.Steps));
        Assert.Contains("绕圈", workflow.FaultMessage);
    }

    [Theory, EachEngine]
    public async Task Deadline_OfTwoWorkingDays_WakesAfterTheWeekend(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("term").Start("s", "ContentSubmittedEvent").Then("d", "DeadlineEvent", new { Kind = "WorkingDays", Value = "2" }).Then("l", "LogTask", new { Text = "到期" }).Go("s", "d").Go("d", "l").Build());
        var before = site.Clock.GetUtcNow();
        // A Friday in the site's city: the term ends with Tuesday.
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 4, 15, 0, 0, TimeSpan.FromHours(8)));
        var story = await FlowSites.StoryAsync(site);
        await SubmitAsync(site, story.ContentItemId);
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 8, 23, 59, 0, TimeSpan.FromHours(8)));
        await site.TickAsync();
        var waiting = (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status;
        site.Clock.MoveTo(new DateTimeOffset(2026, 12, 9, 0, 0, 1, TimeSpan.FromHours(8)));
        await site.TickAsync();
        await site.TickAsync();
        await FlowSites.RemoveTypeAsync(site, "term");
        var after = (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status;
        site.Clock.MoveTo(before);

        Assert.Equal((WorkflowStatus.Halted, WorkflowStatus.Finished), (waiting, after));
    }

    [Theory, EachEngine]
    public async Task Abort_OfAWaitingInstance_TakesItsTimerBack(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("abort").Start("s", "ContentSubmittedEvent").Then("d", "DeadlineEvent", new { Kind = "Days", Value = "9" }).Go("s", "d").Build());
        var story = await FlowSites.StoryAsync(site);
        await SubmitAsync(site, story.ContentItemId);
        await FlowSites.RemoveTypeAsync(site, "abort");
        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);

        Assert.True(await site.InUnitAsync(unit => unit.Get<WorkflowManager>().AbortAsync(workflow.WorkflowId, "不办了", None)));

        Assert.Equal(WorkflowStatus.Aborted, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
        Assert.False(await site.QueryAsync(db => db.Set<DueWork>().AnyAsync(row => row.Key.StartsWith(workflow.WorkflowId))));
        Assert.False(await site.QueryAsync(db => db.Set<BlockingActivity>().AnyAsync(row => row.WorkflowId == workflow.WorkflowId)));
    }

    [Theory, EachEngine]
    public async Task Submit_TwiceToASingleton_StartsOne(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        await FlowSites.SaveTypeAsync(site, new Flow("single").Start("s", "ContentSubmittedEvent").Then("w", "SignalEvent", new { SignalName = "go" }).Go("s", "w").Build(singleton: true));
        var story = await FlowSites.StoryAsync(site);

        await SubmitAsync(site, story.ContentItemId);
        await SubmitAsync(site, story.ContentItemId);
        await FlowSites.RemoveTypeAsync(site, "single");

        Assert.Equal(WorkflowStatus.Halted, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
    }

    [Theory, EachEngine]
    public async Task Notify_TheSameMessageAgainAndAgain_ReachesAPersonTwentyTimesAnHour(DatabaseEngine engine)
    {
        var site = await sites.OnAsync(engine);
        var reader = await site.Data.AccountAsync(RoleNames.Administrator);
        await FlowSites.SaveTypeAsync(site, new Flow("loud").Start("s", "ContentSubmittedEvent").Then("n", "NotifyHoldersTask", new { Permission = "ManageWorkflows", Subject = "又来了" }).Go("s", "n").Build());
        for (var i = 0; i < 22; i++) await SubmitAsync(site, (await FlowSites.StoryAsync(site)).ContentItemId);
        Assert.Equal(20, await CountAsync());

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        await SubmitAsync(site, (await FlowSites.StoryAsync(site)).ContentItemId);
        await FlowSites.RemoveTypeAsync(site, "loud");
        Assert.Equal(21, await CountAsync());

        Task<int> CountAsync() => site.QueryAsync(db => db.Set<Notification>().CountAsync(row => row.UserId == reader.Id && row.Subject == "又来了"));
    }

    private static Task SubmitAsync(SiteHost site, string id) => site.InUnitAsync(async unit => Assert.True((await unit.Get<IContentManager>().SubmitAsync(id)).Succeeded));

    private static Task<int> SignalAsync(SiteHost site, string name, string correlationId) =>
        site.InUnitAsync(unit => unit.Get<WorkflowManager>().TriggerEventAsync("SignalEvent", new JsonObject { ["Signal"] = name }, correlationId, None));

    private static Task<int> VersionsAsync(SiteHost site, ContentItem story) => site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.ContentItemId == story.ContentItemId));

    private static async Task TickLaterAsync(SiteHost site, TimeSpan by)
    {
        site.Clock.Advance(by);
        await site.TickAsync();
    }
}
