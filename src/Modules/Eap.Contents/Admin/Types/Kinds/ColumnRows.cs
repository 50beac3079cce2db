using System.Security.Cryptography;
using System.Text;
using Eap.Contents.Editing;
using Eap.Contents.Fields;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>The columns of a table as rows of a table.</summary>
internal static class ColumnRows
{
    public const string Title = "Title";
    public const string Kind = "Kind";
    public const string Needed = "Needed";
    public const string Options = "Options";
    public const string Total = "Total";

    /// <summary>Numbers without and with digits after the point are two choices here.</summary>
    private const string Money = "Money";

    public static readonly IReadOnlyList<FieldOption> Kinds =
    [
        new(nameof(TableColumnKind.Text), "文字"), new(nameof(TableColumnKind.Number), "整数"), new(Money, "两位小数"), new(nameof(TableColumnKind.Date), "日期"),
        new(nameof(TableColumnKind.Choice), "选一项"), new(nameof(TableColumnKind.YesNo), "是或否"),
    ];

    public static Dictionary<string, string> Write(TableColumn column)
    {
        var row = new Dictionary<string, string> { [Title] = column.Title, [Kind] = column is { Kind: TableColumnKind.Number, Scale: > 0 } ? Money : column.Kind.ToString() };
        if (column.Required) row[Needed] = "true";
        if (column.Total) row[Total] = "true";
        if (column.Options.Count > 0) row[Options] = string.Join('、', column.Options.Select(option => option.Name ?? option.Value));
        return row;
    }

    /// <summary>Reads the rows; a column that was there under its heading keeps its name, so that filled-in tables stay readable.</summary>
    public static (List<TableColumn> Columns, string? Problem) Read(IReadOnlyList<Dictionary<string, string>> rows, IReadOnlyList<TableColumn> known)
    {
        var columns = new List<TableColumn>();
        foreach (var row in rows)
        {
            var (title, kind) = (row.GetValueOrDefault(Title, ""), row.GetValueOrDefault(Kind, nameof(TableColumnKind.Text)));
            if (title.Length == 0) return ([], "有一列没有写列名。");
            if (title.Length > 30) return ([], $"列名“{title[..10]}…”太长，最多 30 个字。");
            if (columns.Any(column => column.Title == title)) return ([], $"列名“{title}”写了两次。");
            var before = known.FirstOrDefault(column => column.Title == title);
            var (options, problem) = OptionLines.Read(row.GetValueOrDefault(Options, "").Replace('、', '\n'), before?.Options ?? []);
            if (problem is not null) return ([], problem);
            var column = new TableColumn
            {
                Name = before?.Name ?? Free(title), Title = title, Kind = kind == Money ? TableColumnKind.Number : Enum.TryParse<TableColumnKind>(kind, out var read) ? read : TableColumnKind.Text,
                Required = row.ContainsKey(Needed), Total = row.ContainsKey(Total), Minimum = before?.Minimum, Maximum = before?.Maximum,
            };
            if (column.Kind == TableColumnKind.Number) column.Scale = kind == Money ? 2 : 0;
            if (column.Kind == TableColumnKind.Choice)
            {
                if (options.Count == 0) return ([], $"“{title}”这一列要写选项。");
                column.Options = options;
            }

            columns.Add(column);
        }

        return columns.Count > TableFieldSettings.MostColumns ? ([], $"最多 {TableFieldSettings.MostColumns} 列。") : (columns, null);
    }

    // From the heading: a column that comes back finds its cells, another one never gets them.
    private static string Free(string title) => $"C{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(title)).AsSpan(0, 4))}";
}
