using Eap.Organizations.Directory;
using Eap.Plans.Allocations;
using Eap.Plans.Duties;

namespace Eap.Plans.Board;

/// <summary>
/// For which unit something counts in a column: one unit, never for a unit and for the one above it too. Of a table it is the nearest unit that has
/// been given anything; of a target the nearest one that owes.
/// </summary>
public sealed class FactCarriers
{
    private readonly OrganizationTree _tree;
    private readonly AllocationCarriers _allocations;
    private readonly Dictionary<string, HashSet<string>> _owing;
    private readonly Dictionary<string, IReadOnlyList<string>> _paths = [];

    /// <summary>Prepares a year of a plan.</summary>
    public FactCarriers(OrganizationTree tree, IReadOnlyCollection<Allocation> allocations, IEnumerable<DutyRow> duties)
    {
        (_tree, _allocations) = (tree, new AllocationCarriers(allocations));
        // Who was let off (原则上) keeps what it has all the same.
        _owing = duties.Where(row => row.Number > 0 || row.IsWaived).GroupBy(row => row.Target.Metric).ToDictionary(same => same.Key, same => same.Select(row => row.OrganizationId).ToHashSet());
    }

    /// <summary>The unit; null when it counts for none of the column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="organizationId">Where it happened.</param>
    /// <param name="year">When.</param>
    public string? Of(BoardColumn column, string organizationId, int year)
    {
        var path = PathOf(organizationId);
        if (column.Allotment is not null) return _allocations.RowOf(path, year, column.Metric)?.OrganizationId;
        return _owing.TryGetValue(column.Metric, out var owing) ? path.FirstOrDefault(owing.Contains) : null;
    }

    private IReadOnlyList<string> PathOf(string organizationId)
    {
        if (_paths.TryGetValue(organizationId, out var known)) return known;
        IReadOnlyList<string> path = _tree.Find(organizationId) is { } unit ? [.. unit.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Reverse()] : [];
        return _paths[organizationId] = path;
    }
}
