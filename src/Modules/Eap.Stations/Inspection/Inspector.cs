namespace Eap.Stations.Inspection;

/// <summary>Somebody who inspects.</summary>
/// <param name="Facts">What binds them.</param>
/// <param name="Ties">What they declared, with the union's name.</param>
public sealed record Inspector(InspectorFacts Facts, IReadOnlyList<(string Unit, InspectorTie Tie)> Ties)
{
    /// <summary>Why they may not visit this unit, in Chinese; null when nothing stands against it.</summary>
    public string? Refuse(VisitedUnit unit) =>
        InspectorRules.Refuse(Facts with { MayInspect = Facts.Roles.Any(role => role.IsInspector && unit.Path.StartsWith(role.Path, StringComparison.Ordinal)) }, unit);
}
