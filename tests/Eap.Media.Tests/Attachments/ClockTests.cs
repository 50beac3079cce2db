using System.Net;
using Eap.Media.Attachments;
using Eap.Media.Tests.Web;
using Eap.Platform.Files;
using Eap.Testing;

namespace Eap.Media.Tests.Attachments;

/// <summary>What depends on the time: deadlines, links that run out, what is swept. The clock moves on from test to test.</summary>
public sealed class ClockTests(AttachmentSite site) : IClassFixture<AttachmentSite>
{
    [Fact]
    public async Task Upload_BegunBeforeADeadlineAndFinishedAfter_CountsAsBegun()
    {
        var (owner, item) = await site.OwnerAsync();
        var file = Attached.Pdf(mark: new string('%', 200_000));
        await using var upload = await SlowUpload.BeginAsync(owner, AttachmentSite.Address(item), file);
        while ((await site.RowsAsync(item)).Count == 0) await Task.Delay(50, TestContext.Current.CancellationToken);
        var deadline = site.Host.Clock.GetUtcNow().UtcDateTime;
        site.Host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(200, await upload.FinishAsync());

        var row = Assert.Single(await site.RowsAsync(item));
        Assert.Equal(row.BegunUtc, await BegunAsync(deadline));
        Assert.Null(await BegunAsync(deadline.AddMinutes(-10)));
        Assert.Null(await BegunAsync(deadline.AddMinutes(10)));

        Task<DateTime?> BegunAsync(DateTime moment) => site.Host.UseAsync<AttachmentDirectory, DateTime?>(files => files.BegunAtAsync(item, moment, CancellationToken.None));
    }

    [Fact]
    public async Task Phone_WithTheCode_SendsPagesOneByOneAndEachLinkWorksOnce()
    {
        var (owner, item) = await site.OwnerAsync("张三的卷宗");
        var first = await LinkAsync(owner, item);
        var phone = site.Host.Anonymous();

        var page = (await phone.GetPageAsync(first)).ShouldBeOk();
        Assert.Contains("盖章扫描件", page.BodyText);
        Assert.DoesNotContain("张三", page.Html);
        Assert.NotNull(page.Document.QuerySelector("input[type=file][capture]"));
        var bad = (await AttachmentSite.PostAsync(phone, first, [], ("photo", Attached.OldWord))).ShouldBeOk();
        Assert.Contains("旧版 Word", bad.Text("#photo-error"));
        var sent = await AttachmentSite.PostAsync(phone, first, [], ("photo", new FormFile("image.jpg", Samples.Photograph)));

        Assert.Contains("已收到 1 张", (await phone.FollowAsync(sent)).ShouldBeOk().BodyText);
        (await phone.GetPageAsync(first)).ShouldBe(HttpStatusCode.Gone);
        (await AttachmentSite.PostAsync(phone, first, [], ("photo", new FormFile("image.jpg", Samples.Png)))).ShouldBe(HttpStatusCode.Gone);
        var row = Assert.Single(await site.RowsAsync(item));
        Assert.Equal(("手机照片.jpg", true, owner.User!.Id), (row.Name, row.ByPhone, row.UploadedBy));
        Assert.Contains(row.AttachmentId, (await owner.GetPageAsync(AttachmentSite.Address(item))).Html);
    }

    [Fact]
    public async Task PhoneLink_OfAnotherUnknownLateOrClosed_OpensNothing()
    {
        var (owner, item) = await site.OwnerAsync();
        var (stranger, _) = await site.OwnerAsync();
        (await stranger.GetPageAsync($"{AttachmentSite.Address(item)}/phone")).ShouldBeNotFound();
        (await stranger.PostAsync($"{AttachmentSite.Address(item)}/phone")).ShouldBeNotFound();
        (await site.Host.Anonymous().GetPageAsync($"{AttachmentSite.Address(item)}/phone")).ShouldAskToSignIn();
        (await owner.GetPageAsync("/photo/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).ShouldBe(HttpStatusCode.Gone);
        var (late, closed) = (await LinkAsync(owner, item), await LinkAsync(owner, item));
        await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "已提交")]);

        (await site.Host.Anonymous().GetPageAsync(closed)).ShouldBe(HttpStatusCode.Gone);
        await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "又打开了")]);
        (await site.Host.Anonymous().GetPageAsync(late)).ShouldBeOk();
        site.Host.Clock.Advance(TimeSpan.FromMinutes(16));
        (await AttachmentSite.PostAsync(site.Host.Anonymous(), late, [], ("photo", new FormFile("image.jpg", Samples.Jpeg)))).ShouldBe(HttpStatusCode.Gone);

        Assert.Empty(await site.RowsAsync(item));
    }

    [Fact]
    public async Task Sweep_AfterADay_TakesWhatNothingNamesAndLeavesTheRest()
    {
        var (owner, item) = await site.OwnerAsync();
        await AttachmentSite.SendAsync(owner, item, Attached.Pdf("留.pdf", "1"));
        await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗")]);
        await AttachmentSite.SendAsync(owner, item, Attached.Pdf("不要.pdf", "2"));
        var rows = await site.RowsAsync(item);
        await AttachmentSite.PostAsync(owner, $"/test-dossiers/{item}", [("TitlePart.Title", "卷宗"), .. rows.Select(row => ("DossierPart.Scan.Remove", row.AttachmentId))]);

        site.Host.Clock.Advance(TimeSpan.FromHours(26));
        await site.Host.TickAsync();
        site.Host.Clock.Advance(TimeSpan.FromHours(2));
        await site.Host.TickAsync();

        Assert.Equal("留.pdf", Assert.Single(await site.RowsAsync(item)).Name);
        var store = site.Host.Services.GetService(typeof(FileStore)) as FileStore;
        await using var kept = store!.OpenRead(rows[0].FileKey!);
        Assert.NotNull(kept);
        Assert.Null(store.OpenRead(rows[1].FileKey!));
    }

    private static async Task<string> LinkAsync(SiteClient owner, string item)
    {
        var page = (await owner.SubmitFormAsync($"{AttachmentSite.Address(item)}/phone", form: "main form")).ShouldBeOk();
        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        return new Uri(page.Document.QuerySelector("main a[href*='/photo/']")!.GetAttribute("href")!).AbsolutePath;
    }
}
