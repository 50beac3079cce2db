using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Recipes;
using Eap.Platform.Security;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Contents.Tests.Forms;

public sealed class TypesTests(FormSites sites) : IClassFixture<FormSites>
{
    private SiteHost Site => sites.Site;

    [Fact]
    public async Task Form_MadeInTheBrowser_IsAskedCheckedVersionedAndExported()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "开放日报名表");
        await SubmitAsync(admin, $"{form}/sections/create", new() { ["Title"] = "来访单位" });
        await AddAsync(admin, form, "line", new() { ["Label"] = "联系电话", ["Section"] = "S1", ["Set.Format"] = "Phone", ["Set.Required"] = true });
        await AddAsync(admin, form, "choice", new() { ["Label"] = "来访方式", ["Set.Options"] = "现场\n线上\n" });
        await AddAsync(admin, form, "line", new() { ["Label"] = "线上平台", ["Set.Required"] = true, ["ShowField"] = $"{NameOf(form)}.LaiFangFangShi", ["ShowValues"] = "线上", ["KeepDays"] = "９０" });
        await AddAsync(admin, form, "line", new() { ["Label"] = "身份证号", ["Set.Format"] = "IdNumber" });

        var tried = (await admin.SubmitFormAsync($"{form}/preview", new() { [$"{NameOf(form)}.LaiFangFangShi"] = "线上", [$"{NameOf(form)}.LianXiDianHua"] = "138" })).ShouldBeOk();
        foreach (var words in new[] { "请填写“线上平台”", "11 位", "来访单位" }) Assert.Contains(words, tried.BodyText, StringComparison.Ordinal);
        var right = (await admin.SubmitFormAsync(tried, new() { [$"{NameOf(form)}.LaiFangFangShi"] = "现场", [$"{NameOf(form)}.LianXiDianHua"] = "０６３３－０００００００" })).ShouldBeOk();
        Assert.Contains("都填对了", right.BodyText, StringComparison.Ordinal);

        var type = await TypeAsync(form);
        var asked = type.Part(type.Name)!.Fields.Single(field => field.DisplayName == "线上平台").GetSettings<FormFieldSettings>();
        Assert.Equal(("LaiFangFangShi", "线上", 90), (asked.ShowWhen!.Field, asked.ShowWhen.Values.Single(), asked.KeepDays));
        Assert.True(type.Part(type.Name)!.Fields.Single(field => field.DisplayName == "身份证号").GetSettings<ProtectedFieldSettings>().IsProtected);
        Assert.Equal((Visibility.Private, true, 6), (type.Visibility, type.GetSettings<FormSettings>().IsForm, type.Version));
        var versions = (await admin.GetPageAsync($"{form}/versions")).ShouldBeOk();
        Assert.Contains("新增字段“来访方式”（单选）", versions.BodyText, StringComparison.Ordinal);
        Assert.Equal(5, await Site.QueryAsync(db => db.Set<AuditEvent>().CountAsync(row => row.Name == "TypeChanged" && row.SubjectId == type.Name)));
        var export = await Site.UseAsync<RecipeExporter, JsonObject>(exporter => exporter.ExportAsync("x", default));
        Assert.Contains("LaiFangFangShi", export.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_BegunBeforeTheFormChanged_KeepsItsVersionAndItsAnswers()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "留版本的表");
        await AddAsync(admin, form, "line", new() { ["Label"] = "旧问题", ["Key"] = "Old", ["Set.Required"] = true });
        var organization = await Site.Data.OrganizationNamedAsync(null);
        var begun = await Site.InUnitAsync(async unit =>
        {
            var item = await unit.Get<IContentManager>().NewAsync(NameOf(form), organization.OrganizationId);
            item.Content[NameOf(form)] = JsonNode.Parse("""{"Old":{"Text":"答过了"}}""");
            return (await unit.Get<IContentManager>().SaveDraftAsync(item, null)).Item;
        });

        (await admin.SubmitFormAsync($"{form}/fields/Old/remove")).ShouldRedirectTo(form);
        await AddAsync(admin, form, "number", new() { ["Label"] = "新问题", ["Key"] = "New", ["Set.Required"] = true });

        var again = await Site.InUnitAsync(async unit =>
        {
            var item = (await unit.Get<IContentManager>().GetAsync(begun.ContentItemId, VersionOptions.Latest))!.Copy();
            var saved = await unit.Get<IContentManager>().SaveDraftAsync(item, item.ContentItemVersionId);
            return (saved.Item, Submitted: await unit.Get<IContentManager>().SubmitAsync(begun.ContentItemId));
        });
        Assert.Equal((begun.DefinitionVersion, "答过了"), (again.Item.DefinitionVersion, again.Item.Content[NameOf(form)]!["Old"]!["Text"]!.ToString()));
        Assert.Empty(again.Submitted.Errors);
        Assert.True((await TypeAsync(form)).Version > begun.DefinitionVersion);
        var reused = (await admin.SubmitFormAsync($"{form}/fields/create?kind=number", new() { ["Label"] = "又来", ["Key"] = "Old" })).ShouldBeOk();
        Assert.Contains("这个名字用过了", reused.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_ColumnsAreEditedAsRowsWithoutScript_AndKeepTheirNames()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "设备清单");
        var page = await admin.GetPageAsync($"{form}/fields/create?kind=table");
        page = (await admin.SubmitFormAsync(page, new() { ["Label"] = "设备", ["Set.Columns.0.Title"] = "名称", ["Set.Columns.0.Kind"] = "Text", ["Set.MaxRows"] = "五" }, button: "add:Set.Columns")).ShouldBeOk();
        var refused = (await admin.SubmitFormAsync(page, new() { ["Set.Columns.1.Title"] = "来源", ["Set.Columns.1.Kind"] = "Choice" }, button: "保存")).ShouldBeOk();
        Assert.Contains("请填写数字", refused.BodyText, StringComparison.Ordinal);
        Assert.Contains("要写选项", refused.BodyText, StringComparison.Ordinal);
        (await admin.SubmitFormAsync(refused, new() { ["Set.MaxRows"] = "5", ["Set.Columns.1.Options"] = "自筹、工会" }, button: "保存")).ShouldRedirectTo(form);

        var before = Columns(await TypeAsync(form));
        (await admin.SubmitFormAsync($"{form}/fields/SheBei", new() { ["Set.Columns.0.Needed"] = true }, button: "保存")).ShouldRedirectTo(form);
        var after = Columns(await TypeAsync(form));
        Assert.Equal(before.Select(column => column.Name), after.Select(column => column.Name));
        Assert.Equal(["自筹", "工会"], after[1].Options.Select(option => option.Value));
        Assert.True(after[0].Required);
    }

    [Theory]
    [InlineData("line", "Label", "", "请填写名称")]
    [InlineData("line", "Key", "名字", "只能用字母和数字")]
    [InlineData("line", "KeepDays", "十年", "1 到 36500")]
    [InlineData("choice", "Set.Options", "甲\n乙\n甲", "写了两次")]
    [InlineData("choice", "Set.Options", "\u200B\n　", "至少写一个选项")]
    [InlineData("number", "Set.Maximum", "-5", "最小值比最大值大")]
    [InlineData("number", "Set.Scale", "９", "不能大于 4")]
    [InlineData("declaration", "Set.Text", "", "请填写“声明的文字”")]
    public async Task Field_BadInput_IsSaidAtTheFieldAndNothingIsStored(string kind, string name, string value, string says)
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, $"坏输入{Guid.NewGuid():N}"[..20]);
        var typed = new FormFields { ["Label"] = "一个字段" };
        if (kind == "number") typed["Set.Minimum"] = "0";
        typed[name] = value;

        var answer = (await admin.SubmitFormAsync($"{form}/fields/create?kind={kind}", typed)).ShouldBeOk();

        Assert.Contains(says, answer.BodyText, StringComparison.Ordinal);
        Assert.Equal(1, (await TypeAsync(form)).Version);
    }

    [Fact]
    public async Task Rules_ThatMakeACircleOrPointAtAFieldToRemove_AreRefused()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "圈圈表");
        await AddAsync(admin, form, "yesno", new() { ["Label"] = "甲", ["Key"] = "A" });
        await AddAsync(admin, form, "yesno", new() { ["Label"] = "乙", ["Key"] = "B", ["ShowField"] = $"{NameOf(form)}.A", ["ShowValues"] = "是" });
        var page = await admin.GetPageAsync($"{form}/fields/A");
        Assert.DoesNotContain("乙", page.Texts("#ShowField option"));

        var circle = (await admin.PostAsync($"{form}/fields/A", ("Version", "3"), ("Kind", "yesno"), ("Label", "甲"), ("ShowField", $"{NameOf(form)}.B"), ("ShowOperator", "Equals"), ("ShowValues", "是"))).ShouldBeOk();
        var removed = (await admin.SubmitFormAsync($"{form}/fields/A/remove")).ShouldBeOk();

        await AddAsync(admin, form, "choice", new() { ["Label"] = "丙", ["Key"] = "C", ["Set.Options"] = "一\n二" });
        await AddAsync(admin, form, "line", new() { ["Label"] = "丁", ["ShowField"] = $"{NameOf(form)}.C", ["ShowValues"] = "二" });
        var gone = (await admin.SubmitFormAsync($"{form}/fields/C", new() { ["Set.Options"] = "一\n三" })).ShouldBeOk();

        Assert.Contains("“丁”在“丙”是“二”时才问", gone.BodyText, StringComparison.Ordinal);
        Assert.Contains("成了一个圈", circle.BodyText, StringComparison.Ordinal);
        Assert.Contains("指向的字段不存在", removed.BodyText, StringComparison.Ordinal);
        Assert.Equal(5, (await TypeAsync(form)).Version);
        var again = (await admin.SubmitFormAsync("/admin/types/create", new() { ["DisplayName"] = "同名", ["Name"] = NameOf(form).ToLowerInvariant() })).ShouldBeOk();
        Assert.Contains("已经用了", again.BodyText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoAdministrators_TheSecondIsToldAndLosesNothing()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "两个人改");
        var mine = await admin.GetPageAsync($"{form}/fields/create?kind=line");
        await AddAsync(admin, form, "line", new() { ["Label"] = "对方加的" });

        var answer = (await admin.SubmitFormAsync(mine, new() { ["Label"] = "我加的" })).ShouldBeOk();
        Assert.Contains("别人刚改过", answer.BodyText, StringComparison.Ordinal);
        Assert.Equal("我加的", answer.Document.QuerySelector("#Label")!.GetAttribute("value"));
        (await admin.SubmitFormAsync(answer)).ShouldRedirectTo(form);
        Assert.Equal(["对方加的", "我加的"], (await TypeAsync(form)).Part(NameOf(form))!.Fields.Select(field => field.DisplayName));
    }

    [Fact]
    public async Task DeclaredType_TakesFieldsOfAdministratorsAndKeepsItsOwn()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var before = (await TypeAsync("/admin/types/Visit")).Part("VisitPart")!;

        await AddAsync(admin, "/admin/types/Visit", "line", new() { ["Label"] = "补充" });
        await SubmitAsync(admin, "/admin/types/Visit/edit", new FormFields { ["Prepare"] = "- 公章" }.Forge("DisplayName", "改名").Forge("Visibility", "Public"));

        var type = await TypeAsync("/admin/types/Visit");
        Assert.Equal(("走访申请", Visibility.Internal, "- 公章"), (type.DisplayName, type.Visibility, type.GetSettings<FormSettings>().Prepare));
        Assert.Equal(before.Fields.Select(field => field.Name), type.Part("VisitPart")!.Fields.Select(field => field.Name));
        (await admin.GetPageAsync("/admin/types/Visit/fields/Contact")).ShouldBeNotFound();
        (await admin.GetPageAsync("/admin/types/VisitPart")).ShouldBeNotFound();
    }

    [Fact]
    public async Task Pages_AreForThoseWhoDesignForms()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        var form = await NewFormAsync(admin, "不给别人看");
        await AddAsync(admin, form, "line", new() { ["Label"] = "字段", ["Key"] = "Only" });
        var district = await Site.Data.OrganizationAsync($"例区总工会{Guid.NewGuid():N}"[..12]);
        foreach (var other in new[] { await Site.SignInAsync(RoleNames.Editor), await Site.SignInAsync(RoleNames.Administrator, district.Name) })
            foreach (var page in new[] { "/admin/types", form, $"{form}/edit", $"{form}/fields/Only", $"{form}/preview", $"{form}/versions" })
                (await other.GetPageAsync(page)).ShouldBeForbidden();
        foreach (var missing in new[] { "/admin/types/Nowhere", $"{form}/fields/Nothing", $"{form}/sections/S9", "/admin/types/Story/preview" })
            (await admin.GetPageAsync(missing)).ShouldBeNotFound();
    }

    [Fact]
    public async Task List_QueriesDoNotGrowWithTypes()
    {
        var admin = await Site.SignInAsync(RoleNames.Administrator);
        await admin.GetPageAsync("/admin/types");
        var few = await admin.GetPageAsync("/admin/types");
        for (var number = 1; number <= 2; number++) await NewFormAsync(admin, $"多一份{number}");
        await admin.GetPageAsync("/admin/types");
        Assert.Equal(few.Queries.Count, (await admin.GetPageAsync("/admin/types")).Queries.Count);
    }

    private async Task<string> NewFormAsync(SiteClient admin, string name) =>
        (await admin.SubmitFormAsync("/admin/types/create", new() { ["DisplayName"] = name })).Location ?? throw new InvalidOperationException("Not made.");

    private static Task AddAsync(SiteClient admin, string form, string kind, FormFields fields) => SubmitAsync(admin, $"{form}/fields/create?kind={kind}", fields);

    private static async Task SubmitAsync(SiteClient admin, string url, FormFields fields)
    {
        var answer = await admin.SubmitFormAsync(url, fields);
        if (answer.Location is null) throw new InvalidOperationException($"{url}: {string.Join(' ', answer.Texts(".error-summary li, .status.error"))}");
    }

    private async Task<ContentTypeDefinition> TypeAsync(string form) => await Site.UseAsync<ContentDefinitionManager, ContentTypeDefinition>(async definitions => await definitions.RequireTypeAsync(NameOf(form)));

    private static List<TableColumn> Columns(ContentTypeDefinition type) => type.Part(type.Name)!.Fields.Single().GetSettings<TableFieldSettings>().Columns;

    private static string NameOf(string form) => form.Split('/')[3];
}
