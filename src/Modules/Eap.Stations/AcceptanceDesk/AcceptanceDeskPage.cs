using Eap.Media.Attachments;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Model;

namespace Eap.Stations.AcceptanceDesk;

/// <summary>An acceptance at the desk.</summary>
public sealed record AcceptanceDeskPage
{
    /// <summary>The acceptance.</summary>
    public required AcceptanceCase Case { get; init; }

    /// <summary>Its visits, newest first.</summary>
    public required IReadOnlyList<InspectionVisit> Visits { get; init; }

    /// <summary>Names of those who planned them, by login name.</summary>
    public required IReadOnlyDictionary<string, string> Planners { get; init; }

    /// <summary>The report signed last; null: none is.</summary>
    public InspectionReportPart? Report { get; init; }

    /// <summary>Its photographs.</summary>
    public IReadOnlyList<AttachmentFile> Photos { get; init; } = [];

    /// <summary>The report is, to the letter, what was signed.</summary>
    public bool IsReportIntact { get; init; }

    /// <summary>What the unit says of each check itself, and its rooms.</summary>
    public FilingShown Filing { get; init; } = FilingShown.Nothing;

    /// <summary>Photographs that show another position as well.</summary>
    public IReadOnlyList<string> ReusedPhotos { get; init; } = [];

    /// <summary>Who could go, and why some could not; empty when nobody is looked for.</summary>
    public IReadOnlyList<(Inspector Inspector, string? Refusal)> Inspectors { get; init; } = [];

    /// <summary>Address of the station's page, from the root; null for none.</summary>
    public string? StationAddress { get; init; }

    /// <summary>Today in the city.</summary>
    public DateOnly Today { get; init; }

    /// <summary>The process allows it now.</summary>
    public bool May(AcceptanceMove move) => AcceptanceProcess.Refuse(Case.Standing(hasVisit: true), move, Case.ClassInspected) is null;

    /// <summary>The classes.</summary>
    public static IReadOnlyList<StationKind> Classes { get; } = [StationKind.Centre, StationKind.Station, StationKind.Room];
}
