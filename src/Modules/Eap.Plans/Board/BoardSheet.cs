using System.Globalization;
using Eap.Platform.Spreadsheets;
using Microsoft.Extensions.Localization;

namespace Eap.Plans.Board;

/// <summary>A board as a table for Excel: a row per figure, the city's targets first. The writers take care that no text becomes a formula.</summary>
public sealed class BoardSheet(IStringLocalizer<BoardSheet> T)
{
    /// <summary>The table.</summary>
    public ExportSheet Write(BoardPage page)
    {
        List<string> columns = page.Frozen is null ? [T["单位"], T["任务"], T["计量单位"], T["年度"], T["要求"], T["完成"], T["还差"], T["状态"], T["期限"], T["依据"], T["负责人"]]
            : [T["单位"], T["任务"], T["计量单位"], T["年度"], T["现在的要求"], T["现在的完成"], T["现在还差"], T["现在的状态"], T["期限"], T["依据"], T["负责人"], T["封存时的完成"]];
        return new ExportSheet($"{page.Year}", columns, [.. page.Targets.Select(target => Row(page, target)), .. page.Units.SelectMany(unit => Rows(page, unit))]);
    }

    /// <summary>A state in words.</summary>
    public string Words(BoardState state) => state switch
    {
        BoardState.Reached => T["已达到"],
        BoardState.Open => T["还没达到"],
        BoardState.Missed => T["到期没达到"],
        BoardState.Unknown => T["待录入"],
        _ => T["不作要求"],
    };

    private List<object?> Row(BoardPage page, BoardTarget target) => Cells(page,
        target.Column is null ? T["全市"].Value : T["达到的单位数"].Value, target.Target.Title, target.Column is null ? target.Target.Unit : T["家"].Value, target.Target.IsYearly, target.Due,
        target.Done, target.Gap, target.State, target.Until, target.Target.Clause, null, target.Frozen);

    private IEnumerable<List<object?>> Rows(BoardPage page, BoardUnit unit)
    {
        // The federation's own share must not be read as the city's.
        var name = unit.IsOwnShare ? T["{0}（本级）", unit.Organization.Name].Value : unit.Organization.Name;
        for (var at = 0; at < page.Columns.Count; at++)
        {
            if (unit.Cells[at] is not { } cell) continue;
            var column = page.Columns[at];
            yield return Cells(page, name, column.Title, column.Unit, column.FromYear == column.ToYear, cell.Due, (object?)cell.Text ?? cell.Done, cell.Gap, cell.State, column.Until, column.Clause, unit.Lead?.Name, cell.Frozen);
        }
    }

    private List<object?> Cells(BoardPage page, string unit, string title, string unitOfCount, bool isYearly, int? due, object? done, int gap, BoardState state, DateOnly until, string clause, string? lead, FrozenFigure? frozen)
    {
        var years = isYearly ? page.Year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{page.Plan.Part.FromYear}—{page.Plan.Part.ToYear}");
        List<object?> cells = [unit, title, unitOfCount, years, due, done, gap, Words(state), until, page.Clause(clause)?.Title ?? T["本市自定"].Value, lead];
        if (page.Frozen is not null) cells.Add(int.TryParse(frozen?.Shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : frozen?.Shown);
        return cells;
    }
}
