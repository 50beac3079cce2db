using System.Net;
using Eap.Platform.Security;
using Eap.Testing;

namespace Eap.Media.Tests.Web;

public sealed class ServingTests(SiteFixture site) : SiteTest(site)
{
    [Fact]
    public async Task File_BeforeWhileAndAfterItsPageIsPublished_IsPublicOnlyWhile()
    {
        var file = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Picture());
        (await Anonymous().GetPageAsync(file.Address())).ShouldBeNotFound();
        var page = await Data.PageShowingAsync(file);
        (await Anonymous().GetPageAsync(file.Address())).ShouldBeNotFound();

        await Site.PublishAsync(page);
        var shown = (await Anonymous().GetPageAsync(file.Address())).ShouldBeOk();
        Assert.Equal("image/jpeg", shown.ContentHeaders.ContentType!.ToString());
        Assert.Equal("inline", shown.ContentHeaders.ContentDisposition!.DispositionType);
        Assert.Equal("private, no-cache", string.Join(", ", shown.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ")).Order().Reverse()));
        Assert.Equal("nosniff", Assert.Single(shown.Headers.GetValues("X-Content-Type-Options")));

        await Site.UnpublishAsync(page);
        (await Anonymous().GetPageAsync(file.Address())).ShouldBeNotFound();
    }

    [Fact]
    public async Task File_KnownToTheReader_Is304AndInPieces206()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var file = await editor.UploadAsync(Samples.Picture());

        var known = new HttpRequestMessage(HttpMethod.Get, file.Address()) { Headers = { { "If-None-Match", $"\"{file.Sha256}\"" } } };
        Assert.Equal(HttpStatusCode.NotModified, (await editor.SendAsync(known)).Status);
        var piece = await editor.SendAsync(new HttpRequestMessage(HttpMethod.Get, file.Address()) { Headers = { { "Range", "bytes=0-9" } } });
        Assert.Equal((HttpStatusCode.PartialContent, 10), (piece.Status, piece.Bytes.Length));
    }

    [Fact]
    public async Task Document_OtherThanPdf_IsADownload()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var file = await editor.UploadAsync(Samples.Document());

        var disposition = (await editor.GetPageAsync(file.Address())).ShouldBeOk().ContentHeaders.ContentDisposition!;

        Assert.Equal(("attachment", "报名表.txt"), (disposition.DispositionType, disposition.FileNameStar));
    }

    [Fact]
    public async Task File_OfAnotherOrganisationNotPublished_DoesNotExistForItsNeighbour()
    {
        var file = await (await SignInAsync(RoleNames.Editor, at: "莒县总工会")).UploadAsync(Samples.Picture());

        (await (await SignInAsync(RoleNames.Editor, at: "五莲县总工会")).GetPageAsync(file.Address())).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.Administrator)).GetPageAsync(file.Address())).ShouldBeNotFound();
        (await (await SignInAsync(RoleNames.Editor)).GetPageAsync(file.Address())).ShouldBeOk();
    }

    [Fact]
    public async Task File_OfADraft_IsSeenByItsReviewer()
    {
        var file = await (await SignInAsync(RoleNames.Editor)).UploadAsync(Samples.Picture());
        var reviewer = await SignInAsync(RoleNames.FinalReviewer);
        (await reviewer.GetPageAsync(file.Address())).ShouldBeNotFound();

        await Data.PageShowingAsync(file);

        (await reviewer.GetPageAsync(file.Address())).ShouldBeOk();
    }

    [Theory]
    [InlineData("/media/00000000000000000000000000/a.jpg")]
    [InlineData("/media/..%2f..%2fsite.db/a.jpg")]
    [InlineData("/media/x/a.jpg")]
    public async Task File_ThatIsNot_Is404(string address) => (await Anonymous().GetPageAsync(address)).ShouldBeNotFound();
}
