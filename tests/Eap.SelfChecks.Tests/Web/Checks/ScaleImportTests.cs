using System.Text.Json;
using Eap.Contents.Model;
using Eap.Contents.Routing;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.SelfChecks.Checks;
using Eap.SelfChecks.Rules;
using Eap.SelfChecks.Tests.Unit.Checks;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Tests.Web.Checks;

/// <summary>An editor brings a wording in; readers see it only after the reviews.</summary>
public sealed class ScaleImportTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private static FormFile File(Scale scale, string name = "PHQ-9 官方.json") => FormFile.Text(name, JsonSerializer.Serialize(scale, JOptions.Indented), "application/json");

    private static Scale Phq => PublishedTable.Of("PHQ-9").Scale() with { Title = "", Version = "占位版 2010", Licence = "", Source = "", Bands = [] };

    [Fact]
    public async Task List_Editor_NamesWhatWaitsWithRangeLicenceAndSource()
    {
        var page = (await (await SignInAsync(RoleNames.Editor)).GetPageAsync("/admin/selfchecks")).ShouldBeOk();

        foreach (var words in new[] { "PHQ-9", "GAD-7", "WHO-5", "待导入", "5、10、15、20", "0 到 27", "0 到 100", "Kroenke", "可以免费使用" }) Assert.Contains(words, page.Text("main"));
        // Other tests of this site bring in PHQ-9.
        Assert.InRange(page.Texts("main .badge").Count(state => state == "待导入"), 2, 3);
    }

    [Fact]
    public async Task Sample_IsAFileThatGoesThroughAsItIs()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var page = (await editor.GetPageAsync("/admin/selfchecks/import")).ShouldBeOk();

        var sample = (await editor.GetPageAsync(page.Document.QuerySelector("#how ~ p a")!.GetAttribute("href")!)).ShouldBeOk();

        Assert.Empty(ScaleProblems.Of(ScaleFile.Read(sample.Bytes).Scale!));
        (await (await SignInAsync(RoleNames.Leader)).GetPageAsync("/admin/selfchecks/import/sample.json")).ShouldBeForbidden();
        (await Anonymous().GetPageAsync("/admin/selfchecks/import/sample.json")).ShouldAskToSignIn();
    }

    [Theory]
    [InlineData(RoleNames.UnionAdministrator)]
    [InlineData(RoleNames.Administrator)]
    [InlineData(RoleNames.ServiceCentre)]
    public async Task Import_OtherRoles_AreRefused(string role)
    {
        var person = await SignInAsync(role);

        (await person.GetPageAsync("/admin/selfchecks")).ShouldBeForbidden();
        (await person.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = File(Phq) })).ShouldBeForbidden();
        (await person.PostAsync("/admin/selfchecks/import/save", ("draft", "e30="))).ShouldBeForbidden();
    }

    [Fact]
    public async Task Import_AnonymousOrEditorOfADistrict_IsNotLetIn()
    {
        (await Anonymous().GetPageAsync("/admin/selfchecks/import")).ShouldAskToSignIn();
        var district = await SignInAsync(RoleNames.Editor, at: "五莲县总工会");

        var before = await LatestAsync("PHQ-9", part => part.FileHash);

        (await district.GetPageAsync("/admin/selfchecks")).ShouldBeForbidden();
        (await district.PostAsync("/admin/selfchecks/import/save", ("draft", Convert.ToBase64String(File(Phq).Content)))).ShouldBeForbidden();
        Assert.Equal(before, await LatestAsync("PHQ-9", part => part.FileHash));
    }

    [Fact]
    public async Task Import_BadFiles_SayWhatIsWrongAndStoreNothing()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var before = await CountAsync();
        (FormFile File, string Said)[] bad =
        [
            (FormFile.Text("空.json", ""), "空文件不行"), (FormFile.Text("x.json", "{ 不是"), "第 1 行读不懂"), (FormFile.Text("x.json", "{ \"Code\": \"X\", \"Cutoff\": 3 }"), "（Cutoff）"),
            (File(PublishedTable.Of("GAD-7").Scale() with { Code = "PHQ-9" }), "公布的是 9 题，文件里是 7 题"), (File(Phq with { Version = "" }), "缺少版本"), (File(PublishedTable.Of("GAD-7").Scale() with { Code = "SCL-90" }), "要经版权方许可"),
            (File(Own.Scale with { Code = "JINKUANG", Areas = [] }), "不打分"), (FormFile.Text("大.json", new string(' ', ScaleFile.MostBytes + 1)), "超过 64 KB"),
        ];

        foreach (var (file, said) in bad) Assert.Contains(said, (await editor.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = file })).ShouldBeOk().Text("main"));
        foreach (var draft in new[] { "", "不是 base64", Convert.ToBase64String("{}"u8) }) Assert.DoesNotContain("已导入", (await editor.PostAsync("/admin/selfchecks/import/save", ("draft", draft))).ShouldBeOk().Text("main"));
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Import_WordingOfAWaitingScale_BecomesADraftWithHashAndOnlyReviewsOpenIt()
    {
        var editor = await SignInAsync(RoleNames.Editor);

        var preview = (await editor.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = File(Phq) })).ShouldBeOk();
        Assert.Contains("占位第 9 题", preview.Text("table"));
        Assert.Contains("可以免费使用", preview.Text(".facts"));
        Assert.Matches("SHA-256 [0-9a-f]{64}", preview.Text(".facts"));
        var saved = await editor.SubmitFormAsync(preview, form: "form[action='/admin/selfchecks/import/save']");

        var item = await ItemAsync("PHQ-9");
        var part = item!.As<ScalePart>()!;
        saved.ShouldRedirectTo($"/admin/content/{item!.ContentItemId}/edit");
        Assert.Equal(("PHQ-9 官方.json", "占位版 2010", "占位第 1 题", "0 4"), (part.FileName, part.Scale!.Version, part.Scale.Items[0].Text, $"{part.Scale.Bands[0].From} {part.Scale.Bands[0].To}"));
        Assert.True(part.Scale.Items[8].IsCrisis && !item.Published);
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Category == "Scale" && row.SubjectId == item.ContentItemId && row.Summary.Contains(part.FileHash!))));
        (await Anonymous().GetPageAsync("/self-check/phq-9")).ShouldBeNotFound();
        Assert.Contains("占位版 2010", (await editor.GetPageAsync($"/admin/content/{item.ContentItemId}/edit")).ShouldBeOk().Text("main"));

        var published = await Site.InUnitAsync(unit => unit.PublishReviewedAsync(item.ContentItemId));
        Assert.True(published.Succeeded, string.Join(' ', published.Errors));
        Assert.Equal("占位第 1 题", (await Anonymous().GetPageAsync("/" + item.As<AutoroutePart>()!.Path)).ShouldBeOk().Text("legend")[3..]);
    }

    [Theory]
    [InlineData("PHQ9")]
    [InlineData("PHQ_9")]
    [InlineData("ＰＨＱ－９")]
    public async Task Import_KnownScaleSpelledOtherwise_GoesOverItsPublishedData(string code)
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var (known, published) = (await ItemAsync("PHQ-9"), PublishedTable.Of("PHQ-9").Scale());
        // All of its own data, and the item about dying without its mark.
        var whole = published with { Code = code, Version = "乙", Items = [.. published.Items.Select(item => item with { IsCrisis = false })] };

        var preview = (await editor.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = File(whole) })).ShouldBeOk();
        Assert.Contains("新的一版", preview.Text("main"));
        Assert.Contains("求助题", preview.Text("main table"));
        var other = (await editor.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = File(whole with { Bands = [new ScaleBand { To = 27, Words = "都好" }] }) })).ShouldBeOk();
        Assert.Contains("公布的分段是 0–4", other.Text("main"));

        Assert.Equal(known!.ContentItemId, (await ItemAsync("PHQ-9"))!.ContentItemId);
        Assert.Null(await ItemAsync(code));
    }

    [Fact]
    public async Task Import_ScaleNobodyKnew_IsANewItemAndTheSecondFileItsNextVersion()
    {
        var editor = await SignInAsync(RoleNames.Editor);
        var scale = PublishedTable.Of("GAD-7").Scale() with { Code = "例-7", Title = "例量表" };

        foreach (var version in new[] { "甲版", "乙版" })
        {
            var preview = await editor.SubmitFormAsync("/admin/selfchecks/import", new() { ["file"] = File(scale with { Version = version }, "例.json") });
            await editor.SubmitFormAsync(preview, form: "form[action='/admin/selfchecks/import/save']");
        }

        var item = await ItemAsync("例-7");
        Assert.Equal("乙版", item!.As<ScalePart>()!.Scale!.Version);
        Assert.Equal(2, await Site.QueryAsync(db => db.Set<ContentItem>().CountAsync(row => row.ContentItemId == item.ContentItemId)));
    }

    private Task<int> CountAsync() => Site.QueryAsync(db => db.Set<ContentItem>().CountAsync());

    private async Task<T?> LatestAsync<T>(string code, Func<ScalePart, T?> read) => await ItemAsync(code) is { } item ? read(item.As<ScalePart>()!) : default;

    private Task<ContentItem?> ItemAsync(string code) => Site.QueryAsync(async db =>
        (await db.Set<ContentItem>().AsNoTracking().Where(row => row.Latest && CheckTypes.All.Contains(row.ContentType)).ToListAsync()).FirstOrDefault(row => row.As<ScalePart>()?.Scale?.Code == code));
}
