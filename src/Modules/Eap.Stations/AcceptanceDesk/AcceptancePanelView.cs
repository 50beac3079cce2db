using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>The section.</summary>
/// <param name="Case">The acceptance.</param>
/// <param name="Report">What was found; null while it is not decided.</param>
/// <param name="MayHandle">The person handles acceptance.</param>
public sealed record AcceptancePanelView(AcceptanceCase Case, InspectionReportPart? Report, bool MayHandle);
