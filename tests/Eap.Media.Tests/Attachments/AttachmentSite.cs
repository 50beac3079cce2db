using System.Net.Http.Headers;
using System.Text.Json;
using Eap.Contents;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Upload;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Eap.Media.Tests.Attachments;

/// <summary>A site on a real port, with a type that has files, its guard and its form.</summary>
public sealed class AttachmentSite : IAsyncLifetime
{
    public SiteHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await SiteHost.StartAsync(new SiteHostOptions
    {
        Kestrel = true,
        Services = services =>
        {
            services.AddContentDeclaration<DossierTypes>().AddScoped<IAttachmentGuard, OwnerGuard>();
            services.AddMvcCore().AddApplicationPart(typeof(DossierController).Assembly);
        },
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Somebody with a dossier of their own.</summary>
    public async Task<(SiteClient Client, string Item)> OwnerAsync(string title = "卷宗")
    {
        var client = await Host.SignInAsync(RoleNames.UnionAdministrator);
        var item = await Host.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var made = await contents.NewAsync("TestDossier", client.User!.OrganizationId);
            made.Owner = client.User.Id;
            made.Apply(new TitlePart { Title = title });
            return (await contents.SaveDraftAsync(made, null)).Item.ContentItemId;
        });
        return (client, item);
    }

    /// <summary>Sends one file as the form's script does.</summary>
    public static async Task<SitePage> SendAsync(SiteClient client, string item, FormFile file, string field = "Scan")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address(item, field)) { Content = new ByteArrayContent(file.Content) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } } };
        request.Headers.Add(AttachmentUploadController.NameHeader, Uri.EscapeDataString(file.Name));
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        request.Headers.Add("RequestVerificationToken", (await client.TokenAsync()).Token);
        return await client.SendAsync(request);
    }

    /// <summary>Sends a form with files, without script.</summary>
    public static async Task<SitePage> PostAsync(SiteClient client, string address, IEnumerable<(string Name, string Value)> fields, params (string Name, FormFile File)[] files)
    {
        var body = new MultipartFormDataContent();
        var (tokenName, token) = await client.TokenAsync();
        foreach (var (name, value) in fields.Append((tokenName, token))) body.Add(new StringContent(value), name);
        foreach (var (name, file) in files) body.Add(new ByteArrayContent(file.Content), name, file.Name);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, address) { Content = body });
    }

    public static string Address(string item, string field = "Scan") => $"/attachments/{item}/DossierPart/{field}";

    public static string UrlOf(SitePage answer) => Json(answer).GetProperty("url").GetString()!;

    public static string MessageOf(SitePage answer) => Json(answer).GetProperty("message").GetString()!;

    public Task<List<Attachment>> RowsAsync(string item) => Host.QueryAsync(db => db.Set<Attachment>().Where(row => row.ContentItemId == item).OrderBy(row => row.Id).ToListAsync());

    public Task<ContentItem> LatestAsync(string item) => Host.QueryAsync(db => db.Set<ContentItem>().SingleAsync(row => row.ContentItemId == item && row.Latest));

    private static JsonElement Json(SitePage answer) => JsonDocument.Parse(answer.Html).RootElement;
}
