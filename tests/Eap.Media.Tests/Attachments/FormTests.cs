using Eap.Media.Attachments.Fields;
using Eap.Contents.Model;
using Eap.Media.Tests.Web;
using Eap.Testing;
using System.Text.Json;

namespace Eap.Media.Tests.Attachments;

/// <summary>The form without script: files travel with the text.</summary>
public sealed class FormTests(AttachmentSite site) : IClassFixture<AttachmentSite>
{
    [Fact]
    public async Task Post_WithGoodAndBadFiles_KeepsTheGoodAndNamesTheBad()
    {
        var (owner, item) = await site.OwnerAsync();

        var answer = await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗")],
            ("DossierPart.Scan.Files", Attached.Pdf()), ("DossierPart.Scan.Files", Attached.OldWord), ("DossierPart.Photos.Files", new FormFile("车间.jpg", Samples.Jpeg)));

        Assert.Contains("DossierPart.Scan: “旧.doc”没有收：这是旧版 Word", answer.ShouldBeOk().Html);
        Assert.Equal(["扫描件.pdf", "车间.jpg"], (await site.RowsAsync(item)).Select(row => row.Name));
        var again = await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗"), ("button", "submit")]);
        Assert.Equal("saved", again.Html);
        Assert.Equal(["扫描件.pdf"], (await ScanAsync(item)).Names);
    }

    [Fact]
    public async Task Post_TickedFile_IsTakenOutAndOldVersionsKeepIt()
    {
        var (owner, item) = await site.OwnerAsync();
        await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗")], ("DossierPart.Scan.Files", Attached.Pdf()));
        var file = Assert.Single(await site.RowsAsync(item));

        var empty = await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗"), ("button", "submit"), ("DossierPart.Scan.Remove", file.AttachmentId)]);

        Assert.Contains("请上传“盖章扫描件”", empty.Html);
        Assert.Equal("saved", (await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗")])).Html);
        Assert.Empty((await ScanAsync(item)).Ids);
        (await owner.GetPageAsync($"/attachments/{file.AttachmentId}/{file.Name}")).ShouldBeOk();
    }

    [Fact]
    public async Task Field_OfAnItem_OffersFilesRemovalAndThePhone()
    {
        var (owner, item) = await site.OwnerAsync();
        await AttachmentSite.SendAsync(owner, item, new FormFile("车间.jpg", Samples.Jpeg), "Photos");

        var field = (await owner.GetPageAsync($"/test-dossiers/{item}/Photos")).ShouldBeOk();

        Assert.Equal("车间.jpg", field.Text(".attach-list li a"));
        Assert.Equal(AttachmentSite.Address(item, "Photos"), field.Document.QuerySelector("[data-attachments]")!.GetAttribute("data-attachments"));
        Assert.NotNull(field.Document.QuerySelector("input[type=file][multiple][name='DossierPart.Photos.Files']"));
        Assert.NotNull(field.Document.QuerySelector("input[type=checkbox][name='DossierPart.Photos.Remove']"));
        Assert.NotNull(field.Document.QuerySelector($"a[href='{AttachmentSite.Address(item, "Photos")}/phone']"));
        Assert.Null((await owner.GetPageAsync($"/test-dossiers/{item}/Proof")).ShouldBeOk().Document.QuerySelector("[data-phone]"));
    }

    private async Task<AttachmentField> ScanAsync(string item) => (await site.LatestAsync(item)).Content["DossierPart"]!["Scan"]!.Deserialize<AttachmentField>(ContentJson.Options)!;
}
