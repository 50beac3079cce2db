using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Fields.Formats;
using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A filled-in table, for pages, print and export.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">The cells in words, row by row; empty where nothing was filled in.</param>
/// <param name="Totals">The sums under the columns, null where none is asked; null when no column is added up.</param>
public sealed record TableDisplay(IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string?>? Totals)
{
    /// <summary>Reads a stored table with its definition.</summary>
    public static TableDisplay Of(JsonObject value, ContentPartFieldDefinition definition)
    {
        var columns = definition.GetSettings<TableFieldSettings>().Columns;
        var rows = value.Deserialize<TableField>(ContentJson.Options)?.Rows ?? [];
        var totals = columns.Any(column => column.Total && IsNumber(column)) ? columns.Select(column => column.Total && IsNumber(column) ? Sum(column, rows) : null).ToList() : null;
        return new TableDisplay(columns, [.. rows.Select(row => columns.Select(column => row.TryGetValue(column.Name, out var text) ? Word(column, text) : "").ToList())], totals);
    }

    /// <summary>A cell in words.</summary>
    public static string Word(TableColumn column, string text) => column.Kind switch
    {
        TableColumnKind.YesNo => text == "true" ? "是" : "",
        TableColumnKind.Choice => column.Options.FirstOrDefault(option => (option.Value ?? option.Name) == text)?.Name ?? text,
        _ => text,
    };

    /// <summary>Set at the right.</summary>
    public static bool IsNumber(TableColumn column) => column.Kind == TableColumnKind.Number;

    private static string Sum(TableColumn column, List<Dictionary<string, string>> rows) =>
        TypedNumber.Write(rows.Sum(row => row.TryGetValue(column.Name, out var text) && TypedNumber.TryRead(text, out var number) ? number : 0));
}
