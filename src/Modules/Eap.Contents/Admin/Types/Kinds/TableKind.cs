using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>A table to fill in. Its columns are themselves edited as a table, row by row.</summary>
internal sealed class TableKind : FieldKind<TableFieldSettings>
{
    /// <summary>The table in which columns are edited.</summary>
    public static readonly ContentPartFieldDefinition Columns = Describe();

    public override string Name => "table";

    public override string Title => "表格";

    public override string About => "设备清单、人员名单，一行一条";

    public override string FieldName => nameof(TableField);

    public override string? Problem(JsonObject settings) => settings.Get<TableFieldSettings>() switch
    {
        { Columns.Count: 0 } => "请至少写一列。",
        { MinRows: var least, Most: var most } when least > most => "最少行数比最多行数大，请核对。",
        _ => null,
    };

    protected override KindInput Required => KindInputs<TableFieldSettings>.Box(nameof(FieldSettings.Required), "必填", settings => settings.Required, (settings, value) => settings.Required = value, "提交时至少要有一行。");

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        new(nameof(TableFieldSettings.Columns), "列", KindControl.Columns)
        {
            Hint = $"最多 {TableFieldSettings.MostColumns} 列。选项之间用顿号隔开，只有“选一项”的列需要。",
            Read = bag => JsonSerializer.Serialize(new TableField { Rows = [.. bag.Get<TableFieldSettings>().Columns.Select(ColumnRows.Write)] }, ContentJson.Options),
            Write = (bag, json) =>
            {
                var (columns, problem) = ColumnRows.Read(JsonSerializer.Deserialize<TableField>(json, ContentJson.Options)!.Rows, bag.Get<TableFieldSettings>().Columns);
                if (problem is null) KindInputs<TableFieldSettings>.Change(bag, settings => settings.Columns = columns);
                return problem;
            },
        },
        KindInputs<TableFieldSettings>.Number(nameof(TableFieldSettings.MinRows), "最少行数", settings => settings.MinRows == 0 ? null : settings.MinRows, (settings, value) => settings.MinRows = (int)(value ?? 0), 0, TableFieldSettings.HardMaximum),
        KindInputs<TableFieldSettings>.Number(nameof(TableFieldSettings.MaxRows), "最多行数", settings => settings.MaxRows == 0 ? null : settings.MaxRows, (settings, value) => settings.MaxRows = (int)(value ?? 0), 1, TableFieldSettings.HardMaximum, hint: "空着就是 30 行。"),
    ];

    private static ContentPartFieldDefinition Describe()
    {
        var settings = new TableFieldSettings
        {
            Required = true, MaxRows = TableFieldSettings.MostColumns,
            Columns =
            [
                new TableColumn { Name = ColumnRows.Title, Title = "列名", Required = true },
                new TableColumn { Name = ColumnRows.Kind, Title = "填什么", Kind = TableColumnKind.Choice, Required = true, Options = [.. ColumnRows.Kinds.Select(kind => new ListOption { Value = kind.Value, Name = kind.Text })] },
                new TableColumn { Name = ColumnRows.Needed, Title = "必填", Kind = TableColumnKind.YesNo },
                new TableColumn { Name = ColumnRows.Options, Title = "选项" },
                new TableColumn { Name = ColumnRows.Total, Title = "合计", Kind = TableColumnKind.YesNo },
            ],
        };
        return new ContentPartFieldDefinition
        {
            Name = nameof(Columns), FieldName = nameof(TableField),
            Settings = new JsonObject
            {
                [nameof(ContentPartFieldSettings)] = new JsonObject { ["DisplayName"] = "列" },
                [nameof(TableFieldSettings)] = JsonSerializer.SerializeToNode(settings, ContentJson.Options),
            },
        };
    }
}
