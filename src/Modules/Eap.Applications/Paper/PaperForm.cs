using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;

namespace Eap.Applications.Paper;

/// <summary>An application on paper.</summary>
public sealed record PaperForm
{
    /// <summary>Where it stands.</summary>
    public required ApplicationRecord Record { get; init; }

    /// <summary>The form.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>The copies asked.</summary>
    public required PaperCopies Copies { get; init; }

    /// <summary>What its QR code says.</summary>
    public required PaperCode Code { get; init; }

    /// <summary>The whole hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>When this version was handed in, UTC.</summary>
    public required DateTime SubmittedUtc { get; init; }

    /// <summary>The answers, in the order of the form.</summary>
    public required IReadOnlyList<AnswerGroup> Groups { get; init; }

    /// <summary>Names of the answers an office writes: each with room for signature and seal.</summary>
    public IReadOnlySet<string> OfOffices { get; init; } = new HashSet<string>();

    /// <summary>The unit's name.</summary>
    public required string Organization { get; init; }

    /// <summary>One of the answers is the unit's name: it need not stand above them too.</summary>
    public bool NamesUnit { get; init; }

    /// <summary>Under way and not given back: a scan may come.</summary>
    public bool TakesScans => Record.Status is ApplicationStatus.Submitted or ApplicationStatus.Queued or ApplicationStatus.Accepted;
}
