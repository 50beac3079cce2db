using System.Net;
using System.Text.Json;
using Eap.Media.Library;
using Eap.Platform.Audit;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Web;

public sealed class UploadingTests(SiteFixture site) : SiteTest(site)
{
    private const string Upload = "/admin/media/upload";

    [Fact]
    public async Task Upload_PhotographHeldSideways_LosesPlaceAndCameraAndKeepsItsOrientation()
    {
        var editor = await SignInAsync(RoleNames.Editor);

        var file = await editor.UploadAsync(new FormFile("C:\\照片\\车间 (1)\u202E.JPG", Samples.Photograph, "image/jpeg"));

        var bytes = (await editor.GetPageAsync(file.Address())).ShouldBeOk().Bytes;
        Assert.True(Samples.Photograph.AsSpan().IndexOf(Samples.Latitude) > 0);
        Assert.True(bytes.AsSpan().IndexOf(Samples.Latitude) < 0);
        Assert.True(bytes.AsSpan().IndexOf("ACME"u8) < 0);
        var header = ImageMetadata.ReadHeader(new MemoryStream(bytes))!;
        Assert.Equal((6, 16, 8), (header.Orientation, header.Width, header.Height));
        Assert.Equal((MediaKind.Picture, "车间-1.jpg", 8, 16, bytes.Length), (file.Kind, file.Name, file.Width!.Value, file.Height!.Value, (int)file.Length));
        Assert.Equal(editor.User!.Id, file.UploadedBy);
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(line => line.Category == "Media" && line.Name == "Uploaded" && line.SubjectId == file.MediaId)));
    }

    [Fact]
    public async Task Upload_BadFiles_AreEachRefusedAtTheFieldAndLeaveNothing()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        (FormFile File, string Message)[] cases =
        [
            (new("空.jpg", []), "文件是空的"),
            (new("大.jpg", Samples.Oversize), "超过 10 MB"),
            (new("车间.png", Samples.Jpeg), "文件名却以 .png 结尾"),
            (new("网页.jpg", Samples.Polyglot), "夹带了另一种文件"),
            (FormFile.Text("图.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml"), "“图.svg”"),
        ];
        foreach (var (file, message) in cases)
        {
            var before = await CountAsync();
            (await editor.SubmitFormAsync(Upload, new() { ["file"] = file })).ShouldBeOk().ShouldRefuseField("file", message);
            Assert.Equal(before, await CountAsync());
        }

        Task<int> CountAsync() => Site.QueryAsync(db => db.Set<MediaFile>().CountAsync(row => row.UploadedBy == editor.User!.Id));
    }

    [Fact]
    public async Task Upload_NothingChosen_IsToldAtTheField() =>
        (await (await SignInAsync(RoleNames.Editor)).SubmitFormAsync(Upload)).ShouldBeOk().ShouldRefuseField("file", "请选择");

    [Fact]
    public async Task Upload_WithoutToken_Is400AndStoresNothing()
    {
        var editor = await SignInAsync(RoleNames.Editor);

        (await editor.SendFileAsync(Samples.Picture(), withToken: false)).ShouldBeBadRequest();

        Assert.False(await Site.QueryAsync(db => db.Set<MediaFile>().AnyAsync(row => row.UploadedBy == editor.User!.Id)));
    }

    [Fact]
    public async Task Upload_FromTheTextEditor_AnswersAddressOrMessage()
    {
        var editor = await SignInAsync(RoleNames.Editor);

        var good = await editor.SendFileAsync(Samples.Picture());
        var bad = await editor.SendFileAsync(new FormFile("a.jpg", []));

        var answer = JsonDocument.Parse(good.ShouldBeOk().Html).RootElement;
        (await editor.GetPageAsync(answer.GetProperty("url").GetString()!)).ShouldBeOk();
        Assert.Equal(("车间.jpg", ""), (answer.GetProperty("name").GetString(), answer.GetProperty("alt").GetString()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("文件是空的", JsonDocument.Parse(bad.Html).RootElement.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Upload_ForAnOrganisationOutsideOnesOwn_IsForbidden()
    {
        var editor = await SignInAsync(RoleNames.Editor, at: "五莲县总工会");
        var other = await Data.OrganizationNamedAsync("莒县总工会");

        var answer = await editor.SubmitFormAsync(Upload, new FormFields { ["OrganizationId"] = other.OrganizationId, ["file"] = Samples.Picture() });

        answer.ShouldBeForbidden();
        Assert.False(await Site.QueryAsync(db => db.Set<MediaFile>().AnyAsync(row => row.UploadedBy == editor.User!.Id)));
    }

    [Fact]
    public async Task Upload_AnonymousAndWrongRole_AreRefused()
    {
        (await Anonymous().GetPageAsync(Upload)).ShouldAskToSignIn();
        (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync(Upload)).ShouldBeForbidden();
        (await (await SignInAsync(RoleNames.Leader)).SendFileAsync(Samples.Picture())).ShouldBeForbidden();
    }
}
