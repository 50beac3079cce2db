using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>The plan of visits.</summary>
/// <param name="Waiting">Acceptances without a visit, in the order of filing.</param>
/// <param name="Inspectors">Who inspects.</param>
/// <param name="Coming">Visits to come, by day.</param>
/// <param name="Today">Today in the city.</param>
public sealed record VisitPlanPage(IReadOnlyList<AcceptanceCase> Waiting, IReadOnlyList<Inspector> Inspectors, IReadOnlyList<(InspectionVisit Visit, AcceptanceCase Case)> Coming, DateOnly Today)
{
    /// <summary>Those that have neither a visit nor a reason.</summary>
    public int Silent => Waiting.Count(row => row.NoVisitReason is null);
}
