namespace Eap.Plans.Allocations;

/// <summary>Which row of a plan a unit draws from.</summary>
public static class AllocationChoice
{
    /// <summary>
    /// The row of the nearest unit, from the asking one upwards, that the plan gives anything at all. What that unit has no row for it has not
    /// been given (a zone and the star studios, R33), and nobody below it draws on the federation's own share: that is one unit's, never the
    /// city's (R31). Only a shared row serves everybody below.
    /// </summary>
    /// <param name="rows">The plan's rows of the year and of its whole period, of all metrics, for the units on the path.</param>
    /// <param name="path">The asking unit and the unions above it, nearest first.</param>
    /// <param name="metric">What is asked for.</param>
    public static Allocation? Of(IReadOnlyCollection<Allocation> rows, IReadOnlyList<string> path, string metric)
    {
        var carrier = path.FirstOrDefault(unit => rows.Any(row => row.OrganizationId == unit && !row.IsShared));
        return RowOf(rows.Where(row => row.OrganizationId == carrier), metric)
            ?? RowOf(rows.Where(row => row.IsShared).OrderBy(row => path.IndexOf(row.OrganizationId)), metric);
    }

    // A row of the year goes before one of the whole period.
    private static Allocation? RowOf(IEnumerable<Allocation> rows, string metric) =>
        rows.Where(row => row.Metric == metric).OrderByDescending(row => row.Year).FirstOrDefault();

    private static int IndexOf(this IReadOnlyList<string> path, string unit)
    {
        for (var place = 0; place < path.Count; place++)
            if (path[place] == unit) return place;
        return int.MaxValue;
    }
}
