using Eap.Applications.Answers;
using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;

namespace Eap.Applications.Portal;

/// <summary>All answers before they are handed in, with what is still in the way.</summary>
public sealed record CheckPage
{
    /// <summary>The form.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>Where the application stands.</summary>
    public required ApplicationRecord Record { get; init; }

    /// <summary>The version that would be handed in.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Organization { get; init; }

    /// <summary>The answers.</summary>
    public required IReadOnlyList<AnswerGroup> Groups { get; init; }

    /// <summary>What rules and fields say, errors first.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Makes this handing in one, however often it is sent.</summary>
    public required string Token { get; init; }

    /// <summary>How far the unit is with what was returned; null when nothing was.</summary>
    public Correction? Correction { get; init; }

    /// <summary>What must be mended first.</summary>
    public IEnumerable<Finding> Errors => Findings.Where(finding => finding.Severity == FindingSeverity.Error);

    /// <summary>What is said, and may stand.</summary>
    public IEnumerable<Finding> Warnings => Findings.Where(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>True when something of the group may be changed.</summary>
    public bool IsOpen(AnswerGroup group) => Correction is null || group.Step.Fields.Any(Correction.Open.Contains);

    /// <summary>Where the application's form stands.</summary>
    public string Address => $"/apply/{Form.Name}/{Item.ContentItemId}";

    /// <summary>Where a field is mended; null for one that belongs to no group.</summary>
    public string? LinkTo(string? field) => Groups.FirstOrDefault(group => field is not null && group.Step.Fields.Contains(field)) is { } found
        ? $"{Address}?step={Uri.EscapeDataString(found.Step.Name)}#{field!.Replace('.', '-')}"
        : null;
}
