using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Tests.Engine;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Tests.Web;

public sealed class ShelfTests(FlowSites sites) : DeskTests(sites)
{
    [Fact]
    public async Task Pages_AnonymousWrongRoleAndAnAdministratorBelow_AreRefused()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("closed").Build(enabled: false));
        var root = await site.Data.OrganizationNamedAsync(null);
        var below = await site.Data.OrganizationAsync("流程下级工会（测）", root.Name);
        var others = new[] { await site.SignInAsync(RoleNames.Editor), await site.SignInAsync(RoleNames.Administrator, at: below.Name) };
        foreach (var page in new[] { "", "/create", "/import", "/instances", "/closed", "/closed/edit", "/closed/versions", "/closed/rename", "/closed/delete", "/closed/export" })
        {
            (await site.Anonymous().GetPageAsync(Types + page)).ShouldAskToSignIn();
            foreach (var other in others) (await other.GetPageAsync(Types + page)).ShouldBeForbidden();
        }

        foreach (var post in new[] { "/create", "/import", "/closed/enable", "/closed/disable", "/closed/duplicate", "/closed/rename", "/closed/delete", "/closed/edit", "/closed/versions/1/restore", "/instances/x/retry", "/instances/x/abort" })
        {
            (await site.Anonymous().PostAsync(Types + post)).ShouldAskToSignIn();
            foreach (var other in others) (await other.PostAsync(Types + post, ("name", "改了"))).ShouldBeForbidden();
        }

        Assert.False((await StoredAsync(site, "closed"))!.IsEnabled);
    }

    [Fact]
    public async Task Pages_OfATypeThatIsNotThere_AreNotFound()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        foreach (var page in new[] { "", "/edit", "/versions", "/rename", "/delete", "/export" }) (await manager.GetPageAsync($"{Types}/nothing{page}")).ShouldBeNotFound();
        foreach (var post in new[] { "/enable", "/disable", "/duplicate", "/rename", "/delete", "/edit", "/versions/1/restore" }) (await manager.PostAsync($"{Types}/nothing{post}", ("name", "x"))).ShouldBeNotFound();
    }

    [Fact]
    public async Task Create_WithAName_OpensTheEditorOfAnEmptyType()
    {
        var site = await SiteAsync();
        var manager = await ManagerAsync(site);
        (await manager.SubmitFormAsync($"{Types}/create", new() { ["Name"] = " " }, form: "main form")).ShouldBeOk().ShouldRefuseField("Name", "名称");

        var answer = await manager.SubmitFormAsync($"{Types}/create", new() { ["Name"] = "新的流程" }, form: "main form");

        var id = answer.Location!.Split('/')[3];
        Assert.Equal(("新的流程", false, 1), await site.QueryAsync(async db => await db.Set<Types.WorkflowTypeRecord>().Where(row => row.WorkflowTypeId == id).Select(row => new ValueTuple<string, bool, int>(row.Name, row.IsEnabled, row.Version)).SingleAsync()));
        Assert.Contains("没有开始", (await manager.GetPageAsync(answer.Location!)).ShouldBeOk().BodyText);
        Assert.True(await site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.SubjectId == id && row.UserId == manager.User!.Id)));
    }

    [Fact]
    public async Task Enable_SoundType_IsOn_AndOneWithAProblemIsNot()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("switch").Build(enabled: false));
        await FlowSites.SaveTypeAsync(site, new Flow("broken").Start("s", "ContentSubmittedEvent").Build(enabled: false));
        var manager = await ManagerAsync(site);

        (await manager.SubmitFormAsync(Types, form: "form[action$='/switch/enable']")).ShouldRedirectTo(Types);
        var refused = await manager.SubmitFormAsync(Types, form: "form[action$='/broken/enable']");

        Assert.Contains("不能启用", (await manager.FollowAsync(refused)).ShouldBeOk().BodyText);
        Assert.True((await StoredAsync(site, "switch"))!.IsEnabled);
        Assert.False((await StoredAsync(site, "broken"))!.IsEnabled);
        (await manager.SubmitFormAsync(Types, form: "form[action$='/switch/disable']")).ShouldRedirectTo(Types);
        Assert.False((await StoredAsync(site, "switch"))!.IsEnabled);
        Assert.Equal(["TypeSaved", "TypeEnabled", "TypeDisabled"], await site.QueryAsync(db => db.Set<AuditEvent>().Where(row => row.SubjectId == "switch").OrderBy(row => row.Id).Select(row => row.Name).ToListAsync()));
    }

    [Fact]
    public async Task Delete_AsksFirst_ThenTheTypeIsGoneAndWhatRunsGoesOn()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, new Flow("going").Start("s", "ContentSubmittedEvent").Then("w", "SignalEvent", new { SignalName = "go" }).Then("l", "LogTask", new { Text = "完" }).Go("s", "w").Go("w", "l").Build());
        var story = await FlowSites.StoryAsync(site);
        await site.InUnitAsync(unit => unit.Get<Contents.Management.IContentManager>().SubmitAsync(story.ContentItemId));
        var manager = await ManagerAsync(site);

        Assert.Contains("有 1 件正在按它办理", (await manager.GetPageAsync($"{Types}/going/delete")).ShouldBeOk().BodyText);
        (await manager.SubmitFormAsync($"{Types}/going/delete", form: "main form")).ShouldRedirectTo(Types);

        (await manager.GetPageAsync($"{Types}/going")).ShouldBeNotFound();
        var workflow = await FlowSites.OnlyAsync(site, story.ContentItemId);
        Assert.Equal(Instances.WorkflowStatus.Halted, workflow.Status);
        Assert.Contains("已删除", (await manager.GetPageAsync($"{Types}/instances/{workflow.WorkflowId}")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task DuplicateAndRename_MakeACopyAndAVersion()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("copied").Build());
        var manager = await ManagerAsync(site);

        (await manager.PostAsync($"{Types}/copied/duplicate")).ShouldRedirectTo(Types);
        (await manager.SubmitFormAsync($"{Types}/copied/rename", new() { ["Name"] = "改过的名" }, form: "main form")).ShouldRedirectTo(Types);

        var copy = await site.QueryAsync(db => db.Set<Types.WorkflowTypeRecord>().SingleAsync(row => row.Name == "流程 copied（副本）"));
        Assert.Equal((false, 1), (copy.IsEnabled, copy.Version));
        var renamed = (await StoredAsync(site, "copied"))!;
        Assert.Equal(("改过的名", true, 2), (renamed.Name, renamed.IsEnabled, renamed.Version));
        await FlowSites.RemoveTypeAsync(site, "copied");
    }

    [Fact]
    public async Task Show_AFailureNobodyAnswers_SaysThatItStopsThere()
    {
        var site = await SiteAsync();
        await FlowSites.SaveTypeAsync(site, Sound("stops").Build(enabled: false));

        var page = (await (await ManagerAsync(site)).GetPageAsync($"{Types}/stops")).ShouldBeOk();

        Assert.Equal(["Published", "Noop"], page.Document.QuerySelectorAll("#step-3 [data-exit]").Select(exit => exit.TextContent.Contains("停下，等人处理", StringComparison.Ordinal) ? "Noop" : "Published"));
        Assert.Contains("“不能发布”没有接下去的步骤", page.BodyText);
    }
}
