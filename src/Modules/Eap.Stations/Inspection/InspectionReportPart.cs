using Eap.Contents.Model;
using Eap.Stations.Model;

namespace Eap.Stations.Inspection;

/// <summary>What an inspector found at a visit. Each of its texts was written there; what was asked is copied in, so that a new standard changes no report (R35).</summary>
public sealed class InspectionReportPart : ContentPart
{
    /// <summary>The visit.</summary>
    public string VisitId { get; set; } = "";

    /// <summary>The position, as it was called then.</summary>
    public string PositionName { get; set; } = "";

    /// <summary>The class it was looked at for.</summary>
    public StationKind Class { get; set; }

    /// <summary>The version of the plan whose standard was asked.</summary>
    public string? PlanVersionId { get; set; }

    /// <summary>The checks of that class with what was found.</summary>
    public List<ReportCheck> Checks { get; set; } = [];

    /// <summary>Answers to checks of another class, chosen and left again while it is written; gone with the signature.</summary>
    public List<ReportCheck> SetAside { get; set; } = [];

    /// <summary>Remarks on the whole.</summary>
    public string Remarks { get; set; } = "";

    /// <summary>What it comes to; null: not said yet.</summary>
    public ReportConclusion? Conclusion { get; set; }

    /// <summary>Its photographs, written at signing.</summary>
    public List<ReportPhoto> Photos { get; set; } = [];

    /// <summary>Who signed; empty: nobody yet.</summary>
    public string SignedBy { get; set; } = "";

    /// <summary>When, UTC.</summary>
    public DateTime? SignedUtc { get; set; }

    /// <summary>True once anything was typed: another class than the one applied for, an answer, a word.</summary>
    public bool IsWritten(StationKind applied) => Class != applied || Conclusion is not null || Remarks.Length > 0 || SetAside.Count > 0 || Checks.Any(check => check.IsAnswered);
}
