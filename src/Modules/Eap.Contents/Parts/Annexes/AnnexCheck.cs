using System.Globalization;
using Eap.Platform.Text;

namespace Eap.Contents.Parts.Annexes;

/// <summary>What is wrong with an annex, and what an editor should look at again.</summary>
public static class AnnexCheck
{
    /// <summary>Most annexes of a document.</summary>
    public const int MaxAnnexes = 30;

    private const int MaxRows = 500;
    private const int MaxColumns = 20;
    private const int MaxCell = 4000;

    /// <summary>What must be mended before it can be saved.</summary>
    public static IEnumerable<string> Errors(Annex annex)
    {
        if (annex.Number is < 0 or > 999) yield return "编号请填 1 到 999 的整数，没有编号就留空。";
        if (annex.Heading.Length == 0) yield return "请填写编号或标题。";
        if (annex.Columns.Count > MaxColumns) yield return $"最多 {MaxColumns} 列。";
        if (annex.Rows.Count > MaxRows) yield return $"最多 {MaxRows} 行，请拆成几个附件。";
        if (annex.Columns.Count == 0 && annex.Rows.Count > 0) yield return "表格没有表头，请在第一行写各列的名称。";
        if (annex.Columns.Any(column => column.Name.Length == 0) && annex.Columns.Count > 0) yield return "表头有一格是空的，请写上列名。";
        foreach (var (row, index) in annex.Rows.Select((row, index) => (row, index)))
            if (annex.Columns.Count > 0 && row.Count != annex.Columns.Count) yield return $"第 {index + 1} 行有 {row.Count} 格，表头有 {annex.Columns.Count} 格，请补齐或删去多余的格。";
        if (annex.Footer.Count > 0 && annex.Footer.Count != annex.Columns.Count) yield return $"合计行有 {annex.Footer.Count} 格，表头有 {annex.Columns.Count} 格。";
        if (annex.Rows.SelectMany(row => row).Any(cell => cell.Length > MaxCell)) yield return $"有一格超过 {MaxCell} 个字。";
    }

    /// <summary>What may be right all the same: a sum that differs from the last row, a word in a column of numbers.</summary>
    public static IEnumerable<string> Warnings(Annex annex)
    {
        foreach (var (column, index) in annex.Columns.Select((column, index) => (column, index)).Where(pair => pair.column.Numeric))
        {
            var cells = annex.Rows.Where(row => row.Count > index).Select(row => row[index]).ToList();
            foreach (var (cell, row) in cells.Select((cell, row) => (cell, row)).Where(pair => pair.cell.Length > 0 && Number(pair.cell) is null))
                yield return $"“{column.Name}”是数字列，第 {row + 1} 行写的是“{cell}”。";
            if (annex.Footer.ElementAtOrDefault(index) is not { } footer || Number(footer) is not { } total) continue;
            var sum = cells.Sum(cell => Number(cell) ?? 0);
            if (sum != total) yield return string.Create(CultureInfo.InvariantCulture, $"“{column.Name}”一列加起来是 {sum}，合计行写的是 {total}，请核对原文。");
        }
    }

    private static decimal? Number(string text) => decimal.TryParse(FullWidth.Fold(text).Replace(",", "").Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
