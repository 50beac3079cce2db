using Eap.Stations.Model;

namespace Eap.Stations.Acceptance;

/// <summary>Everything the process decides by.</summary>
/// <param name="Stage">Where it stands.</param>
/// <param name="HasVisit">An inspector and a day are there.</param>
/// <param name="IsReportSigned">The report of the last visit is signed.</param>
/// <param name="IsReportPositive">It says the position passes.</param>
/// <param name="ReportClass">The class the report found; null for none.</param>
public sealed record AcceptanceStanding(AcceptanceStage Stage, bool HasVisit = false, bool IsReportSigned = false, bool IsReportPositive = false, StationKind? ReportClass = null);
