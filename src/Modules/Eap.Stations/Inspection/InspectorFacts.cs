namespace Eap.Stations.Inspection;

/// <summary>What is known of somebody who inspects.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">The person's name.</param>
/// <param name="IsEnabled">The account may sign in.</param>
/// <param name="MayInspect">They hold the permission where the unit is.</param>
/// <param name="Roles">Every role they hold.</param>
/// <param name="Ties">Unions they are declared to belong to.</param>
public sealed record InspectorFacts(string UserId, string Name, bool IsEnabled, bool MayInspect, IReadOnlyList<InspectorBond> Roles, IReadOnlyList<InspectorBond> Ties)
{
    /// <summary>They handle applications or decide acceptance somewhere: of the administration, so no third party.</summary>
    public bool Handles { get; init; }
}
