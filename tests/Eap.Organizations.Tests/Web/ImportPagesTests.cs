using Eap.Organizations.Directory;
using Eap.Organizations.Import;
using Eap.Platform.Audit;
using Eap.Platform.Security;
using Eap.Platform.Spreadsheets;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Tests.Web;

public sealed class ImportPagesTests(SiteFixture site) : SiteTest(site), IClassFixture<SiteFixture>
{
    private const string Url = "/admin/organizations/import";
    private const string Kind = "企事业单位工会";

    [Fact]
    public async Task GoodFile_PreviewedAndRun_StoresEveryLine()
    {
        var client = await SignInAsync(RoleNames.Administrator, at: "五莲县总工会");
        var preview = (await client.SubmitFormAsync(Url, new() { ["file"] = await SheetAsync(
            ["", "例热处理分会", "", Kind, "li-jx", null, null, null, null],
            ["LI-JX", "例达机械工会", "机械", Kind, "五莲县总工会", 2026, 1200, 1100, 300]) })).ShouldBeOk();
        Assert.Contains("共 2 行，有问题的 0 行", preview.BodyText);
        Assert.False(await StoredAsync("li-jx"));

        (await client.SubmitFormAsync(preview)).ShouldRedirectTo("/admin/organizations");

        var (parent, child) = (await Data.OrganizationNamedAsync("li-jx"), await Data.OrganizationNamedAsync("例热处理分会"));
        Assert.Equal($"{parent.Path}{child.OrganizationId}/", child.Path);
        Assert.StartsWith((await Data.OrganizationNamedAsync("五莲县总工会")).Path, parent.Path);
        Assert.Equal(1200, await Site.QueryAsync(db => db.Set<OrganizationFact>().Where(row => row.OrganizationId == parent.OrganizationId && row.Year == 2026).Select(row => row.Workers).SingleAsync()));
        Assert.True(await Site.QueryAsync(db => db.Set<AuditEvent>().AnyAsync(row => row.Name == "Imported" && row.Data!.Contains("li-jx"))));
    }

    [Fact]
    public async Task FileWithOneBadLine_SaysWhyAndStoresNothing()
    {
        var client = await SignInAsync(RoleNames.Administrator);
        ImportRow[] rows = [Row(2, "例好工会", "莒县总工会"), Row(3, "例坏工会", "没有的单位")];
        var preview = (await client.SubmitFormAsync(Url, new() { ["file"] = await SheetAsync(
            ["li-hao", "例好工会", "", Kind, "莒县总工会"], ["", "例坏工会", "", "没有的类型", "没有的单位"]) })).ShouldBeOk();

        Assert.Contains("有问题的 1 行", preview.BodyText);
        Assert.Contains("找不到上级“没有的单位”", preview.BodyText);
        Assert.Contains("不在类型表里", preview.BodyText);
        Assert.Null(preview.Document.QuerySelector("input[name=draft]"));

        // Sent all the same, it is checked again.
        (await client.PostAsync($"{Url}/run", ("draft", ImportDraft.Pack(rows)))).ShouldBeOk();
        Assert.False(await StoredAsync("例好工会"));
    }

    [Fact]
    public async Task LineOfAnotherCounty_IsRefusedInPreviewAndRun()
    {
        var client = await SignInAsync(RoleNames.Administrator, at: "五莲县总工会");

        var preview = await client.SubmitFormAsync(Url, new() { ["file"] = await SheetAsync(["", "例越界工会", "", Kind, "莒县总工会"]) });
        Assert.Contains("您不能在“莒县总工会”下面新建组织", preview.BodyText);

        await client.PostAsync($"{Url}/run", ("draft", ImportDraft.Pack([Row(2, "例越界工会", "莒县总工会")])));
        Assert.False(await StoredAsync("例越界工会"));
    }

    [Fact]
    public async Task TreeChangedSincePreview_IsCheckedAgain()
    {
        var client = await SignInAsync(RoleNames.Administrator);
        var preview = await client.SubmitFormAsync(Url, new() { ["file"] = await SheetAsync(["", "例抢先工会", "", Kind, "莒县总工会"]) });
        await Data.OrganizationAsync("例抢先工会", under: "莒县总工会");

        var answer = (await client.SubmitFormAsync(preview)).ShouldBeOk();

        Assert.Contains("同一上级下已有“例抢先工会”", answer.BodyText);
    }

    [Fact]
    public async Task Template_ReadBack_IsAFileTheImportUnderstands()
    {
        var client = await SignInAsync(RoleNames.Administrator);
        var template = (await client.GetPageAsync($"{Url}/template")).ShouldBeOk();

        var preview = await client.SubmitFormAsync(Url, new() { ["file"] = new FormFile("组织导入模板.xlsx", template.Bytes) });

        Assert.Contains("共 2 行，有问题的 0 行", preview.BodyText);
    }

    [Fact]
    public async Task HeadingsMissing_AreNamed()
    {
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, new ExportSheet("表", ["单位", "类型"], [["例厂工会", Kind]]), default);

        var answer = await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync(Url, new() { ["file"] = new FormFile("a.xlsx", file.ToArray()) });

        answer.ShouldBeOk();
        Assert.Contains("缺少：名称、上级", answer.BodyText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("这不是表格")]
    public async Task NotASpreadsheet_SaysSo(string content)
    {
        var answer = await (await SignInAsync(RoleNames.Administrator)).SubmitFormAsync(Url, new() { ["file"] = FormFile.Text("a.xlsx", content) });

        answer.ShouldBeOk();
        Assert.Contains(".xlsx", answer.Text(".error-summary"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    public async Task Run_WithoutAPreview_AsksForTheFileAgain(string draft) =>
        Assert.Contains("预览已失效", (await (await SignInAsync(RoleNames.Administrator)).PostAsync($"{Url}/run", ("draft", draft))).BodyText);

    [Fact]
    public async Task Run_Anonymous_AsksToSignIn() => (await Anonymous().PostAsync($"{Url}/run", ("draft", "x"))).ShouldAskToSignIn();

    private static ImportRow Row(int number, string name, string parent) => new() { Number = number, Name = name, Kind = Kind, Parent = parent };

    private static async Task<FormFile> SheetAsync(params object?[][] rows)
    {
        var file = new MemoryStream();
        await XlsxWriter.WriteAsync(file, new ExportSheet("组织", [.. ImportColumns.All.Select(column => column.Heading)], rows), default);
        return new FormFile("组织.xlsx", file.ToArray());
    }

    private Task<bool> StoredAsync(string nameOrCode) => Site.QueryAsync(db => db.Set<Organization>().AnyAsync(row => row.Name == nameOrCode || row.Code == nameOrCode));
}
