using Eap.Contents.Parts.Bodies;
using Eap.Contents.Tests.Engine;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Contents.Tests.Web;

public sealed class ContentHistoryTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string Form = "form[data-draft-key]";

    private SiteHost Site => sites[DatabaseEngine.Sqlite];

    [Fact]
    public async Task History_TwoVersions_ComparesThemByPhraseAndRestoresTheOld()
    {
        var item = await Site.StoryAsync("有历史的一篇", published: true);
        var editor = await Site.SignInAsync(RoleNames.Editor);
        await editor.SubmitFormAsync($"/admin/content/{item.ContentItemId}/edit", new() { ["MarkdownBodyPart.Markdown"] = "换了一段话。" }, Form, "save");
        var versions = await Site.VersionsAsync(item.ContentItemId);

        var page = await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/history?from={versions[0].ContentItemVersionId}&to={versions[1].ContentItemVersionId}");

        Assert.Equal(2, page.ShouldBeOk().Texts("table.history tbody tr").Count);
        Assert.Contains("正文 有历史的一篇", page.Texts("del"));
        Assert.Contains("换了一段话。", page.Texts("ins"));
        var restored = await editor.SubmitFormAsync(page.Document.QuerySelector($"a[href$='{versions[0].ContentItemVersionId}/restore']")!.GetAttribute("href")!);
        restored.ShouldRedirectTo($"/admin/content/{item.ContentItemId}/edit");
        Assert.Equal("正文 有历史的一篇", (await Site.LatestAsync(item.ContentItemId)).As<MarkdownBodyPart>()!.Markdown);
        Assert.Equal(3, (await Site.VersionsAsync(item.ContentItemId)).Count);
    }

    [Fact]
    public async Task History_VersionOfAnotherItem_IsNotReachedThroughThisOne()
    {
        var (mine, other) = (await Site.StoryAsync("我的历史"), await Site.StoryAsync("档案里的秘密", type: "Dossier"));
        var editor = await Site.SignInAsync(RoleNames.Editor);

        (await editor.GetPageAsync($"/admin/content/{mine.ContentItemId}/preview?version={other.ContentItemVersionId}")).ShouldBeNotFound();
        (await editor.PostAsync($"/admin/content/{mine.ContentItemId}/history/{other.ContentItemVersionId}/restore")).ShouldBeNotFound();
        var page = await editor.GetPageAsync($"/admin/content/{mine.ContentItemId}/history?from={other.ContentItemVersionId}&to={mine.ContentItemVersionId}");

        Assert.DoesNotContain("秘密", page.ShouldBeOk().Html);
    }

    [Fact]
    public async Task Delete_ThenRestore_BringsItBackAsADraft()
    {
        var item = await Site.StoryAsync("删了又要", published: true);
        var editor = await Site.SignInAsync(RoleNames.Editor);

        await editor.PostAsync($"/admin/content/{item.ContentItemId}/delete");
        var history = await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/history");
        Assert.DoesNotContain("删了又要", (await editor.GetPageAsync("/admin/content?q=删了又要")).Text("main"));
        await editor.SubmitFormAsync(history.Document.QuerySelector("a[href$='/restore']")!.GetAttribute("href")!);

        var latest = await Site.LatestAsync(item.ContentItemId);
        Assert.Equal(("删了又要", false), (latest.DisplayText, latest.Published));
    }

    [Theory]
    [InlineData("unpublish", "撤下这一条")]
    [InlineData("discard", "放弃没发布的修改")]
    [InlineData("delete", "删除这一条")]
    public async Task Confirm_BeforeSomethingIsTakenAway_AsksWithoutScriptAndOnlyForTheTextSeen(string action, string question)
    {
        var item = await Site.StoryAsync($"先问一声 {action}", published: true);
        var (editor, address) = (await Site.SignInAsync(RoleNames.Editor), $"/admin/content/{item.ContentItemId}");
        await editor.SubmitFormAsync($"{address}/edit", new() { ["MarkdownBodyPart.Markdown"] = "改过" }, Form, "save");
        Assert.Equal($"{address}/{action}", (await editor.GetPageAsync($"{address}/edit")).Document.QuerySelector($".more a[href$='/{action}']")!.GetAttribute("href"));

        var page = await editor.GetPageAsync($"{address}/{action}");
        Assert.Contains(question, page.ShouldBeOk().Text("h1"));
        await editor.SubmitFormAsync($"{address}/edit", new() { ["MarkdownBodyPart.Markdown"] = "别人又改过" }, Form, "save");
        var late = await editor.FollowAsync(await editor.SubmitFormAsync(page, form: "form:has(input[name=seen])"));

        Assert.Contains("刚被别人改过", late.Text(".status.warning"));
        Assert.Equal("别人又改过", (await Site.LatestAsync(item.ContentItemId)).As<MarkdownBodyPart>()!.Markdown);
        await editor.SubmitFormAsync($"{address}/{action}", form: "form:has(input[name=seen])");
        var rows = await Site.VersionsAsync(item.ContentItemId);
        Assert.Equal((action != "delete", action == "discard"), (rows.Any(row => row.Latest), rows.Any(row => row.Published)));
    }

    [Fact]
    public async Task Unpublish_AndDiscard_DoWhatTheySay()
    {
        var item = await Site.StoryAsync("撤下试试", published: true);
        var editor = await Site.SignInAsync(RoleNames.Editor);
        await editor.SubmitFormAsync($"/admin/content/{item.ContentItemId}/edit", new() { ["MarkdownBodyPart.Markdown"] = "不要的修改" }, Form, "save");

        await editor.PostAsync($"/admin/content/{item.ContentItemId}/discard");
        Assert.Equal("正文 撤下试试", (await Site.LatestAsync(item.ContentItemId)).As<MarkdownBodyPart>()!.Markdown);
        (await Site.Anonymous().GetPageAsync("/stories/che-xia-shi-shi")).ShouldBeOk();
        await editor.PostAsync($"/admin/content/{item.ContentItemId}/unpublish");

        (await Site.Anonymous().GetPageAsync("/stories/che-xia-shi-shi")).ShouldBeNotFound();
    }
}
