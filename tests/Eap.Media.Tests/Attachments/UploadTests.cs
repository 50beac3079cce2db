using System.Net;
using System.Text.Json;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Eap.Media.Tests.Web;
using Eap.Platform.Audit;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Tests.Attachments;

public sealed class UploadTests(AttachmentSite site) : IClassFixture<AttachmentSite>
{
    [Fact]
    public async Task Photograph_OfAnItem_LosesItsPlaceAndIsThereForWhoMayReadTheItemOnly()
    {
        var (owner, item) = await site.OwnerAsync();
        var (stranger, _) = await site.OwnerAsync();

        var answer = (await AttachmentSite.SendAsync(owner, item, new FormFile("张三在车间.jpg", Samples.Photograph), "Photos")).ShouldBeOk();

        var url = AttachmentSite.UrlOf(answer);
        var shown = (await owner.GetPageAsync(url)).ShouldBeOk();
        Assert.True(shown.Bytes.AsSpan().IndexOf(Samples.Latitude) < 0);
        Assert.True(shown.Headers.CacheControl!.NoStore);
        Assert.StartsWith("inline", shown.ContentHeaders.ContentDisposition!.ToString());
        (await stranger.GetPageAsync(url)).ShouldBeNotFound();
        (await site.Host.Anonymous().GetPageAsync(url)).ShouldBeNotFound();
        (await stranger.GetPageAsync(AttachmentSite.Address(item, "Photos"))).ShouldBeNotFound();
        var lines = await site.Host.QueryAsync(db => db.Set<AuditEvent>().Where(line => line.Category == "Attachment" && line.SubjectId == item).ToListAsync());
        Assert.Equal("上传附件：现场照片", Assert.Single(lines).Summary);
        Assert.DoesNotContain("张三", lines[0].Summary + lines[0].Data);
    }

    [Fact]
    public async Task Files_ThatAreEmptyDangerousLockedOrTooLarge_AreEachRefusedInWordsAndLeaveNothing()
    {
        var (owner, item) = await site.OwnerAsync();
        (FormFile File, string Message)[] cases =
        [
            (new("空.pdf", []), "0 字节"), (Attached.OldWord, "旧版 Word"), (Attached.EncryptedPdf, "密码"), (Attached.Bomb, "解开后过大"), (Attached.PixelFlood, "65535×65535"),
            (new("网页.jpg", Samples.Polyglot), "夹带"), (FormFile.Text("说明.txt", "文字"), "这里只能上传"), (new("长.jpg", [.. Samples.Jpeg, .. new byte[2 << 20]]), "超过 2 MB"),
        ];
        foreach (var (file, message) in cases)
        {
            var answer = (await AttachmentSite.SendAsync(owner, item, file)).ShouldBe(HttpStatusCode.UnprocessableEntity);
            Assert.Contains(message, AttachmentSite.MessageOf(answer));
        }

        Assert.Empty(await site.RowsAsync(item));
    }

    [Fact]
    public async Task Heic_OfAPhone_IsStoredAndNeverShown()
    {
        var (owner, item) = await site.OwnerAsync();

        var url = AttachmentSite.UrlOf((await AttachmentSite.SendAsync(owner, item, Attached.Heic, "Photos")).ShouldBeOk());

        Assert.StartsWith("attachment", (await owner.GetPageAsync(url)).ShouldBeOk().ContentHeaders.ContentDisposition!.ToString());
        Assert.Contains("\"isPicture\":false", (await owner.GetPageAsync(AttachmentSite.Address(item, "Photos"))).Html);
    }

    [Fact]
    public async Task Upload_CutInTheMiddle_LeavesNothingAndTheNextTryWorks()
    {
        var (owner, item) = await site.OwnerAsync();
        var file = Attached.Pdf(mark: new string('%', 500_000));

        await using (var upload = await SlowUpload.BeginAsync(owner, AttachmentSite.Address(item), file))
        {
            Assert.Equal("扫描件.pdf", Assert.Single(await UntilAsync(() => PendingAsync(item), pending => pending.Count == 1)));
            upload.Cut();
            await UntilAsync(() => site.RowsAsync(item), rows => rows.Count == 0);
        }

        Assert.Empty(await PendingAsync(item));
        (await AttachmentSite.SendAsync(owner, item, file)).ShouldBeOk();
        Assert.NotNull(Assert.Single(await site.RowsAsync(item)).CompletedUtc);
    }

