using Eap.Organizations.Directory;
using Eap.Platform.Spreadsheets;

namespace Eap.Organizations.Import;

/// <summary>The columns of the import sheet, in the order of the template; found in a file by their headings, in any order.</summary>
public static class ImportColumns
{
    /// <summary>Heading, whether it must be there, and how to fill it in.</summary>
    public static readonly IReadOnlyList<(string Heading, bool Required, string Help)> All =
    [
        ("编码", false, "小写字母、数字、连字符，全站唯一；不填由系统编。"),
        ("名称", true, "全称，与印章一致；同一上级下不能重名。"),
        ("简称", false, "不填则同全称。"),
        ("类型", true, "从类型表中选一个。"),
        ("上级", true, "上级组织的编码或全称；可以是本表中的另一行。卫生健康部门可不填。"),
        ("年份", false, "人数所属年份，如 2026；填了人数就要填年份。"),
        ("职工人数", false, "整数。"),
        ("会员人数", false, "整数，不多于职工人数。"),
        ("女职工人数", false, "整数，不多于职工人数。"),
    ];

    /// <summary>Reads the lines of a sheet; lines without any text are skipped.</summary>
    /// <param name="lines">The lines, the heading first.</param>
    /// <param name="problem">What is wrong with the heading; null when it will do.</param>
    public static IReadOnlyList<ImportRow> Read(IReadOnlyList<SheetRow> lines, out string? problem)
    {
        problem = null;
        if (lines.Count == 0)
        {
            problem = "表里没有内容。";
            return [];
        }

        var headings = lines[0].Cells.Select(cell => OrganizationText.Name(cell).TrimEnd('*', ' ')).ToList();
        var missing = All.Where(column => column.Required && !headings.Contains(column.Heading)).Select(column => column.Heading).ToList();
        if (missing.Count > 0)
        {
            problem = $"第 {lines[0].Number} 行应是表头，缺少：{string.Join("、", missing)}。请使用模板。";
            return [];
        }

        return [.. lines.Skip(1).Where(line => line.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell))).Select(line => Row(line, headings))];
    }

    private static ImportRow Row(SheetRow line, List<string> headings)
    {
        return new ImportRow
        {
            Number = line.Number, Code = Cell("编码"), Name = Cell("名称"), ShortName = Cell("简称"), Kind = Cell("类型"), Parent = Cell("上级"),
            Year = Cell("年份"), Workers = Cell("职工人数"), Members = Cell("会员人数"), Women = Cell("女职工人数"),
        };

        string? Cell(string heading) => headings.IndexOf(heading) is var column and >= 0 && !string.IsNullOrWhiteSpace(line[column]) ? line[column] : null;
    }
}
