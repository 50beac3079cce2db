using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Eap.Contents.Fields;
using Eap.Contents.Model;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Applications.Tests.Web;

/// <summary>The form in Word: down with what is there, up with what was written.</summary>
public sealed class WordFormTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Fact]
    public async Task File_OfAFormBegun_IsValidAndHoldsWhatIsFilledIn()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);

        var file = await officer.GetPageAsync($"{address}/word");

        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", file.ContentHeaders.ContentType!.MediaType);
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(document).Select(error => $"{error.Description} {error.Path?.XPath}"));
        var text = Read(file.Bytes).Value;
        Assert.Contains("夜班多，睡不好。", text);
        Assert.Contains("120", text);
    }

    [Fact]
    public async Task Upload_OfWhatWasWritten_StoresItAndLeavesTheRest()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var file = Write((await officer.GetPageAsync($"{address}/word")).Bytes, new() { ["VisitRequest.Need"] = "白班也有人\n睡不好。", ["VisitRequest.Day"] = "2026年12月11日", ["VisitRequest.Workers"] = "" });

        var result = (await UploadAsync(officer, address, file)).ShouldBeOk();

        Assert.Contains("都存下了", result.Text("[role=status]"));
        var stored = await ContentAsync(address);
        Assert.Equal(("白班也有人\n睡不好。", new DateOnly(2026, 12, 11), 120m),
            (Field<TextField>(stored, "Need").Text, Field<DateField>(stored, "Day").Value, Field<NumericField>(stored, "Workers").Value));
        Assert.Equal("例一", Field<TextField>(stored, "Contact").Text);
    }

    [Fact]
    public async Task Upload_WithOneWrongAnswer_NamesItAndStoresTheOthers()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var file = Write((await officer.GetPageAsync($"{address}/word")).Bytes, new() { ["VisitRequest.Workers"] = "很多", ["VisitRequest.Need"] = "换了说法。" });

        var result = (await UploadAsync(officer, address, file)).ShouldBeOk();

        Assert.Contains("1 处没有存", result.Text("[role=status]"));
        Assert.Contains("请填写数字", result.Text(".list"));
        Assert.Contains("Word 里写的：很多", result.Text(".list"));
        var stored = await ContentAsync(address);
        Assert.Equal(("换了说法。", 120m), (Field<TextField>(stored, "Need").Text, Field<NumericField>(stored, "Workers").Value));
    }

    [Fact]
    public async Task Upload_OfSomethingElse_SaysWhatAndStoresNothing()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var own = (await officer.GetPageAsync($"{address}/word")).Bytes;
        var before = await ContentAsync(address);

        Assert.Contains("读不出来", (await UploadAsync(officer, address, "不是 Word"u8.ToArray())).Text("[role=alert]"));
        Assert.Contains("不是从本站下载的表", (await UploadAsync(officer, address, Edit(own, body => body.Descendants(W + "sdt").Remove()))).Text("[role=alert]"));
        Assert.Contains("另一张表的文件", (await UploadAsync(officer, address, Write(own, new() { ["eap-form"] = "LectureApplication" }))).Text("[role=alert]"));
        Assert.Contains("文件太大", (await UploadAsync(officer, address, new byte[3 * 1024 * 1024])).Text("[role=alert]"));
        Assert.Contains("读不出来", (await UploadAsync(officer, address, Zip("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"aa\">]><x>&a;</x>"))).Text("[role=alert]"));
        Assert.Contains("读不出来", (await UploadAsync(officer, address, Zip("word/document.xml", $"<x>{new string('a', 11 * 1024 * 1024)}</x>"))).Text("[role=alert]"));
        Assert.Equal(before.Data, (await ContentAsync(address)).Data);
    }

    [Fact]
    public async Task Word_OfAnotherUnitOrAfterFiling_IsNotThere()
    {
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var file = (await officer.GetPageAsync($"{address}/word")).Bytes;
        var other = await ApplicationSite.OfficerAsync(Site);

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetPageAsync($"{address}/word")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(other, address, file)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await Anonymous().GetPageAsync($"{address}/word")).Status);
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetPageAsync($"{address}/word")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(officer, address, file)).Status);
    }

    private static Task<SitePage> UploadAsync(SiteClient officer, string address, byte[] file) =>
        officer.SubmitFormAsync(address, new() { ["file"] = new FormFile("表.docx", file) }, form: $"form[action='{address}/word']");

    private static async Task<SitePage> PostAsync(SiteClient officer, string address, byte[] file)
    {
        var (field, token) = await officer.TokenAsync();
        var content = new MultipartFormDataContent { { new StringContent(token), field }, { new ByteArrayContent(file), "file", "表.docx" } };
        return await officer.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{address}/word") { Content = content });
    }

    private Task<ContentItem> ContentAsync(string address)
    {
        var id = address.Split('/')[^1];
        return Site.QueryAsync(db => db.Set<ContentItem>().AsNoTracking().SingleAsync(row => row.ContentItemId == id && row.Latest));
    }

    private static T Field<T>(ContentItem item, string name) where T : ContentField, new() => System.Text.Json.JsonSerializer.Deserialize<T>(item.Content["VisitRequest"]![name]!, ContentJson.Options)!;

    private static XElement Read(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file));
        using var content = archive.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(content).Root!;
    }

    // As Word does it: the hint goes, what was written stands in its place.
    private static byte[] Write(byte[] file, Dictionary<string, string> answers) => Edit(file, body =>
    {
        foreach (var (name, text) in answers)
        {
            var control = body.Descendants(W + "sdt").Single(found => (string?)found.Element(W + "sdtPr")?.Element(W + "tag")?.Attribute(W + "val") == name);
            control.Element(W + "sdtPr")!.Element(W + "showingPlcHdr")?.Remove();
            control.Element(W + "sdtContent")!.ReplaceNodes(new XElement(W + "r", text.Split('\n').SelectMany((line, place) => place == 0 ? [new XElement(W + "t", line)] : new[] { new XElement(W + "br"), new XElement(W + "t", line) })));
        }
    });

    private static byte[] Edit(byte[] file, Action<XElement> change)
    {
        var copy = new MemoryStream();
        copy.Write(file);
        var root = Read(file);
        change(root);
        using (var archive = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry("word/document.xml")!.Delete();
            using var target = archive.CreateEntry("word/document.xml").Open();
            root.Save(target);
        }

        return copy.ToArray();
    }

    private static byte[] Zip(string name, string text)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var target = archive.CreateEntry(name).Open();
            target.Write(Encoding.UTF8.GetBytes(text));
        }

        return file.ToArray();
    }
}
