using Eap.Workflows.Admin.Drawing;
using Eap.Workflows.Types;

namespace Eap.Workflows.Admin.Editing;

/// <summary>The editor.</summary>
public sealed record EditorPage
{
    /// <summary>The version that is current now.</summary>
    public required WorkflowTypeRecord Current { get; init; }

    /// <summary>The version the draft follows.</summary>
    public required int BaseVersion { get; init; }

    /// <summary>The draft.</summary>
    public required WorkflowDraft Draft { get; init; }

    /// <summary>The same, read.</summary>
    public required WorkflowType Type { get; init; }

    /// <summary>Its steps and problems.</summary>
    public required Outline Outline { get; init; }

    /// <summary>The open step; null for none.</summary>
    public OpenStep? Open { get; init; }

    /// <summary>Kinds of steps by heading: name and title.</summary>
    public required IReadOnlyList<IGrouping<string, (string Name, string Title, bool IsEvent)>> Kinds { get; init; }

    /// <summary>What somebody else changed meanwhile, in words; null when nobody did.</summary>
    public IReadOnlyList<string>? Theirs { get; init; }

    /// <summary>True: it differs from what is stored.</summary>
    public bool IsChanged => Draft.Text != Current.Json;
}
