using System.IO.Compression;
using System.Net;
using System.Text;
using Eap.Applications.Paper;
using Eap.Applications.Tests.Web;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Paper;

/// <summary>The form on paper and back, without script: number and version are typed.</summary>
public sealed class PaperPagesTests(ApplicationSite fixture) : SiteTest(fixture)
{
    private static readonly FormFile Scan = FormFile.Text("盖章.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\nstartxref\n9\n%%EOF\n");

    [Fact]
    public async Task Paper_PrintedStampedAndScanned_IsConfirmedByAPerson()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var record = await ApplicationSite.RecordAsync(Site, id);
        Assert.Contains("还没有收到盖章件", (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk().BodyText);
        Assert.Single((await officer.GetPageAsync($"/my/{id}/form")).ShouldBeOk().Document.QuerySelectorAll("article.sheet"));

        var printed = await officer.FollowAsync(await officer.SubmitFormAsync($"/my/{id}/form", form: $"form[action='/my/{id}/form']"));

        Assert.Equal(["第 1 份，共 3 份", "第 2 份，共 3 份", "第 3 份，共 3 份"], printed.Texts("article.sheet .sheet-head div p:nth-of-type(1)").Select(line => line.Split('　')[^1].Trim()));
        Assert.Equal(3, printed.Document.QuerySelectorAll("article.sheet svg.qr").Length);
        Assert.Contains(record.ReceiptNumber!, printed.Text("article.sheet"));
        Assert.Contains("夜班多", printed.Text("table.official"));

        var sent = await SendAsync(officer, id, record.ReceiptNumber!, "1");
        Assert.Contains("盖章件已收到", (await officer.FollowAsync(sent)).ShouldBeOk().BodyText);
        await SendAsync(officer, id, record.ReceiptNumber!, "1");
        var scan = Assert.Single(await ScansAsync(id));

        var centre = await SignInAsync(RoleNames.ServiceCentre);
        var desk = (await centre.GetPageAsync($"/admin/applications/{id}/paper")).ShouldBeOk();
        Assert.Contains("第 1 次：第 1 版，3 份", desk.BodyText);
        (await centre.GetPageAsync(desk.Document.QuerySelector("section a[href^='/attachments/']")!.GetAttribute("href")!)).ShouldBeOk();
        Assert.Contains("请写明哪里不对", (await centre.FollowAsync(await centre.SubmitFormAsync(desk, form: $"form[action$='/paper/{scan.Id}']", button: "refuse"))).BodyText);
        await centre.SubmitFormAsync(desk, form: $"form[action$='/paper/{scan.Id}']", button: "confirm");
        await centre.SubmitFormAsync(desk, new() { ["reason"] = "章不对" }, form: $"form[action$='/paper/{scan.Id}']", button: "refuse");

        Assert.Equal((PaperScanState.Confirmed, null), (Assert.Single(await ScansAsync(id)).State, (await ScansAsync(id))[0].Reason));
        using (var zip = new ZipArchive(new MemoryStream((await centre.GetPageAsync($"/admin/applications/{id}/dossier")).ShouldBeOk().Bytes), ZipArchiveMode.Read, false, Encoding.UTF8))
            Assert.Contains("盖章扫描件/01 盖章.pdf", zip.Entries.Select(entry => entry.FullName));
        var mine = (await officer.GetPageAsync($"/my/{id}")).ShouldBeOk();
        Assert.Contains("盖章件已核对", mine.BodyText);
        Assert.Equal(["在线提交", "上传盖章件", "盖章件已核对"], mine.Texts(".timeline b").Take(3));
    }

    [Fact]
    public async Task Scan_OfAnOlderVersionOrAnotherApplication_IsRefusedAndNotKept()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var number = (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!;
        var centre = await SignInAsync(RoleNames.ServiceCentre);
        await centre.SubmitFormAsync(await centre.GetPageAsync($"/admin/applications/{id}"), new() { ["outcome"] = "Returned", ["remark.VisitRequest.Need"] = "写明班次" }, form: "form.review");
        Assert.Contains("不收盖章件", (await officer.GetPageAsync($"/my/{id}/scan")).ShouldBeOk().BodyText);
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}", new() { ["VisitRequest.Need"] = "三班倒。" }, form: "form.form", button: "next");
        await officer.SubmitFormAsync($"{ApplicationSite.Apply}/{id}/check", form: $"form[action='{ApplicationSite.Apply}/{id}/submit']");

        (await SendAsync(officer, id, number, "1")).ShouldRefuseField("file", "请重新打印第 2 版");
        (await SendAsync(officer, id, "ZF-2026-9999", "2")).ShouldRefuseField("file", "这张纸是 ZF-2026-9999 的");
        (await SendAsync(officer, id, "", "")).ShouldRefuseField("file", "没有读到");
        (await officer.SubmitFormAsync($"/my/{id}/scan", new() { ["number"] = number, ["version"] = "2", ["file"] = new FormFile("旧.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]) }, form: "form[data-paper-scan]"))
            .ShouldRefuseField("file", "旧版");
        Assert.Empty(await ScansAsync(id));
        Assert.False(await Site.QueryAsync(db => db.Set<Media.Attachments.Attachment>().AnyAsync(row => row.ContentItemId == id)));

        (await SendAsync(officer, id, number, "2")).ShouldRedirectTo($"/my/{id}/scan");
        Assert.Equal(2, Assert.Single(await ScansAsync(id)).Version);
    }

    [Fact]
    public async Task PaperPages_OfAnotherUnitOrOffice_AreNotThere()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var id = await ApplicationSite.SubmitAsync(officer);
        var number = (await ApplicationSite.RecordAsync(Site, id)).ReceiptNumber!;
        await SendAsync(officer, id, number, "1");
        var scan = Assert.Single(await ScansAsync(id));
        var stranger = await ApplicationSite.OfficerAsync(Site);
        var elsewhere = await SignInAsync(RoleNames.ServiceCentre, ApplicationSite.Other);

        foreach (var page in new[] { "form", "scan" })
        {
            (await stranger.GetPageAsync($"/my/{id}/{page}")).ShouldBeNotFound();
            (await stranger.PostAsync($"/my/{id}/{page}")).ShouldBeNotFound();
            (await Anonymous().GetPageAsync($"/my/{id}/{page}")).ShouldAskToSignIn();
        }

        (await elsewhere.GetPageAsync($"/admin/applications/{id}/paper")).ShouldBeNotFound();
        (await elsewhere.PostAsync($"/admin/applications/{id}/paper/{scan.Id}", ("button", "confirm"))).ShouldBeNotFound();
        (await stranger.GetPageAsync($"/attachments/{scan.AttachmentId}/x.pdf")).ShouldBeNotFound();
        (await officer.GetPageAsync($"/attachments/{scan.AttachmentId}/x.pdf")).ShouldBe(HttpStatusCode.OK);
        Assert.Equal(PaperScanState.Waiting, Assert.Single(await ScansAsync(id)).State);
    }

    private static Task<SitePage> SendAsync(SiteClient officer, string id, string number, string version) =>
        officer.SubmitFormAsync($"/my/{id}/scan", new() { ["number"] = number, ["version"] = version, ["file"] = Scan }, form: "form[data-paper-scan]");

    private Task<List<PaperScan>> ScansAsync(string id) => Site.QueryAsync(db => db.Set<PaperScan>().AsNoTracking().Where(row => row.ContentItemId == id).ToListAsync());
}
