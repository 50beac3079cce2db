using System.Text.Json.Nodes;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Media.Library;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Web;

public sealed class FieldTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task Picture_WithoutWords_MayBeADraftAndNotBePublished()
    {
        var file = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Picture());

        var (result, id) = await PublishArticleAsync(Field(file));

        Assert.Contains(result.Errors, error => error is { Field: "ArticlePart.Attachments" } && error.Message.Contains("车间.jpg"));
        Assert.False(await Site.QueryAsync(db => db.Set<ContentItem>().AnyAsync(item => item.ContentItemId == id && item.Published)));
    }

    [Fact]
    public async Task Picture_DescribedInTheLibrary_TakesThatDescription()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var file = await editor.UploadAsync(Samples.Picture());
        await editor.SubmitFormAsync($"/admin/media/{file.MediaId}", new() { ["alt"] = "工人在车间" }, form: "#describe");

        var (result, _) = await PublishArticleAsync(Field(file));

        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        Assert.Equal("工人在车间", (string?)result.Item.Content["ArticlePart"]!["Attachments"]!["MediaTexts"]![0]);
    }

    [Fact]
    public async Task Attachments_OfAPublishedArticle_AreListedWithNameTypeAndSizeAndArePublic()
    {
        var file = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Document());

        var (result, id) = await PublishArticleAsync(Field(file));

        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        var page = (await Anonymous().GetPageAsync("/" + result.Item.Content["AutoroutePart"]!["Path"])).ShouldBeOk();
        Assert.Equal("报名表.txt TXT，1 KB", page.Text(".attachments li"));
        (await Anonymous().GetPageAsync(file.Address())).ShouldBeOk();
        Assert.True(await Site.QueryAsync(db => db.Set<ReferenceFieldIndex>().AnyAsync(row => row.ContentItemId == id && row.FieldName == "Attachments" && row.Value == file.MediaId)));
    }

    [Fact]
    public async Task Field_WithAFileOfTheWrongKind_IsRefused()
    {
        var file = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Document());

        var (result, _) = await PublishArticleAsync(Field(file), "Picture");

        Assert.Contains(result.Errors, error => error is { Field: "ArticlePart.Picture" } && error.Message.Contains("这里只能用"));
    }

    [Fact]
    public async Task Publish_ByTheSiteItself_MayNameAFileThatIsNotThereYet()
    {
        var (result, _) = await PublishArticleAsync(new JsonObject { ["Paths"] = new JsonArray("media/00000000000000000000000000/a.pdf"), ["MediaTexts"] = new JsonArray() });

        // The site itself (a recipe) may: the file can come with a later step. The page then leaves it out.
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        Assert.Null((await Anonymous().GetPageAsync("/" + result.Item.Content["AutoroutePart"]!["Path"])).ShouldBeOk().Document.QuerySelector(".attachments"));
    }

    private static JsonObject Field(MediaFile file) => new() { ["Paths"] = new JsonArray(MediaPath.Of(file.MediaId, file.Name)), ["MediaTexts"] = new JsonArray() };

    private async Task<(SaveResult Result, string Id)> PublishArticleAsync(JsonObject field, string name = "Attachments")
    {
        var organization = await Data.OrganizationNamedAsync(null);
        return await Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync("Article", organization.OrganizationId);
            item.Apply(new TitlePart { Title = $"带文件的文章 {item.ContentItemId}" }).Apply(new MarkdownBodyPart { Markdown = "正文" });
            var part = (JsonObject)item.Content["ArticlePart"]!.DeepClone();
            part["Summary"] = new JsonObject { ["Text"] = "摘要" };
            part["Source"] = new JsonObject { ["Text"] = "通行做法" };
            part[name] = field;
            item.SetPart("ArticlePart", part);
            return (await unit.SaveAndPublishReviewedAsync(item, null), item.ContentItemId);
        });
    }
}