    [Fact]
    public async Task SameFile_SentFourTimesAtOnce_IsThereOnce()
    {
        var (owner, item) = await site.OwnerAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AttachmentSite.SendAsync(owner, item, Attached.Pdf())));

        Assert.All(answers, answer => answer.ShouldBeOk());
        Assert.Single(answers.Select(AttachmentSite.UrlOf).Distinct());
        Assert.Single(await site.RowsAsync(item));
    }

    [Fact]
    public async Task Files_OfTwoTabs_AreBothInTheNextVersion()
    {
        var (owner, item) = await site.OwnerAsync();
        await AttachmentSite.SendAsync(owner, item, Attached.Pdf("一.pdf", "1"));
        await AttachmentSite.SendAsync(owner, item, Attached.Pdf("二.pdf", "2"));

        Assert.Equal("saved", (await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "新标题")])).ShouldBeOk().Html);

        var field = (await site.LatestAsync(item)).Content["DossierPart"]!["Scan"]!.Deserialize<AttachmentField>(ContentJson.Options)!;
        var rows = await site.RowsAsync(item);
        Assert.Equal(rows.Select(row => row.AttachmentId), field.Ids);
        Assert.Equal(rows.Select(row => row.Sha256!), field.Hashes);
        Assert.Equal(["一.pdf", "二.pdf"], field.Names);
        Assert.All(rows, row => Assert.True(row.IsKept));
        var third = (await AttachmentSite.SendAsync(owner, item, Attached.Pdf("三.pdf", "3"))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("最多放 2 个文件", AttachmentSite.MessageOf(third));
    }

    [Fact]
    public async Task Item_OfAnother_TakesNothingAndLendsNothing()
    {
        var (owner, item) = await site.OwnerAsync();
        var (stranger, own) = await site.OwnerAsync();
        await AttachmentSite.SendAsync(owner, item, Attached.Pdf());
        var foreign = Assert.Single(await site.RowsAsync(item));

        (await AttachmentSite.SendAsync(stranger, item, Attached.Pdf("假.pdf", "x"))).ShouldBeNotFound();
        (await AttachmentSite.SendAsync(owner, item, Attached.Pdf(), "NoSuchField")).ShouldBeNotFound();
        await AttachmentSite.PostAsync(stranger, $"/test-dossiers/{own}", [("DossierPart.Scan.Ids", foreign.AttachmentId), ("DossierPart.Scan.Remove", foreign.AttachmentId)]);

        Assert.Equal("[]", (await site.LatestAsync(own)).Content["DossierPart"]!["Scan"]!["Ids"]!.ToJsonString());
        Assert.Null(Assert.Single(await site.RowsAsync(item)).RemovedUtc);
    }

    [Fact]
    public async Task Item_ThatIsFullOrClosed_SaysSo()
    {
        var (owner, item) = await site.OwnerAsync();
        var (other, closed) = await site.OwnerAsync("已提交");
        await site.Host.InUnitAsync(unit =>
        {
            unit.Db.Add(new Attachment { AttachmentId = new string('0', 26), ContentItemId = item, PartName = "DossierPart", FieldName = "Photos", Name = "很大.jpg", Length = (200L << 20) - 10, BegunUtc = site.Host.Clock.GetUtcNow().UtcDateTime });
            return Task.CompletedTask;
        });

        var full = (await AttachmentSite.SendAsync(owner, item, Attached.Pdf())).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var late = (await AttachmentSite.SendAsync(other, closed, Attached.Pdf())).ShouldBe(HttpStatusCode.Conflict);

        Assert.Contains("合起来最多 200 MB，已经用了 200 MB", AttachmentSite.MessageOf(full));
        Assert.Contains("现在不能改", AttachmentSite.MessageOf(late));
        Assert.Empty(await site.RowsAsync(closed));
    }

    [Fact]
    public async Task Upload_SignedOutOrWithoutToken_IsToldApartByTheScript()
    {
        var (owner, item) = await site.OwnerAsync();
        var anonymous = site.Host.Anonymous();

        (await AttachmentSite.SendAsync(anonymous, item, Attached.Pdf())).ShouldBe(HttpStatusCode.Unauthorized);
        (await owner.SendAsync(new HttpRequestMessage(HttpMethod.Post, AttachmentSite.Address(item)) { Content = new ByteArrayContent([1]) })).ShouldBeBadRequest();

        Assert.Empty(await site.RowsAsync(item));
    }

    [Fact]
    public async Task ProtectedFile_EachReading_IsLogged()
    {
        var (owner, item) = await site.OwnerAsync();
        var url = AttachmentSite.UrlOf((await AttachmentSite.SendAsync(owner, item, FormFile.Text("证明.txt", "文字"), "Proof")).ShouldBeOk());

        Assert.StartsWith("attachment", (await owner.GetPageAsync(url)).ShouldBeOk().ContentHeaders.ContentDisposition!.ToString());

        Assert.Equal(1, await site.Host.QueryAsync(db => db.Set<AuditEvent>().CountAsync(line => line.Category == "Attachment" && line.Name == "Read" && line.SubjectId == item && line.UserId == owner.User!.Id)));
    }

    private Task<IReadOnlyList<string>> PendingAsync(string item) => site.Host.UseAsync<AttachmentDirectory, IReadOnlyList<string>>(files => files.PendingAsync(item, CancellationToken.None));

    private static async Task<T> UntilAsync<T>(Func<Task<T>> read, Func<T, bool> wanted)
    {
        for (var tries = 0; ; tries++)
        {
            var value = await read();
            if (wanted(value)) return value;
            Assert.True(tries < 200, "It did not come to that within ten seconds.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
