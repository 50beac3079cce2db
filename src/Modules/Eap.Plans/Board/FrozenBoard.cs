using Eap.Organizations.Directory;

namespace Eap.Plans.Board;

/// <summary>
/// The board of a frozen year as it stood then: numbers, gaps and states all of that day, what is different now beside. Plain C#. What came up since
/// has no line here, it is among the corrections.
/// </summary>
public static class FrozenBoard
{
    /// <summary>The board as it was frozen; the same board when its year is not.</summary>
    /// <param name="now">The board of today, with the frozen year it belongs to.</param>
    /// <param name="book">What it was made of.</param>
    public static BoardPage Of(BoardPage now, BoardBook book)
    {
        if (now.Frozen is not { } frozen) return now;
        var units = Units(now, book, frozen);
        return now with { Units = units, Targets = [.. now.Targets.Select(target => Target(now, target, units)).OfType<BoardTarget>()] };
    }

    private static List<BoardUnit> Units(BoardPage now, BoardBook book, FrozenYear frozen)
    {
        var (figures, current) = (frozen.Figures.ToLookup(figure => figure.OrganizationId), now.Units.ToDictionary(unit => unit.Organization.OrganizationId));
        return [.. from place in book.Tree.Walk()
                   let unit = place.Organization
                   where unit.Path.StartsWith(now.Unit.Path, StringComparison.Ordinal) && figures.Contains(unit.OrganizationId)
                   let cells = now.Columns.Select((column, at) => Cell(column, figures[unit.OrganizationId].FirstOrDefault(figure => figure.Key == column.Key), current.GetValueOrDefault(unit.OrganizationId)?.Cells[at])).ToList()
                   where cells.Exists(cell => cell is not null)
                   select new BoardUnit(unit, unit.Kind == OrganizationKind.MunicipalFederation, cells, book.Contacts.Lead(unit.OrganizationId), book.Contacts.Deputy(unit.OrganizationId))];
    }

    private static BoardCell? Cell(BoardColumn column, FrozenFigure? then, BoardCell? now)
    {
        if (then is null) return null;
        var state = BoardCell.StateOf(then.Due, then.Number, column.Until.Year <= column.ToYear);
        if (column.IsCap) state = BoardCell.OfCap(state);
        return new BoardCell(then.Due, then.Number, state, now?.Reason ?? "") { Text = column.IsRate ? then.Shown : null, Now = FigureNow.Of(then, now?.Due, now?.Shown) };
    }

    private static BoardTarget? Target(BoardPage page, BoardTarget now, List<BoardUnit> units)
    {
        if (now.Frozen is not { } then) return null;
        var isOver = now.Until.Year <= page.Year;
        var at = page.Columns.ToList().FindIndex(column => column.Key == now.Column?.Key);
        var unknown = at < 0 ? 0 : units.Count(unit => unit.Cells[at]?.State == BoardState.Unknown);
        var state = now.Column is null || then.Due > 0 ? BoardCell.StateOf(then.Due, then.Number, isOver) : unknown > 0 ? BoardState.Unknown : BoardState.NotAsked;
        if (now.IsCap) state = BoardCell.OfCap(state);
        if (state == BoardState.Reached && unknown > 0) state = isOver ? BoardState.Missed : BoardState.Open;
        // A number that was changed since is printed as it was; of a target of each unit it stands with the units.
        var target = now.Column is null && then.Due is { } asked && asked != now.Target.Number ? now.Target with { Number = asked, AsWritten = "" } : now.Target;
        return now with
        {
            Target = target, Due = then.Due ?? 0, Done = then.Number, State = state, UnknownUnits = unknown, Beside = "", Now = FigureNow.Of(then, now.Due, now.Shown),
            Years = [.. now.Years.Select(year => year.Year == page.Year ? (year.Year, then.Number) : year)],
        };
    }
}

/// <summary>What a frozen figure is now.</summary>
/// <param name="Due">What is asked; null: not known.</param>
/// <param name="Shown">What is done, as it is written; null: 待录入.</param>
/// <param name="HasNewDue">Something else is asked than was then.</param>
public sealed record FigureNow(int? Due, string? Shown, bool HasNewDue)
{
    /// <summary>It, when it is not the same any more; null when it is.</summary>
    public static FigureNow? Of(FrozenFigure then, int? due, string? shown) => (then.Due, then.Shown) == (due, shown) ? null : new FigureNow(due, shown, then.Due != due);
}
