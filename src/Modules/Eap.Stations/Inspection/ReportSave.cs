namespace Eap.Stations.Inspection;

/// <summary>What became of a save.</summary>
/// <param name="State">How it went.</param>
/// <param name="VersionId">The version to follow with the next save.</param>
/// <param name="Part">The report as it stands on the page.</param>
/// <param name="Problems">What was too long, in Chinese.</param>
public sealed record ReportSave(ReportSaveState State, string VersionId, InspectionReportPart Part, IReadOnlyList<string> Problems)
{
    /// <summary>No such visit for this person.</summary>
    public static readonly ReportSave NotFound = new(ReportSaveState.NotFound, "", new InspectionReportPart(), []);

    /// <summary>It is signed.</summary>
    public static readonly ReportSave Closed = new(ReportSaveState.Closed, "", new InspectionReportPart(), []);
}
