using Eap.Organizations.Directory;
using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>Works the board out from what was read. Plain C#: it knows neither HTTP nor EF.</summary>
public sealed class BoardBuilder(BoardBook book)
{
    /// <summary>The targets of the plan, as the city stands to them.</summary>
    /// <param name="units">All units of the city, as <see cref="Units"/> gives them.</param>
    public IReadOnlyList<BoardTarget> Targets(IReadOnlyList<BoardUnit> units) =>
        [.. book.Plan.Part.Targets.Select(target => target.AppliesTo is null ? OfCity(target) : OfEachUnit(target, units))];

    /// <summary>The units below a path that are asked for anything, in the order of the tree.</summary>
    public IReadOnlyList<BoardUnit> Units(string path)
    {
        var cells = book.Columns.Select(Cells).ToList();
        return [.. book.Tree.Walk().Select(found => found.Organization).Where(unit => unit.Path.StartsWith(path, StringComparison.Ordinal) && cells.Exists(column => column.ContainsKey(unit.OrganizationId)))
            .Select(unit => new BoardUnit(unit, unit.Kind == OrganizationKind.MunicipalFederation, [.. cells.Select(column => column.GetValueOrDefault(unit.OrganizationId))],
                book.Contacts.Lead(unit.OrganizationId), book.Contacts.Deputy(unit.OrganizationId)))];
    }

    /// <summary>What was done at a unit and below, of everything the plan counts.</summary>
    public IReadOnlyList<(PlanTarget Target, int? Done)> DoneBelow(string path)
    {
        var inside = book.Tree.Walk().Select(found => found.Organization).Where(unit => unit.Path.StartsWith(path, StringComparison.Ordinal)).Select(unit => unit.OrganizationId).ToHashSet();
        return [.. book.Plan.Part.Targets.Where(target => target.Metric != PlanMetrics.ServiceRate).DistinctBy(target => (target.Metric, target.IsYearly)).Select(target =>
        {
            var (first, last) = BoardColumns.Span(book.Plan, target, book.Year);
            return (target, book.Sums.Sum(target.Metric, target.Counts, first, last, inside.Contains));
        })];
    }

    // At the end of an earlier year a target of the whole period still had time.
    private bool IsOver(DateOnly until) => book.Today > until && until.Year <= book.Year;

    private BoardTarget OfCity(PlanTarget target)
    {
        var (first, last) = BoardColumns.Span(book.Plan, target, book.Year);
        var until = BoardColumns.Until(book.Plan, target.Metric, target.IsYearly, book.Year);
        var done = book.Sums.Sum(target.Metric, target.Counts, first, last, _ => true);
        var isCap = BoardColumns.IsSharedCap(book.Allocations, target.Metric);
        var state = BoardCell.StateOf(target.Number, done, IsOver(until));
        return new BoardTarget(target, null, first, last, until, target.Number, done, isCap ? BoardCell.OfCap(state) : state)
        {
            IsCap = isCap,
            Beside = Beside(target, first, last), Years = [.. Years(target)],
        };
    }

    // 人 and 人次 are never added up: what counts otherwise stands beside the figure, not in it.
    private string Beside(PlanTarget target, int first, int last) => string.Join('、',
        from kind in new[] { CountKind.Items, CountKind.Persons, CountKind.PersonTimes }
        where kind != target.Counts
        let others = book.Sums.Of(target.Metric, kind, first, last).Where(total => total.Kind == kind).Sum(total => total.Number)
        where others > 0
        select $"{others}{(kind == CountKind.Persons ? "人" : kind == CountKind.PersonTimes ? "人次" : "项")}");

    private IEnumerable<(int Year, int? Done)> Years(PlanTarget target)
    {
        var part = book.Plan.Part;
        if (!target.IsYearly || part.FromYear == part.ToYear || target.Basis == TargetBasis.InPlace) yield break;
        for (var year = part.FromYear; year <= part.ToYear; year++)
            yield return (year, year <= book.Year ? book.Sums.Sum(target.Metric, target.Counts, year, year, _ => true) : null);
    }

