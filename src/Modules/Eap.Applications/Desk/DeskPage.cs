using Eap.Applications.Portal;
using Eap.Applications.Returns;
using Eap.Contents.Comparison;
using Eap.Contents.Editing;
using Eap.Workflows.Review;

namespace Eap.Applications.Desk;

/// <summary>An application at the desk, beside its history.</summary>
public sealed record DeskPage
{
    /// <summary>The application as everybody sees it.</summary>
    public required ApplicationPage Application { get; init; }

    /// <summary>What waits for a decision of this person; null when nothing does.</summary>
    public ReviewTask? Task { get; init; }

    /// <summary>What can be chosen; null without a task.</summary>
    public ReviewStep? Step { get; init; }

    /// <summary>Editors of the fields that may be corrected with the decision, by name; empty for none.</summary>
    public IReadOnlyDictionary<string, EditorBlock> Corrections { get; init; } = new Dictionary<string, EditorBlock>();

    /// <summary>What was asked before, oldest first.</summary>
    public IReadOnlyList<ReturnRequest> Returns { get; init; } = [];

    /// <summary>What changed since it was handed in before; empty the first time.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>What the person had written, kept when the page comes back.</summary>
    public DeskDecision? Decision { get; init; }

    /// <summary>What is in the way; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>A reason is asked for, because it is late.</summary>
    public bool AsksLateReason { get; init; }

    /// <summary>The person may take the dossier out.</summary>
    public bool MayExport { get; init; }

    /// <summary>Names of the answers the unit can be asked to correct.</summary>
    public IReadOnlySet<string> Askable { get; init; } = new HashSet<string>();

    /// <summary>The person fills it in for the unit.</summary>
    public bool MayFill { get; init; }
}
