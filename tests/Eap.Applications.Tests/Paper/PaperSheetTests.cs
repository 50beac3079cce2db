using System.Text.Json.Nodes;
using Eap.Applications.Paper;
using Eap.Applications.Tests.Web;
using Eap.Contents.Definitions;
using Eap.Testing;

namespace Eap.Applications.Tests.Paper;

/// <summary>The sheet itself, and questions that depend on others.</summary>
public sealed class PaperSheetTests(ApplicationSite fixture) : SiteTest(fixture), IClassFixture<ApplicationSite>
{
    [Fact]
    public async Task Sheet_WithATable_ShowsItAsOne_UnderTheNameOfTheNotice_AndNamesTheUnitOnce()
    {
        await ApplicationSite.SettingsAsync(Site, new JsonObject { ["PaperTitle"] = "走访申请表（一式三份）" });
        await ApplicationSite.FieldsAsync(Site, fields => [.. fields, Field("TableField", "Rooms", "功能区", "TableFieldSettings", """{"Columns":[{"Name":"Room","Title":"房间","Kind":"Text"},{"Name":"Area","Title":"面积","Kind":"Number"}],"MaxRows":5}""")]);
        var officer = await ApplicationSite.OfficerAsync(Site);
        var address = await ApplicationSite.FillAsync(officer);
        var id = address.Split('/')[^1];
        var page = await officer.GetPageAsync($"{address}?all=1");
        var cells = page.Document.QuerySelectorAll("[name^='VisitRequest.Rooms']").Select(cell => cell.GetAttribute("name")!).Where(name => name.Contains("Room", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(cells);
        await officer.SubmitFormAsync(page, new() { [cells.First(name => name.EndsWith("Room", StringComparison.Ordinal))] = "接待室", [cells.First(name => name.EndsWith("Area", StringComparison.Ordinal))] = "20" }, form: "form.form", button: "save");
        await officer.SubmitFormAsync($"{address}/check", form: $"form[action='{address}/submit']");

        var sheet = (await officer.GetPageAsync($"/my/{id}/form")).ShouldBeOk();

        Assert.Equal("走访申请表（一式三份）", sheet.Text(".sheet-head h2"));
        Assert.Equal(["房间", "面积"], sheet.Texts("table.official table thead th"));
        Assert.Contains("接待室", sheet.Text("table.official table tbody"));
        Assert.DoesNotContain("申报单位", sheet.Texts("table.official th").Select(label => label.Trim()));
        Assert.Single(sheet.Texts("table.official th"), label => label.Trim() == "申请单位");
        Assert.Empty(sheet.Document.QuerySelectorAll("caption"));
        Assert.Empty((await officer.GetPageAsync($"/my/{id}")).Document.QuerySelectorAll("caption"));
    }

    [Fact]
    public async Task Form_WithAQuestionThatDependsOnABox_SaysWhenAndBringsTheScriptThatHidesIt()
    {
        await ApplicationSite.FieldsAsync(Site, fields =>
        [
            .. fields, Field("BooleanField", "Online", "同时网上直播", "FormFieldSettings", """{"Section":"need"}"""),
            Field("TextField", "Platform", "直播平台", "FormFieldSettings", """{"Section":"need","ShowWhen":{"Field":"Online","Operator":"Equals","Values":["true"]}}"""),
        ]);
        var officer = await ApplicationSite.OfficerAsync(Site);
        var begun = await officer.SubmitFormAsync(ApplicationSite.Apply, form: $"form[action='{ApplicationSite.Apply}']");

        var page = (await officer.GetPageAsync($"{begun.Location}?step=need")).ShouldBeOk();

        Assert.Contains("勾选了“同时网上直播”才需要填。", page.BodyText);
        Assert.Single(page.Document.QuerySelectorAll("script[src*='Eap.Contents/dist/form.']"));
        // The script reads its rules from the hints alone.
        Assert.All(page.Document.QuerySelectorAll("[data-when]"), rule => Assert.NotNull(rule.GetAttribute("data-values")));
        Assert.Empty((await officer.GetPageAsync($"{begun.Location}?step=unit")).Document.QuerySelectorAll("script[src*='Eap.Contents/dist/form.']"));
    }

    [Fact]
    public void Version_HandedInAgainWithoutAChange_StaysTheSame() =>
        Assert.Equal([0, 1, 1, 2, 3], new string[][] { [], ["a"], ["a", "a"], ["a", "a", "b"], ["a", "b", "a"] }.Select(PaperVersions.Of));

    private static ContentPartFieldDefinition Field(string kind, string name, string label, string settings, string json)
    {
        var bag = new JsonObject { [nameof(ContentPartFieldSettings)] = new JsonObject { ["DisplayName"] = label } };
        bag[settings] = JsonNode.Parse(json);
        if (settings != "FormFieldSettings") bag["FormFieldSettings"] = new JsonObject { ["Section"] = "need" };
        return new ContentPartFieldDefinition { Name = name, FieldName = kind, Settings = bag };
    }
}
