using System.Net.Http.Headers;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Contents.Parts.Titles;
using Eap.Media.Library;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Web;

/// <summary>What people do with files, in a line.</summary>
internal static class MediaSteps
{
    /// <summary>Uploads through the form and gives the row that was stored.</summary>
    public static async Task<MediaFile> UploadAsync(this SiteClient client, FormFile file)
    {
        var answer = await client.SubmitFormAsync("/admin/media/upload", new() { ["file"] = file });
        Assert.StartsWith("/admin/media/", answer.Location);
        var id = answer.Location!.Split('/')[^1];
        return await client.Site.QueryAsync(db => db.Set<MediaFile>().SingleAsync(row => row.MediaId == id));
    }

    /// <summary>Uploads as the text editor's script does.</summary>
    public static async Task<SitePage> SendFileAsync(this SiteClient client, FormFile file, bool withToken = true)
    {
        var body = new ByteArrayContent(file.Content) { Headers = { ContentType = MediaTypeHeaderValue.Parse(file.Type) } };
        var request = new HttpRequestMessage(HttpMethod.Post, "/admin/media/upload") { Content = new MultipartFormDataContent { { body, "file", file.Name } } };
        request.Headers.Accept.ParseAdd("application/json");
        if (withToken) request.Headers.Add("RequestVerificationToken", (await client.TokenAsync()).Token);
        return await client.SendAsync(request);
    }

    /// <summary>A page whose text shows a file, as a draft; the item's id.</summary>
    public static async Task<string> PageShowingAsync(this SiteData data, MediaFile file, string type = "Page")
    {
        var organization = await data.OrganizationNamedAsync(null);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(type, organization.OrganizationId);
            item.Apply(new TitlePart { Title = $"图 {file.MediaId}" }).Apply(new MarkdownBodyPart { Markdown = $"看图：![车间]({file.Address()})" });
            var saved = await contents.SaveDraftAsync(item, null);
            Assert.True(saved.Succeeded, string.Join(' ', saved.Errors));
            return saved.Item.ContentItemId;
        });
    }

    public static Task PublishAsync(this SiteHost site, string contentItemId) => site.InUnitAsync(async unit =>
    {
        var result = await unit.Get<IContentManager>().PublishAsync(contentItemId);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
    });

    public static Task UnpublishAsync(this SiteHost site, string contentItemId) => site.InUnitAsync(unit => unit.Get<IContentManager>().UnpublishAsync(contentItemId));

    public static string Address(this MediaFile file) => MediaPath.Url(file.MediaId, file.Name);
}
