namespace Eap.Plans.Allocations;

/// <summary>The same choice as <see cref="AllocationChoice"/>, prepared once for thousands of questions.</summary>
public sealed class AllocationCarriers
{
    private readonly HashSet<(string OrganizationId, int Year)> _carriers;
    private readonly Dictionary<(string Metric, string OrganizationId, int Year), Allocation> _own;
    private readonly ILookup<string, Allocation> _shared;

    /// <summary>Prepares all rows of a plan.</summary>
    public AllocationCarriers(IReadOnlyCollection<Allocation> rows)
    {
        _carriers = [.. rows.Where(row => !row.IsShared).Select(row => (row.OrganizationId, row.Year))];
        _own = rows.ToDictionary(row => (row.Metric, row.OrganizationId, row.Year));
        _shared = rows.Where(row => row.IsShared).ToLookup(row => row.Metric);
    }

    /// <summary>The row something of a year counts for; null when none does.</summary>
    /// <param name="path">The unit and the unions above it, nearest first.</param>
    /// <param name="year">When it happened.</param>
    /// <param name="metric">What it is.</param>
    public Allocation? RowOf(IReadOnlyList<string> path, int year, string metric)
    {
        var carrier = path.FirstOrDefault(unit => _carriers.Contains((unit, year)) || _carriers.Contains((unit, Allocation.WholePeriod)));
        if (carrier is not null && (_own.GetValueOrDefault((metric, carrier, year)) ?? _own.GetValueOrDefault((metric, carrier, Allocation.WholePeriod))) is { } own) return own;
        var shared = _shared[metric].Where(row => row.Year == year || row.Year == Allocation.WholePeriod).ToList();
        return path.SelectMany(unit => shared.Where(row => row.OrganizationId == unit)).OrderByDescending(row => row.Year).FirstOrDefault();
    }
}
