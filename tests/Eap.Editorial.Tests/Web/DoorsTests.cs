using System.Text.Json.Nodes;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Eap.Workflows.Instances;
using Eap.Workflows.Types;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

/// <summary>Nobody publishes around the reviews, through whatever door.</summary>
public sealed class DoorsTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Desk_EveryPublishButton_IsRefusedWithTheReason()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var id = await editor.WriteAsync("想直接发布的", button: "save");
        var version = (await Site.LatestAsync(id)).ContentItemVersionId;

        Assert.Empty((await editor.GetPageAsync(Edit(id))).ShouldBeOk().Document.QuerySelectorAll("button[value=publish]"));
        Assert.Contains("还没有通过初审、复审、终审", Notice(await editor.FollowAsync(await editor.PostAsync($"/admin/content/{id}/publish", ("version", version)))));
        var forged = await editor.PostAsync(Edit(id), ("version", (await Site.LatestAsync(id)).ContentItemVersionId), ("button", "publish"), (Title, "想直接发布的"), (Body, "强行发布。"));
        Assert.Contains("还不能发布", forged.BodyText);
        await editor.PostAsync($"/admin/content/{id}/history/{version}/restore");
        await editor.PostAsync($"/admin/content/{id}/publish");

        Assert.False(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Services_SystemAndWorkflows_AreRefusedToo()
    {
        var organization = await Data.OrganizationNamedAsync(null);
        var (id, refusals) = await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync("Notice", organization.OrganizationId);
            item.Apply(new Contents.Parts.Titles.TitlePart { Title = "系统直接发的通知" }).Apply(new Contents.Parts.Bodies.MarkdownBodyPart { Markdown = "要点" });
            item.Alter<Portal.Notices.NoticePart>(part => (part.Issuers.Values, part.OriginalDate.Value) = (["测试市总工会"], new DateOnly(2026, 1, 2)));
            var result = await contents.SaveAndPublishAsync(item, null);
            return (item.ContentItemId, result.Refusals);
        });
        Assert.Contains(refusals, reason => reason.Contains("初审、复审、终审"));

        var flow = """{"WorkflowTypeId":"around","Name":"绕过三审","IsEnabled":true,"Activities":[{"ActivityId":"s","Name":"SignalEvent","IsStart":true,"Properties":{"SignalName":"around"}},{"ActivityId":"p","Name":"PublishContentTask","IsStart":false,"Properties":{}}],"Transitions":[{"Id":0,"SourceActivityId":"s","SourceOutcomeName":"Done","DestinationActivityId":"p"}]}""";
        await Site.InUnitAsync(async unit =>
        {
            await unit.Get<WorkflowTypes>().SaveAsync(unit, JsonNode.Parse(flow)!.AsObject(), null, CancellationToken.None);
            await unit.Db.SaveChangesAsync();
            await unit.Get<WorkflowManager>().TriggerEventAsync("SignalEvent", new JsonObject { ["Signal"] = "around" }, id, CancellationToken.None);
        });
        Assert.Equal("Noop", await Site.QueryAsync(db => db.Set<JournalEntry>().Where(row => row.ActivityId == "p").Select(row => row.Outcome).SingleAsync()));
        Assert.False(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Import_OverATextUnderReview_IsRefusedAndOverADraftIsWhatPassesNext()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("导入要碰的稿件");

        await Assert.ThrowsAsync<ContentImportException>(() => ImportAsync(id, published: true));
        (await staff.First.DecideAsync(id, "Returned", "再改")).ShouldRedirectTo("/admin/tasks");
        await ImportAsync(id, published: false);

        Assert.False(await Site.IsPublishedAsync(id));
        Assert.False((await Site.InUnitAsync(unit => unit.Get<IContentManager>().PublishAsync(id))).Succeeded);
        (await staff.Author.PostAsync($"/admin/content/{id}/submit")).ShouldRedirectTo(Edit(id));
        await staff.PassAsync(id);
        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task Import_OverALiveText_CarriesTheSignOffOfTheRecipeAndSaysSo()
    {
        var item = await Site.LiveAsync("被导入换掉的");

        await ImportAsync(item.ContentItemId, published: true);

        Assert.Contains("建站时自带", (await Anonymous().GetPageAsync(await Site.AddressAsync(item.ContentItemId))).ShouldBeOk().Text(".editorial-note"));
        var signed = await Site.QueryAsync(db => db.Set<Manuscripts.SignOff>().AsNoTracking().SingleAsync(row => row.ContentItemId == item.ContentItemId && row.Stands));
        Assert.Equal((Manuscripts.SignOffSource.Recipe, (await Site.LatestAsync(item.ContentItemId)).ContentItemVersionId), (signed.Source, signed.VersionId));
    }

    [Fact]
    public async Task SignOffs_OfAnOlderVersion_DoNotCountForANewerOne()
    {
        var staff = await Site.StaffAsync();
        var id = await staff.Author.WriteAsync("签过又变的");
        (await staff.First.DecideAsync(id)).ShouldRedirectTo("/admin/tasks");
        (await staff.Second.DecideAsync(id, "Returned", "再改")).ShouldRedirectTo("/admin/tasks");
        await staff.Author.ChangeAsync(id, new() { [Body] = "改过的字。" }, "save");

        Assert.Equal(0, await Site.QueryAsync(db => db.Set<Manuscripts.SignOff>().CountAsync(row => row.ContentItemId == id && row.Stands)));
        Assert.False((await Site.InUnitAsync(unit => unit.Get<IContentManager>().PublishAsync(id))).Succeeded);
    }

    [Fact]
    public async Task Submit_WithoutTheWorkflow_IsRefusedInWordsAndStaysADraft()
    {
        await using var site = await SiteHost.StartAsync();
        var type = await site.QueryAsync(db => db.Set<WorkflowTypeRecord>().SingleAsync(row => row.IsCurrent && row.Name == "三审三校"));
        await site.InUnitAsync(unit => WorkflowTypes.EnableAsync(unit, type.WorkflowTypeId, false, CancellationToken.None));
        var editor = await site.SignInAsync(RoleNames.Editor);
        var id = await editor.WriteAsync("没有流程的", button: "save");

        Assert.Contains("没有启用三审的流程", Notice(await editor.FollowAsync(await editor.PostAsync($"/admin/content/{id}/submit"))));
        Assert.Contains("保存并提交审核", (await editor.GetPageAsync(Edit(id))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Page_WhichNeedsNoReview_IsPublishedAtTheDeskAsEver()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var page = await editor.GetFinalPageAsync("/admin/content/create/Page");

        var answer = await editor.SubmitFormAsync(page.ShouldBeOk(), new() { [Title] = "不用审的页面", [Body] = "字。" }, Form, "publish");

        Assert.True(await Site.IsPublishedAsync(answer.Location!.Split('/')[3]));
    }

    [Fact]
    public async Task Submit_ByAnEditorOfAnotherOrganization_IsForbidden()
    {
        var author = await SignInAsync(RoleNames.Editor, "莒县总工会");
        var id = await author.WriteAsync("莒县的稿件", button: "save");
        var stranger = await SignInAsync(RoleNames.Editor, "五莲县总工会");

        (await stranger.PostAsync($"/admin/content/{id}/submit")).ShouldBeForbidden();
        (await stranger.PostAsync($"/admin/editorial/{id}/withdraw")).ShouldBeForbidden();
        (await stranger.GetPageAsync($"/admin/editorial/{id}")).ShouldBeForbidden();
        (await author.PostAsync($"/admin/content/{id}/submit")).ShouldRedirectTo(Edit(id));
        var task = await Site.OpenTaskAsync(id);
        (await stranger.GetPageAsync($"/admin/tasks/{task.TaskId}")).ShouldBeNotFound();
    }

    private Task ImportAsync(string id, bool published) => Site.InUnitAsync(async unit =>
    {
        var contents = unit.Get<IContentManager>();
        var known = (await contents.GetAsync(id, VersionOptions.Latest))!;
        var item = new ContentItem { ContentItemId = id, ContentItemVersionId = "", ContentType = known.ContentType, OrganizationId = known.OrganizationId, DisplayText = known.DisplayText, Data = known.Data, Latest = true, Published = published };
        await contents.ImportAsync([item.Apply(new Contents.Parts.Bodies.MarkdownBodyPart { Markdown = "导入的字。" })]);
    });

    private static string Notice(SitePage page) => page.BodyText;
}
