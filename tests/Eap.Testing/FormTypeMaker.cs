using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Platform.Ids;

namespace Eap.Testing;

/// <summary>Makes forms.</summary>
public static class FormTypeMaker
{
    /// <summary>The section every such form has.</summary>
    public const string Section = "S1";

    /// <summary>The field every such form has in it: a line of text.</summary>
    public const string Field = "Contact";

    /// <summary>A form as an administrator would make it, with a section, a condition, a table and a declaration; its name.</summary>
    public static Task<string> FormTypeAsync(this SiteData data, string displayName = "试填的表") => data.Site.InUnitAsync(async unit =>
    {
        var name = $"Form{unit.Get<IdGenerator>().Next()[^8..]}";
        var settings = new JsonObject();
        Put(settings, new FormSettings { IsForm = true, Prepare = "- 单位全称", Sections = [new FormSection { Name = Section, Title = "来访单位", Hint = "照公章写。" }] });
        await unit.Get<ContentDefinitionManager>().ReplaceTypeAsync(unit, new ContentTypeDefinition
        {
            Name = name, DisplayName = displayName, Settings = settings, Parts = [new ContentTypePartDefinition { Name = name, PartName = name, Fields = [.. Fields()] }],
        }, CancellationToken.None);
        return name;
    });

    private static IEnumerable<ContentPartFieldDefinition> Fields() =>
    [
        Of<TextField>(Field, "联系人", new TextFieldSettings { Required = true, Hint = "写真实姓名。" }, new FormFieldSettings { Section = Section }),
        Of<BooleanField>("Online", "是否线上", new BooleanFieldSettings()),
        Of<TextField>("Platform", "线上平台", new TextFieldSettings { Required = true }, new FormFieldSettings { ShowWhen = new ShowWhen { Field = "Online", Values = ["true"] } }),
        Of<TableField>("Equipment", "设备", new TableFieldSettings { MinRows = 2, Columns = Columns }),
        Of<DeclarationField>("Promise", "承诺", new DeclarationFieldSettings { Required = true, Text = "以上内容属实。" }),
    ];

    private static List<TableColumn> Columns =>
    [
        new() { Name = "Name", Title = "名称", Required = true }, new() { Name = "Count", Title = "数量", Kind = TableColumnKind.Number, Total = true },
        new() { Name = "Bought", Title = "购置日期", Kind = TableColumnKind.Date }, new() { Name = "Fixed", Title = "固定资产", Kind = TableColumnKind.YesNo },
        new() { Name = "Source", Title = "来源", Kind = TableColumnKind.Choice, Options = [new ListOption { Name = "自筹" }, new ListOption { Name = "工会" }] },
    ];

    private static ContentPartFieldDefinition Of<T>(string name, string label, FieldSettings settings, FormFieldSettings? form = null) where T : ContentField
    {
        var bag = new JsonObject();
        Put(bag, new ContentPartFieldSettings { DisplayName = label });
        Put(bag, settings);
        if (form is not null) Put(bag, form);
        return new ContentPartFieldDefinition { Name = name, FieldName = typeof(T).Name, Settings = bag };
    }

    private static void Put(JsonObject bag, object settings) => bag[settings.GetType().Name] = JsonSerializer.SerializeToNode(settings, settings.GetType(), ContentJson.Options);
}
