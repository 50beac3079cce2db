using Eap.Plans.Allocations;
using Eap.Plans.Facts;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Board;

/// <summary>What units are asked for in a year: the tables of the notice first, then the targets that are each unit's own. Plain C#.</summary>
public static class BoardColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<BoardColumn> Of(Plan plan, int year, IReadOnlyCollection<Allocation> allocations) =>
        [.. plan.Part.Allotments.Where(table => HasUnits(plan, table, year, allocations)).Select(table => OfTable(plan, table, year, allocations)),
            .. plan.Part.Targets.Where(target => target.AppliesTo is not null).Select(target => OfTarget(plan, target, year))];

    /// <summary>The rows of a table in that column.</summary>
    public static IEnumerable<Allocation> Rows(BoardColumn column, IEnumerable<Allocation> allocations) =>
        allocations.Where(row => row.Metric == column.Metric && !row.IsShared && row.Year == (column.Allotment!.IsYearly ? column.ToYear : Allocation.WholePeriod));

    /// <summary>The years that answer a target when a year is looked at: that year, or the plan's period up to it, or whatever stood.</summary>
    public static (int From, int To) Span(Plan plan, PlanTarget target, int year) => (MetricFacts.FirstYear(target, target.IsYearly ? year : plan.Part.FromYear), year);

    /// <summary>The first year whose facts a table counts.</summary>
    public static int FirstYear(Plan plan, PlanAllotment table, int year) => table.IsYearly ? year : plan.FirstYearOf(table.Metric);

    /// <summary>The last day: the notice's own where it names one for what is counted (10月底), else the end of the year or of the plan.</summary>
    public static DateOnly Until(Plan plan, string metric, bool isYearly, int year)
    {
        var last = isYearly ? year : plan.Part.ToYear;
        return metric == PlanMetrics.Subsidy && plan.Deadline(PlanDeadline.SubsidyAcceptance)?.LastDay is { } day && day.Year == last ? day : new DateOnly(last, 12, 31);
    }

    /// <summary>True for a number the whole city draws from and may go up to (补助80个): nobody owes it.</summary>
    public static bool IsSharedCap(IEnumerable<Allocation> allocations, string metric) =>
        allocations.Where(row => row.Metric == metric).ToList() is { Count: > 0 } rows && rows.TrueForAll(row => row is { IsShared: true, Kind: AllocationKind.Cap });

    // A table whose only row is the city's, which everybody shares, says nothing of units.
    private static bool HasUnits(Plan plan, PlanAllotment table, int year, IReadOnlyCollection<Allocation> allocations) =>
        Rows(OfTable(plan, table, year, []), allocations).Any();

    private static BoardColumn OfTable(Plan plan, PlanAllotment table, int year, IReadOnlyCollection<Allocation> allocations)
    {
        var column = new BoardColumn
        {
            Key = $"allocation-{table.Metric}", Title = table.Title, Unit = table.Unit, Clause = table.Clause, Metric = table.Metric, Counts = plan.CountsOf(table.Metric),
            FromYear = FirstYear(plan, table, year), ToYear = year, Until = Until(plan, table.Metric, table.IsYearly, year), Allotment = table,
        };
        return column with { IsCap = Rows(column, allocations).Any() && Rows(column, allocations).All(row => row.Kind == AllocationKind.Cap) };
    }

    private static BoardColumn OfTarget(Plan plan, PlanTarget target, int year)
    {
        var (from, to) = Span(plan, target, year);
        return new BoardColumn
        {
            Key = $"target-{target.Code}", Title = target.Title, Unit = target.Unit, Clause = target.Clause, Metric = target.Metric, Counts = target.Counts,
            FromYear = from, ToYear = to, Until = Until(plan, target.Metric, target.IsYearly, year), Target = target,
        };
    }
}
