using System.Net;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Tests.Engine;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Web;

public sealed class ContentEditorTests(EngineSites sites) : IClassFixture<EngineSites>
{
    private const string Title = "TitlePart.Title";
    private const string Body = "MarkdownBodyPart.Markdown";
    private const string Form = "form[data-draft-key]";

    private SiteHost Site => sites[DatabaseEngine.Sqlite];

    [Fact]
    public async Task Create_Draft_IsStoredAtTheChosenOrganizationAndNotShownToReaders()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var page = await editor.GetFinalPageAsync("/admin/content/create/Story");

        var answer = await editor.SubmitFormAsync(page.ShouldBeOk(), new() { [Title] = "夜班后怎么睡", [Body] = "先拉上窗帘。" }, Form, "save");

        var id = IdOf(answer);
        var stored = await Site.LatestAsync(id);
        Assert.Equal(("夜班后怎么睡", "先拉上窗帘。", false), (stored.DisplayText, stored.As<MarkdownBodyPart>()!.Markdown, stored.Published));
        Assert.Equal((await Site.Data.OrganizationNamedAsync(null)).OrganizationId, stored.OrganizationId);
        (await editor.FollowAsync(answer)).ShouldBeOk();
        (await Site.Anonymous().GetPageAsync("/stories/ye-ban-hou-zen-me-shui")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Create_FormSentTwice_MakesOneItemAndOneVersion()
    {
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var page = await editor.GetFinalPageAsync("/admin/content/create/Story");
        FormFields Typed() => new() { [Title] = "点了两次的一篇", [Body] = "一样的字。" };

        var first = await editor.SubmitFormAsync(page, Typed(), Form, "save");
        var second = await editor.SubmitFormAsync(page, Typed(), Form, "save");

        Assert.Equal(IdOf(first), IdOf(second));
        Assert.Single(await Site.VersionsAsync(IdOf(first)));
    }

    [Fact]
    public async Task Create_IdOfAnItemOfAnotherOrganization_IsForbiddenAndLeavesItAlone()
    {
        var district = await DistrictAsync();
        var other = await Site.StoryAsync("别处的一篇");
        var editor = await Site.SignInAsync(RoleNames.Editor, district.Name);

        var answer = await editor.PostAsync($"/admin/content/create/Story?id={other.ContentItemId}", (Title, "改成我的"), ("button", "save"), ("organization", district.OrganizationId));

        answer.ShouldBeForbidden();
        Assert.Single(await Site.VersionsAsync(other.ContentItemId));
    }

    [Fact]
    public async Task Create_AtAnOrganizationWithoutTheRole_IsForbidden()
    {
        var district = await DistrictAsync();
        var editor = await Site.SignInAsync(RoleNames.Editor, district.Name);
        var id = Site.Services.GetService(typeof(Platform.Ids.IdGenerator)) is Platform.Ids.IdGenerator ids ? ids.Next() : "";

        var answer = await editor.PostAsync($"/admin/content/create/Story?id={id}", (Title, "越级"), ("button", "save"), ("organization", (await Site.Data.OrganizationNamedAsync(null)).OrganizationId));

        answer.ShouldBeForbidden();
        Assert.Empty(await Site.VersionsAsync(id));
    }

    [Fact]
    public async Task Publish_FromTheEditor_ReadersSeeItAndTheTimeIsTheServers()
    {
        var item = await Site.StoryAsync("就要发布的一篇");
        var editor = await Site.SignInAsync(RoleNames.Editor);

        var answer = await editor.SubmitFormAsync($"/admin/content/{item.ContentItemId}/edit", new FormFields { [Body] = "写好了。" }.Forge("PublishedUtc", "2001-01-01"), Form, "publish");

        answer.ShouldRedirectTo($"/admin/content/{item.ContentItemId}/edit");
        var stored = await Site.LatestAsync(item.ContentItemId);
        Assert.True(stored.Published);
        Assert.Equal(Site.Clock.GetUtcNow().UtcDateTime, stored.PublishedUtc!.Value, TimeSpan.FromMinutes(1));
        Assert.Contains("写好了。", (await Site.Anonymous().GetPageAsync("/stories/jiu-yao-fa-bu-de-yi-pian")).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task Publish_WithoutABody_KeepsTheDraftAndSaysSoAtTheField()
    {
        var item = await Site.StoryAsync("还没写完的一篇");
        var editor = await Site.SignInAsync(RoleNames.Editor);

        var answer = await editor.SubmitFormAsync($"/admin/content/{item.ContentItemId}/edit", new() { [Title] = "还没写完，换了题目", [Body] = "" }, Form, "publish");

        answer.ShouldBeOk().ShouldRefuseField("MarkdownBodyPart-Markdown", "请填写正文");
        var stored = await Site.LatestAsync(item.ContentItemId);
        Assert.Equal(("还没写完，换了题目", false), (stored.DisplayText, stored.Published));
        Assert.Equal(stored.ContentItemVersionId, answer.Document.QuerySelector("input[name=version]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Save_TooLongATitle_StoresNothingAndKeepsWhatWasTyped()
    {
        var item = await Site.StoryAsync("短题目");
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var typed = new string('长', 300);

        var answer = await editor.SubmitFormAsync($"/admin/content/{item.ContentItemId}/edit", new() { [Title] = typed }, Form, "save");

        answer.ShouldBeOk().ShouldRefuseField("TitlePart-Title", "请删去");
        Assert.Equal(typed, answer.Document.QuerySelector("#TitlePart-Title")!.GetAttribute("value"));
        Assert.Single(await Site.VersionsAsync(item.ContentItemId));
    }

    [Fact]
    public async Task Save_TwoEditorsMeet_BothTextsAreShownAndKeptAndTheNextSaveBuildsOnTheirs()
    {
        var item = await Site.StoryAsync("两个人改的一篇");
        var (anna, bert) = (await Site.SignInAsync(RoleNames.Editor), await Site.SignInAsync(RoleNames.Editor));
        var (hers, his) = (await anna.GetPageAsync($"/admin/content/{item.ContentItemId}/edit"), await bert.GetPageAsync($"/admin/content/{item.ContentItemId}/edit"));
        await anna.SubmitFormAsync(hers, new() { [Body] = "她写的。" }, Form, "save");

        var met = await bert.SubmitFormAsync(his, new() { [Body] = "他写的。" }, Form, "publish");

        met.ShouldBeOk();
        Assert.Contains("她写的。", met.Text(".compare .theirs"));
        // What differs is marked, so white space stands between the pieces.
        Assert.Contains("他写的。", string.Concat(met.Text(".compare .mine").Where(character => !char.IsWhiteSpace(character))));
        Assert.Equal("他写的。", met.Document.QuerySelector($"textarea[name='{Body}']")!.TextContent.Trim());
        Assert.DoesNotContain(await Site.VersionsAsync(item.ContentItemId), version => version.Published);
        var merged = await bert.SubmitFormAsync(met, new() { [Body] = "她写的。他写的。" }, Form, "save");
        merged.ShouldRedirectTo($"/admin/content/{item.ContentItemId}/edit");
        Assert.Equal(["正文 两个人改的一篇", "她写的。", "他写的。", "她写的。他写的。"], (await Site.VersionsAsync(item.ContentItemId)).Select(version => version.As<MarkdownBodyPart>()!.Markdown));
    }

    [Fact]
    public async Task Edit_OfAnotherOrganization_IsForbiddenAndChangesNothing()
    {
        var district = await DistrictAsync();
        var item = await Site.StoryAsync("市里的一篇");
        var editor = await Site.SignInAsync(RoleNames.Editor, district.Name);

        (await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldBeForbidden();
        foreach (var door in new[] { "edit", "publish", "unpublish", "discard", "delete", "preview", $"history/{item.ContentItemVersionId}/restore" })
            (await editor.PostAsync($"/admin/content/{item.ContentItemId}/{door}", (Title, "越界"), ("version", item.ContentItemVersionId))).ShouldBeForbidden();

        Assert.Equal(item.ContentItemVersionId, Assert.Single(await Site.VersionsAsync(item.ContentItemId)).ContentItemVersionId);
    }

    [Fact]
    public async Task PrivateItem_InTheGeneralAdmin_IsNowhere()
    {
        var item = await Site.StoryAsync("不能让人看到的档案", type: "Dossier");
        var editor = await Site.SignInAsync(RoleNames.Editor);

        Assert.DoesNotContain("不能让人看到的档案", (await editor.GetPageAsync("/admin/content")).ShouldBeOk().Html);
        Assert.DoesNotContain("不能让人看到的档案", (await editor.GetPageAsync("/admin/content?type=Dossier")).Html);
        Assert.DoesNotContain("Dossier", (await editor.GetPageAsync("/admin/content")).Html);
        foreach (var page in new[] { "edit", "history", "preview" }) (await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/{page}")).ShouldBeNotFound();
        foreach (var door in new[] { "edit", "publish", "unpublish", "discard", "delete", "preview", "recover", $"history/{item.ContentItemVersionId}/restore" })
            (await editor.PostAsync($"/admin/content/{item.ContentItemId}/{door}")).ShouldBeNotFound();
        (await editor.GetPageAsync("/admin/content/create/Dossier")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Editor_NobodyOrWithoutTheRole_IsRefused()
    {
        var item = await Site.StoryAsync("谁能改");

        (await Site.Anonymous().GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldAskToSignIn();
        (await (await Site.SignInAsync(RoleNames.Auditor)).GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldBeForbidden();
        (await (await Site.SignInAsync(RoleNames.Editor)).GetPageAsync($"/admin/content/{new string('0', 26)}/edit")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Save_SessionEndedMeanwhile_TextComesBackAndSurvivesTheSignIn()
    {
        var item = await Site.StoryAsync("写到一半登录过期");
        var account = await Site.Data.AccountAsync(RoleNames.Editor);
        var before = await Site.SignInAsync(account);
        var page = await before.GetPageAsync($"/admin/content/{item.ContentItemId}/edit");
        var gone = Site.Anonymous();

        var kept = await gone.SubmitFormAsync(page, new() { [Body] = "写了一下午的字。" }, Form, "save");

        kept.ShouldBe(HttpStatusCode.Unauthorized);
        Assert.Contains("写了一下午的字。", kept.Html);
        var again = await Site.SignInAsync(account);
        var form = await again.SubmitFormAsync(kept, form: "main form");
        Assert.Equal("写了一下午的字。", form.ShouldBeOk().Document.QuerySelector($"textarea[name='{Body}']")!.TextContent.Trim());
        Assert.Single(await Site.VersionsAsync(item.ContentItemId));
        (await again.SubmitFormAsync(form, new(), Form, "save")).ShouldRedirectTo($"/admin/content/{item.ContentItemId}/edit");
        Assert.Equal("写了一下午的字。", (await Site.LatestAsync(item.ContentItemId)).As<MarkdownBodyPart>()!.Markdown);
    }

    [Fact]
    public async Task Preview_OfUnsavedText_ShowsItInThePublicThemeAndStoresNothing()
    {
        var item = await Site.StoryAsync("先看看样子");
        var editor = await Site.SignInAsync(RoleNames.Editor);
        var page = await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/edit");

        var preview = await editor.SubmitFormAsync(page, new() { [Title] = "改了题目", [Body] = "**没存的**字" }, Form, "预览");

        Assert.Equal("改了题目", preview.ShouldBeOk().Text("h1"));
        Assert.Equal("没存的", preview.Text("main strong"));
        Assert.Contains("noindex", string.Join(',', preview.Headers.GetValues("X-Robots-Tag")));
        Assert.True(preview.Headers.CacheControl!.NoStore);
        Assert.Single(await Site.VersionsAsync(item.ContentItemId));
    }

    private Task<Organization> DistrictAsync() => Site.Data.OrganizationAsync($"某区总工会{Guid.NewGuid():N}", under: null);

    private static string IdOf(SitePage answer) => answer.Location?.Split('/') is ["", "admin", "content", { Length: 26 } id, "edit"] ? id : throw new InvalidOperationException($"{(int)answer.Status} {answer.Location} {answer.BodyText.Trim()}");
}
