using Eap.Stations.Subsidies;

namespace Eap.Stations.SubsidyDesk;

/// <summary>The list at the desk.</summary>
/// <param name="Sheet">The year's list; what is another office's is left out of its lines.</param>
/// <param name="Years">The years there are.</param>
/// <param name="Capacity">验收能力预警; null when it is not its time.</param>
/// <param name="Reviews">Claims with an open 复核, by application, with the last day.</param>
/// <param name="Payees">Claims whose payee change waits for a second person.</param>
/// <param name="IsCity">The person acts for the city: the rule is theirs to draw up.</param>
/// <param name="Today">Today in the city.</param>
public sealed record SubsidyDeskList(
    SubsidySheet Sheet, IReadOnlyList<int> Years, InspectionCapacity? Capacity, IReadOnlyDictionary<string, DateOnly> Reviews, IReadOnlySet<string> Payees, bool IsCity, DateOnly Today);
