using System.Globalization;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;

namespace Eap.Contents.Fields.Drivers;

internal sealed class TableFieldDriver : ContentFieldDriver<TableField, TableFieldSettings>
{
    private const string Count = "Rows";

    protected override bool IsGroup(ContentPartFieldDefinition definition) => true;

    protected override IReadOnlyDictionary<string, IReadOnlyList<string>> Format(TableField field, ContentPartFieldDefinition definition) => One(null);

    protected override object Detail(TableField field, string name, ContentPartFieldDefinition definition, EditorInput input, bool locked)
    {
        var settings = definition.GetSettings<TableFieldSettings>();
        var rows = locked || !input.Has($"{name}.{Count}") ? field.Rows : Posted(name, settings, input);
        var change = !locked && input.RowChange is { } wanted && wanted.Field == name ? wanted : null;
        // The messages count rows as they are stored; while rows are added or removed the empty ones stay where they were put.
        if (input.RowChange is null) rows = [.. rows.Where(row => row.Count > 0)];
        if (change?.Removed is { } removed && removed < rows.Count) rows.RemoveAt(removed);
        else if (change is { Removed: null } && rows.Count < settings.Most) rows.Add([]);
        while (!locked && rows.Count < Math.Max(1, settings.Fewest)) rows.Add([]);
        return new TableEditor(name, settings.Columns, [.. rows.Select((row, place) => Row(settings, row, place, showProblems: input.For(name).Count > 0))])
        {
            MayAdd = rows.Count < settings.Most, Most = settings.Most, Added = change is { Removed: null } ? rows.Count - 1 : null, HasRemoved = change?.Removed is not null, IsLocked = locked,
        };
    }

    protected override void Bind(TableField field, string name, ContentPartFieldDefinition definition, EditorInput input)
    {
        if (input.Has($"{name}.{Count}")) field.Rows = [.. Posted(name, definition.GetSettings<TableFieldSettings>(), input).Where(row => row.Count > 0)];
    }

    protected override bool IsEmpty(TableField field) => field.Rows.Count == 0;

    protected override string Missing(ContentPartFieldDefinition definition) => $"请在“{definition.DisplayName}”里至少填一行。";

    protected override IEnumerable<string> Validate(TableField field, TableFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (field.Rows.Count > settings.Most) yield return $"“{definition.DisplayName}”最多 {settings.Most} 行，现在{Rows(field.Rows.Count)} 行，请删去多出的。";
        foreach (var (row, place) in field.Rows.Take(settings.Most).Select((row, place) => (row, place + 1)))
            foreach (var column in settings.Columns)
                if (row.TryGetValue(column.Name, out var text) && TableCells.Problem(column, text) is { } problem) yield return $"第 {place} 行“{column.Title}”：{problem}";
    }

    protected override IEnumerable<string> ValidateComplete(TableField field, TableFieldSettings settings, ContentPartFieldDefinition definition)
    {
        if (field.Rows.Count < settings.Fewest) yield return $"“{definition.DisplayName}”至少填 {settings.Fewest} 行，现在是 {field.Rows.Count} 行。";
        foreach (var (row, place) in field.Rows.Take(settings.Most).Select((row, place) => (row, place + 1)))
            foreach (var column in settings.Columns.Where(column => column is { Required: true, Kind: not TableColumnKind.YesNo } && !row.ContainsKey(column.Name)))
                yield return $"第 {place} 行还没有填“{column.Title}”。";
    }

    protected override string ToText(TableField field, ContentPartFieldDefinition definition)
    {
        var columns = definition.GetSettings<TableFieldSettings>().Columns;
        return string.Join('\n', field.Rows.Select(row => string.Join('，', columns.Where(column => row.ContainsKey(column.Name)).Select(column => $"{column.Title}：{TableDisplay.Word(column, row[column.Name])}"))));
    }

    // Only the columns the definition names are read; of far too many rows one more than any table may have, so that checking says so.
    private static List<Dictionary<string, string>> Posted(string name, TableFieldSettings settings, EditorInput input)
    {
        var count = int.TryParse(input.Text($"{name}.{Count}"), NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? Math.Min(sent, TableFieldSettings.HardMaximum + 1) : 0;
        return [.. Enumerable.Range(0, count).Select(row => settings.Columns
            .Select(column => (column.Name, Text: TableCells.Tidy(column, input.All(TableEditor.InputName(name, row, column)).LastOrDefault() ?? "")))
            .Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.Name, cell => cell.Text))];
    }

    private static TableEditorRow Row(TableFieldSettings settings, Dictionary<string, string> row, int place, bool showProblems) => new(place,
    [
        .. settings.Columns.Select(column =>
        {
            var text = row.GetValueOrDefault(column.Name, "");
            return new TableEditorCell(column, text, showProblems && row.Count > 0 && (text.Length == 0 ? column is { Required: true, Kind: not TableColumnKind.YesNo } : TableCells.Problem(column, text) is not null));
        }),
    ]);

    private static string Rows(int count) => count > TableFieldSettings.HardMaximum ? $"超过 {TableFieldSettings.HardMaximum}" : $"有 {count}";
}
