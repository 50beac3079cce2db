using Eap.Applications.Answers;
using Eap.Media.Attachments;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;

namespace Eap.Stations.Inspection;

/// <summary>A visit, as its inspector sees it.</summary>
public sealed record VisitPage
{
    /// <summary>The visit.</summary>
    public required InspectionVisit Visit { get; init; }

    /// <summary>The position.</summary>
    public required string PositionName { get; init; }

    /// <summary>Its unit.</summary>
    public required string HostName { get; init; }

    /// <summary>Where it is.</summary>
    public required string Address { get; init; }

    /// <summary>The class the unit applied for.</summary>
    public required StationKind ClassApplied { get; init; }

    /// <summary>The report as it stands.</summary>
    public required InspectionReportPart Report { get; init; }

    /// <summary>The version to follow; empty while nothing is stored.</summary>
    public required string VersionId { get; init; }

    /// <summary>When it was stored last, UTC.</summary>
    public DateTime? SavedUtc { get; init; }

    /// <summary>Its photographs.</summary>
    public required IReadOnlyList<AttachmentFile> Photos { get; init; }

    /// <summary>What could not be stored whole, in Chinese.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Another window stored first.</summary>
    public bool IsCollided { get; init; }

    /// <summary>What is in the way of signing, in Chinese.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Of what the unit filed, what is shown to inspectors.</summary>
    public required IReadOnlyList<AnswerGroup> Answers { get; init; }

    /// <summary>What the unit says of each check itself, and its rooms; nothing once the visit is over.</summary>
    public FilingShown Filing { get; init; } = FilingShown.Nothing;

    /// <summary>What the unit answered to one question of the form; null when it did not, or inspectors are not shown it.</summary>
    public string? Answer(string field) =>
        Answers.SelectMany(group => group.Rows).FirstOrDefault(row => row.Name == $"{AcceptanceFiling.FormName}.{field}")?.Text is { Length: > 0 } text ? text : null;

    /// <summary>Its address.</summary>
    public string Url => $"/inspections/{Visit.VisitId}";
}
