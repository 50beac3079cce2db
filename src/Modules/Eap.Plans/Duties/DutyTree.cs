namespace Eap.Plans.Duties;

/// <summary>Units with what stands above each, prepared once for all of them.</summary>
internal sealed class DutyTree
{
    private readonly Dictionary<string, DutyUnit> _byPath = [];

    /// <summary>Prepares them.</summary>
    public DutyTree(IReadOnlyList<DutyUnit> units)
    {
        Units = [.. units];
        foreach (var unit in Units) _byPath.TryAdd(unit.Path, unit);
    }

    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<DutyUnit> Units { get; }

    /// <summary>Those above a unit, nearest first.</summary>
    public IEnumerable<DutyUnit> Above(DutyUnit unit)
    {
        for (var end = unit.Path.LastIndexOf('/', Math.Max(0, unit.Path.Length - 2)); end > 0; end = unit.Path.LastIndexOf('/', end - 1))
            if (_byPath.TryGetValue(unit.Path[..(end + 1)], out var above)) yield return above;
    }
}