    private BoardTarget OfEachUnit(PlanTarget target, IReadOnlyList<BoardUnit> units)
    {
        var at = book.Columns.ToList().FindIndex(column => column.Target == target);
        var column = book.Columns[at];
        var cells = units.Select(unit => unit.Cells[at]).OfType<BoardCell>().ToList();
        var (asked, reached, unknown) = (cells.Count(cell => cell.Due > 0), cells.Count(cell => cell.State == BoardState.Reached), cells.Count(cell => cell.State == BoardState.Unknown));
        var state = asked == 0 ? unknown > 0 ? BoardState.Unknown : BoardState.NotAsked
            : cells.TrueForAll(cell => cell.State is BoardState.Unknown || cell.Due == 0) ? BoardState.Unknown
            : reached == asked && unknown == 0 ? BoardState.Reached : IsOver(column.Until) ? BoardState.Missed : BoardState.Open;
        return new BoardTarget(target, column, column.FromYear, column.ToYear, column.Until, asked, state == BoardState.Unknown ? null : reached, state) { UnknownUnits = unknown };
    }

    private Dictionary<string, BoardCell> Cells(BoardColumn column) => column.Allotment is not null ? OfTable(column) : column.IsRate ? Rates(column) : OfDuties(column);

    private Dictionary<string, BoardCell> OfTable(BoardColumn column)
    {
        var done = Done(column);
        return BoardColumns.Rows(column, book.Allocations).ToDictionary(row => row.OrganizationId, row =>
        {
            var got = done is null ? (int?)null : done.GetValueOrDefault(row.OrganizationId);
            var state = BoardCell.StateOf(row.Planned, got, IsOver(column.Until));
            return new BoardCell(row.Planned, got, column.IsCap ? BoardCell.OfCap(state) : state);
        });
    }

    private Dictionary<string, BoardCell> OfDuties(BoardColumn column)
    {
        var done = Done(column);
        return book.Duties.Where(row => row.Target.Code == column.Target!.Code && IsShown(row)).ToDictionary(row => row.OrganizationId, row =>
        {
            var got = done is null ? (int?)null : done.GetValueOrDefault(row.OrganizationId);
            int? due = row.IsUnknown ? null : row.Number;
            return new BoardCell(due, got, BoardCell.StateOf(due, got, IsOver(column.Until)), row.IsWaived ? row.Settled!.WaiveReason! : row.Reason);
        });
    }

    private Dictionary<string, BoardCell> Rates(BoardColumn column) => book.Duties.Where(row => row.Target.Code == column.Target!.Code && IsShown(row)).ToDictionary(row => row.OrganizationId, row =>
    {
        if (row.IsUnknown) return new BoardCell(null, null, BoardState.Unknown, row.Reason);
        if (!book.Rates.TryGetValue(row.OrganizationId, out var rate)) return new BoardCell(row.Number, null, row.Number == 0 ? BoardState.NotAsked : BoardState.Unknown, row.Reason);
        var state = row.Number == 0 ? BoardState.NotAsked : rate.Reaches(row.Number) ? BoardState.Reached : IsOver(column.Until) ? BoardState.Missed : BoardState.Open;
        return new BoardCell(row.Number, (int)((long)rate.Served.Count * 100 / rate.Workers.Count), state, row.Reason) { Text = rate.ToString() };
    });

    // A unit too small to be asked has no line of its own because of that.
    private static bool IsShown(Duties.DutyRow row) => row.Number > 0 || row.IsUnknown || row.IsWaived;

    private Dictionary<string, int>? Done(BoardColumn column)
    {
        if (!book.Sums.IsKept(column.Metric, column.Counts, column.FromYear, column.ToYear)) return null;
        var done = new Dictionary<string, int>();
        foreach (var total in book.Sums.Of(column.Metric, column.Counts, column.FromYear, column.ToYear))
            if (book.Carriers.Of(column, total.OrganizationId, total.Year) is { } unit) done[unit] = done.GetValueOrDefault(unit) + total.Number;
        return done;
    }
}
