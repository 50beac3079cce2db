namespace EapSite.Architecture.Tests.Floors;

/// <summary>A module references only lower floors, never a neighbour on its own.</summary>
internal static class FloorRule
{
    public static IReadOnlyList<string> Violations(IEnumerable<string> modules, IEnumerable<ModuleReference> references, IReadOnlyDictionary<string, int> floors)
    {
        var homeless = modules.Where(module => !floors.ContainsKey(module)).Select(module => $"{module} has no floor: give it one in FloorPlan.cs and in the architecture document.");
        var wrong = references
            .Where(reference => reference.From != reference.To && floors.TryGetValue(reference.From, out var from) && floors.TryGetValue(reference.To, out var to) && to >= from)
            .Select(reference => $"{reference.From} (floor {floors[reference.From]}) references {reference.To} (floor {floors[reference.To]}), by its {reference.Source}.");
        return [.. homeless.Concat(wrong).Distinct()];
    }
}
