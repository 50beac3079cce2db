using Eap.Contents.Parts.Taxonomies;
using Eap.Editorial.Manuscripts;
using Eap.Media.Library;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using static Eap.Editorial.Tests.Web.Newsroom;

namespace Eap.Editorial.Tests.Web;

public sealed class TakeDownTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Gif = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    [Fact]
    public async Task TakeDown_LiveArticle_IsGoneFromEveryPlaceAtOnceAndComesBackThroughTheReviews()
    {
        var staff = await Site.StaffAsync();
        var (picture, attachment) = (await UploadAsync(staff.Author, new FormFile("灯.gif", Convert.FromBase64String(Gif), "image/gif")), await UploadAsync(staff.Author, FormFile.Text("清单.txt", "一二三")));
        var topic = (await Site.UseAsync<TaxonomyDirectory, Taxonomy?>(directory => directory.ByAliasAsync("topics").AsTask()))!.Terms[0];
        void On(Articles.Models.ArticlePart part) => part.Topics.TermContentItemIds.Add(topic.Id);
        var neighbour = await Site.LiveAsync("同主题的邻居文章", change: On);
        var item = await Site.LiveAsync("要紧急下线的鸸鹋", change: part =>
        {
            On(part);
            (part.Picture.Paths, part.Picture.MediaTexts) = ([MediaPath.Of(picture.MediaId, picture.Name)], ["一盏灯"]);
            (part.Attachments.Paths, part.Attachments.MediaTexts) = ([MediaPath.Of(attachment.MediaId, attachment.Name)], [""]);
        });
        var (reader, address) = (Anonymous(), await Site.AddressAsync(item.ContentItemId));
        string[] files = [MediaPath.Url(picture.MediaId, picture.Name), MediaPath.Url(attachment.MediaId, attachment.Name)];
        string[] lists = ["/articles", "/", "/rss.xml", "/sitemap.xml", "/sitemap", "/search?q=%E9%B8%B8%E9%B9%8B", await Site.AddressAsync(neighbour.ContentItemId)];
        // Twice: what is kept for everybody must go too.
        for (var visit = 0; visit < 2; visit++)
        {
            foreach (var url in files.Append(address)) (await reader.GetPageAsync(url)).ShouldBeOk();
            foreach (var list in lists) Assert.True(Names(await reader.GetPageAsync(list)), list);
        }

        var done = await staff.Final.SubmitFormAsync($"/admin/editorial/{item.ContentItemId}/take-down", new() { ["reason"] = "图片未经授权" }, form: "form.panel");

        done.ShouldRedirectTo($"/admin/editorial/{item.ContentItemId}/take-down");
        Assert.Contains("已经撤下", (await reader.GetPageAsync(address)).ShouldBeNotFound().BodyText);
        foreach (var url in files) (await reader.GetPageAsync(url)).ShouldBeNotFound();
        foreach (var list in lists) Assert.False(Names(await reader.GetPageAsync(list)), list);
        var audit = await Site.QueryAsync(db => db.Set<AuditEvent>().AsNoTracking().SingleAsync(row => row.Name == "TakenDown" && row.SubjectId == item.ContentItemId));
        Assert.Equal(("紧急下线：要紧急下线的鸸鹋。原因：图片未经授权", staff.Final.User!.Id), (audit.Summary, audit.UserId));
        Assert.Contains("图片未经授权", (await staff.Final.GetPageAsync($"/admin/editorial/{item.ContentItemId}/record")).ShouldBeOk().BodyText);

        await staff.Author.PostAsync($"/admin/content/{item.ContentItemId}/publish");
        Assert.False(await Site.IsPublishedAsync(item.ContentItemId));
        (await staff.Author.PostAsync($"/admin/content/{item.ContentItemId}/submit")).ShouldRedirectTo(Edit(item.ContentItemId));
        await staff.PassAsync(item.ContentItemId);
        (await reader.GetPageAsync(address)).ShouldBeOk();
        foreach (var url in files) (await reader.GetPageAsync(url)).ShouldBeOk();

        bool Names(SitePage page) => page.ShouldBeOk().Html.Contains(page.Url.AbsolutePath == "/sitemap.xml" ? address : "要紧急下线的鸸鹋", StringComparison.Ordinal) || page.BodyText.Contains("要紧急下线的鸸鹋", StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeDown_ThenChanged_ComesBackWithACorrectionReadersSee()
    {
        var staff = await Site.StaffAsync();
        var id = (await Site.LiveAsync("下线以后改过的")).ContentItemId;
        await staff.Author.SubmitFormAsync($"/admin/editorial/{id}/take-down", new() { ["reason"] = "数字有误" }, form: "form.panel");

        var silent = await staff.Author.ChangeAsync(id, new() { [Body] = "每天三次。" });
        Assert.Contains("更正说明", (await staff.Author.FollowAsync(silent)).BodyText);
        Assert.False(await Site.QueryAsync(db => db.Set<Eap.Workflows.Review.ReviewTask>().AnyAsync(row => row.ContentItemId == id && row.IsOpen)));
        await staff.Author.ChangeAsync(id, new() { [Body] = "每天三次。", [Correction] = "次数写错了，改为三次。" });
        await staff.PassAsync(id);

        Assert.Contains("次数写错了，改为三次。", (await Anonymous().GetPageAsync(await Site.AddressAsync(id))).ShouldBeOk().BodyText);
    }

    [Fact]
    public async Task TakeDown_WhileAChangeIsUnderReview_StopsTheReview()
    {
        var staff = await Site.StaffAsync();
        var id = (await Site.LiveAsync("改到一半下线的")).ContentItemId;
        await staff.Author.ChangeAsync(id, new() { [Body] = "新的字。", [Correction] = "改了字。" });

        await staff.Author.SubmitFormAsync($"/admin/editorial/{id}/take-down", new() { ["reason"] = "内容有误" }, form: "form.panel");

        Assert.False(await Site.IsPublishedAsync(id));
        Assert.False(await Site.QueryAsync(db => db.Set<Eap.Workflows.Review.ReviewTask>().AnyAsync(row => row.ContentItemId == id && row.IsOpen)));
        Assert.Equal(0, await Site.QueryAsync(db => db.Set<SignOff>().CountAsync(row => row.ContentItemId == id && row.Stands)));
    }

    [Fact]
    public async Task TakeDown_WithoutAReason_KeepsItLiveAndSaysSo()
    {
        var id = (await Site.LiveAsync("没有理由下线的")).ContentItemId;
        var editor = await SignInAsync(RoleNames.Editor);

        Assert.Contains("请写明下线的原因", (await editor.PostAsync($"/admin/editorial/{id}/take-down", ("reason", "  "))).ShouldBeOk().BodyText);
        Assert.Contains("最多 500 个字", (await editor.PostAsync($"/admin/editorial/{id}/take-down", ("reason", new string('长', 501)))).ShouldBeOk().BodyText);

        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Theory]
    [InlineData(RoleNames.SecondReviewer, null)]
    [InlineData(RoleNames.UnionAdministrator, null)]
    [InlineData(RoleNames.Editor, "五莲县总工会")]
    [InlineData(RoleNames.FinalReviewer, "五莲县总工会")]
    public async Task TakeDown_ByTheWrongPerson_IsForbiddenAndLeavesItLive(string role, string? at)
    {
        var id = (await Site.LiveAsync($"别人不能下线的{role}{at}", at: "莒县总工会")).ContentItemId;
        var person = await SignInAsync(role, at);

        (await person.GetPageAsync($"/admin/editorial/{id}/take-down")).ShouldBeForbidden();
        (await person.PostAsync($"/admin/editorial/{id}/take-down", ("reason", "想下就下"))).ShouldBeForbidden();

        Assert.True(await Site.IsPublishedAsync(id));
    }

    [Fact]
    public async Task TakeDown_AnonymousOrMissing_AsksToSignInOrIsNotFound()
    {
        (await Anonymous().PostAsync("/admin/editorial/4aaaaaaaaaaaaaaaaaaaaaaaaa/take-down", ("reason", "x"))).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/editorial/4aaaaaaaaaaaaaaaaaaaaaaaaa/take-down")).ShouldBeNotFound();
    }

    private static async Task<MediaFile> UploadAsync(SiteClient editor, FormFile file)
    {
        var id = (await editor.SubmitFormAsync("/admin/media/upload", new() { ["file"] = file })).Location!.Split('/')[^1];
        return await editor.Site.QueryAsync(db => db.Set<MediaFile>().SingleAsync(row => row.MediaId == id));
    }
}
