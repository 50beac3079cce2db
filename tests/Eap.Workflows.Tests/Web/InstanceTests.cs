using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Tests.Engine;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Web;

public sealed class InstanceTests(FlowSites sites) : DeskTests(sites)
{
    [Fact]
    public async Task Show_WaitingInstance_TellsTheWayItTookAndWhereItWaits()
    {
        var site = await SiteAsync();
        var (workflow, _) = await WaitingAsync(site, "shown", "路过的稿件");
        var manager = await ManagerAsync(site);

        var page = (await manager.GetPageAsync($"{Types}/instances/{workflow.WorkflowId}")).ShouldBeOk();

        Assert.Contains("走过", page.Text("[data-step=s]"));
        Assert.Contains("在这里等着", page.Text("[data-step=w]"));
        Assert.NotNull(page.Document.QuerySelector("[data-step=s] [data-taken=true][data-target=w]"));
        Assert.Equal("event waiting", page.Document.QuerySelector("[data-step=w]")!.GetAttribute("data-look"));
        Assert.Contains("路过的稿件", page.Text("h1"));
        (await manager.GetPageAsync($"{Types}/instances/nothing")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Show_ToWhoMayNotOpenTheItem_NamesNoTitle()
    {
        var site = await SiteAsync();
        var (workflow, _) = await WaitingAsync(site, "hidden", "不给看的标题");
        await site.InUnitAsync(async unit =>
        {
            if (!await unit.Db.Set<Users.Grants.Role>().AnyAsync(role => role.Name == "FlowKeeper"))
                unit.Db.Add(new Users.Grants.Role { Name = "FlowKeeper", Title = "管流程的", Permissions = ["AccessAdminPanel", "ManageWorkflows"] });
        });
        var keeper = await site.SignInAsync("FlowKeeper");

        foreach (var page in new[] { "", $"/{workflow.WorkflowId}" })
        {
            var seen = (await keeper.GetPageAsync($"{Types}/instances{page}")).ShouldBeOk();
            Assert.DoesNotContain("不给看的标题", seen.Html);
            Assert.Contains("你不能打开的内容", seen.BodyText);
        }

        Assert.Contains("没有符合条件的", (await keeper.GetPageAsync($"{Types}/instances?subject=不给看的")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Show_ProtectedValue_IsNotShown()
    {
        var site = await SiteAsync();
        var (workflow, _) = await WaitingAsync(site, "secret", "带着受保护的值");
        await site.InUnitAsync(async unit => (await unit.Db.Set<Workflow>().SingleAsync(row => row.WorkflowId == workflow.WorkflowId)).State =
            """{"Input":{"Outcome":"Passed"},"Properties":{"Phone":{"Value":null,"Protected":"c2VjcmV0"},"Plain":"看得见"}}""");

        var page = (await (await ManagerAsync(site)).GetPageAsync($"{Types}/instances/{workflow.WorkflowId}")).ShouldBeOk();

        Assert.DoesNotContain("c2VjcmV0", page.Html);
        Assert.Contains("受保护的内容，不显示", page.BodyText);
        Assert.Contains("看得见", page.BodyText);
    }

    [Fact]
    public async Task Abort_WithAReason_StopsItAndIsAudited()
    {
        var site = await SiteAsync();
        var (workflow, story) = await WaitingAsync(site, "stopped", "要停的");
        var manager = await ManagerAsync(site);
        var address = $"{Types}/instances/{workflow.WorkflowId}/abort";

        (await manager.SubmitFormAsync(address, new() { ["Reason"] = " " }, form: "main form")).ShouldBeOk().ShouldRefuseField("Reason", "原因");
        Assert.Equal(WorkflowStatus.Halted, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
        (await manager.SubmitFormAsync(address, new() { ["Reason"] = "不办了" }, form: "main form")).ShouldRedirectTo($"{Types}/instances/{workflow.WorkflowId}");

        var stored = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal((WorkflowStatus.Aborted, "不办了"), (stored.Status, stored.FaultMessage));
        Assert.True(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Aborted" && row.SubjectId == workflow.WorkflowId && row.UserId == manager.User!.Id)));
        // Pressed again, from an old page.
        Assert.Contains("已经结束", (await manager.FollowAsync(await manager.PostAsync(address, ("reason", "再来")))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Retry_FaultedInstance_GoesOnFromTheFailedStepAndIsAudited()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, new Flow("desk-fault").Start("s", "ContentSubmittedEvent").Then("b", "BrittleTask").Go("s", "b").Build());
        var story = await FlowSites.StoryAsync(site);
        BrittleTask.FailNext(int.MaxValue);
        await site.InUnitAsync(unit => unit.Get<IContentManager>().SubmitAsync(story.ContentItemId));
        for (var i = 0; i < WorkflowRunner.MaxTries; i++)
        {
            site.Clock.Advance(TimeSpan.FromHours(2));
            await site.TickAsync();
        }

        await FlowSites.RemoveTypeAsync(site, "desk-fault");
        BrittleTask.FailNext(0);
        var faulted = await FlowSites.OnlyAsync(site, story.ContentItemId);
        var manager = await ManagerAsync(site);
        var page = (await manager.GetPageAsync($"{Types}/instances/{faulted.WorkflowId}")).ShouldBeOk();
        Assert.Contains("在这里出错", page.Text("[data-step=b]"));

        (await manager.SubmitFormAsync(page, form: "form[action$='/retry']")).ShouldRedirectTo($"{Types}/instances/{faulted.WorkflowId}");

        Assert.Equal(WorkflowStatus.Finished, (await FlowSites.OnlyAsync(site, story.ContentItemId)).Status);
        Assert.True(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Retried" && row.SubjectId == faulted.WorkflowId && row.UserId == manager.User!.Id)));
        Assert.Contains("不用重试", (await manager.FollowAsync(await manager.PostAsync($"{Types}/instances/{faulted.WorkflowId}/retry"))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Task_DecidedInAnInstanceThatWasRemoved_CanStillBeOpened()
    {
        var site = await SiteAsync();
        var story = await FlowSites.StoryAsync(site, "早就办完的");
        var reviewer = await site.SignInAsync(RoleNames.Editor);
        await site.InUnitAsync(unit =>
        {
            unit.Db.Add(new Review.ReviewTask
            {
                TaskId = "0removedinstance0000000000", WorkflowId = "0gone", ActivityId = "a", ContentItemId = story.ContentItemId, ContentType = "Story", DisplayText = "早就办完的", Stage = "初审",
                OrganizationId = story.OrganizationId, Permission = "EditContent", IsOpen = false, Outcome = "Passed", DecidedBy = reviewer.User!.Id, DecidedByName = "测", DecidedUtc = site.Clock.GetUtcNow().UtcDateTime,
            });
            return Task.CompletedTask;
        });

        Assert.Contains("早就办完的", (await reviewer.GetPageAsync("/admin/tasks/0removedinstance0000000000")).ShouldBeOk().BodyText);
    }

    private static async Task<(Workflow Workflow, ContentItem Story)> WaitingAsync(SiteHost site, string id, string title)
    {
        await FlowSites.SaveTypeAsync(site, new Flow(id).Start("s", "ContentSubmittedEvent").Then("w", "SignalEvent", new { SignalName = id }).Then("l", "LogTask", new { Text = "完" }).Go("s", "w").Go("w", "l").Build());
        var story = await FlowSites.StoryAsync(site, title);
        await site.InUnitAsync(unit => unit.Get<IContentManager>().SubmitAsync(story.ContentItemId));
        await FlowSites.RemoveTypeAsync(site, id);
        return (await FlowSites.OnlyAsync(site, story.ContentItemId), story);
    }
}
