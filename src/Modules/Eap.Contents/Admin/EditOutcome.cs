using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>How sending the editor went.</summary>
/// <param name="Item">The item with what was sent; the stored version when it was stored.</param>
/// <param name="Input">What was sent, and what is wrong with it.</param>
public sealed record EditOutcome(ContentItem Item, EditorInput Input)
{
    /// <summary>Stored as the newest version.</summary>
    public bool Saved { get; init; }

    /// <summary>And published.</summary>
    public bool Published { get; init; }

    /// <summary>And handed in for review.</summary>
    public bool Submitted { get; init; }

    /// <summary>What somebody else saved in the meantime; null when nobody did.</summary>
    public ContentItem? Conflict { get; init; }

    /// <summary>Why it was not published or handed in though it was stored.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>The person may not do this at the item's organisation.</summary>
    public bool IsForbidden { get; init; }
}
