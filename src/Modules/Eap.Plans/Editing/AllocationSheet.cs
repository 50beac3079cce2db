using System.Globalization;
using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Model;
using Eap.Platform.Spreadsheets;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Editing;

/// <summary>The allocations of a plan as a spreadsheet, and back: what goes out comes in again. Units are named by code, or by a full name borne by one only.</summary>
public sealed class AllocationSheet(IStringLocalizer<AllocationSheet> T)
{
    private const string Metric = "指标", Year = "年度", Code = "单位编码", Unit = "单位", Planned = "数量", Kind = "性质";
    private const string Duty = "任务", Cap = "名额", Whole = "全期";

    /// <summary>Rows a file may have.</summary>
    public const int MostRows = 5_000;

    /// <summary>Writes the rows with what is taken of them.</summary>
    public static ExportSheet Write(Plan plan, IEnumerable<Allocation> rows, IReadOnlyDictionary<string, Organization> units) => new(plan.Title, [Metric, Year, Code, Unit, Planned, Kind, "已占"],
        rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Metric, row.Year == Allocation.WholePeriod ? Whole : row.Year, units.GetValueOrDefault(row.OrganizationId)?.Code, units.GetValueOrDefault(row.OrganizationId)?.Name,
            row.Planned, KindTitle(row.Kind), row.Taken,
        ]));

    /// <summary>任务 or 名额.</summary>
    public static string KindTitle(AllocationKind kind) => kind == AllocationKind.Cap ? Cap : Duty;

    /// <summary>Reads the lines below the heading.</summary>
    /// <param name="plan">The plan they are for.</param>
    /// <param name="lines">The sheet.</param>
    /// <param name="units">All units that may be named.</param>
    public IReadOnlyList<SheetLine> Read(Plan plan, IReadOnlyList<SheetRow> lines, IReadOnlyCollection<Organization> units)
    {
        if (lines.Count == 0) return [new SheetLine(1, null, T["表里没有内容。"])];
        var headings = lines[0].Cells.Select(cell => cell.Trim().TrimEnd('*')).ToList();
        string[] needed = [Metric, Year, Planned];
        var missing = needed.Where(heading => !headings.Contains(heading)).ToList();
        if (!headings.Contains(Code) && !headings.Contains(Unit)) missing.Add(Code);
        if (missing.Count > 0) return [new SheetLine(lines[0].Number, null, string.Format(T["第一行应是表头，缺少：{0}。请先导出，在导出的表里改。"].Value, string.Join('、', missing)))];
        var read = lines.Skip(1).Where(line => line.Cells.Any(cell => cell.Length > 0)).Select(line => Line(plan, line, heading => headings.IndexOf(heading) is var at and >= 0 ? line[at].Trim() : "", units)).ToList();
        return read.Count == 0 ? [new SheetLine(lines[0].Number, null, T["表头下面没有内容。"])] : [.. Twice(read)];
    }

    private SheetLine Line(Plan plan, SheetRow line, Func<string, string> cell, IReadOnlyCollection<Organization> units)
    {
        SheetLine Fail(string problem) => new(line.Number, null, problem);
        if (plan.Allotment(cell(Metric)) is not { } allotment) return Fail(string.Format(T["计划里没有指标“{0}”。可用的有：{1}。"].Value, cell(Metric), string.Join('、', plan.Part.Allotments.Select(known => known.Metric))));
        var year = Allocation.WholePeriod;
        if (allotment.IsYearly && (!int.TryParse(cell(Year), NumberStyles.None, CultureInfo.InvariantCulture, out year) || !plan.Covers(year)))
            return Fail(string.Format(T["年度“{0}”不在 {1}—{2} 年里。"].Value, cell(Year), plan.Part.FromYear, plan.Part.ToYear));
        if (!allotment.IsYearly && cell(Year) is not ("" or Whole)) return Fail(string.Format(T["{0}按全期分配，年度填“{1}”。"].Value, allotment.Title, Whole));
        if (UnitOf(cell(Code), cell(Unit), units) is not { } unit) return Fail(string.Format(T["没有单位“{0}”，或有几家同名，请填单位编码。"].Value, cell(Code).Length > 0 ? cell(Code) : cell(Unit)));
        if (!NumberText.TryRead(cell(Planned), out var planned) || planned is null) return Fail(string.Format(T["数量“{0}”不是整数；没有分到的填 0。"].Value, cell(Planned)));
        if (cell(Kind) is not ("" or Duty or Cap)) return Fail(string.Format(T["性质只能填“{0}”或“{1}”。"].Value, Duty, Cap));
        return new SheetLine(line.Number, new AllocationChange(allotment.Metric, year, unit.OrganizationId, planned, KindOf(cell(Kind))), null);
    }

    private static AllocationKind? KindOf(string title) => title switch
    {
        Duty => AllocationKind.Duty,
        Cap => AllocationKind.Cap,
        _ => null,
    };

    private static Organization? UnitOf(string code, string name, IReadOnlyCollection<Organization> units)
    {
        if (code.Length > 0) return units.FirstOrDefault(unit => string.Equals(unit.Code, code, StringComparison.OrdinalIgnoreCase));
        var named = units.Where(unit => unit.Name == OrganizationText.Name(name)).Take(2).ToList();
        return named.Count == 1 ? named[0] : null;
    }

    private IEnumerable<SheetLine> Twice(List<SheetLine> lines)
    {
        var seen = new Dictionary<(string, int, string), int>();
        foreach (var line in lines)
            yield return line.Change is { } change && !seen.TryAdd((change.Metric, change.Year, change.OrganizationId), line.Number)
                ? new SheetLine(line.Number, null, string.Format(T["与第 {0} 行重复。"].Value, seen[(change.Metric, change.Year, change.OrganizationId)]))
                : line;
    }
}

/// <summary>A line of the file: the change it asks for, or why it cannot be read.</summary>
public sealed record SheetLine(int Number, AllocationChange? Change, string? Problem);
