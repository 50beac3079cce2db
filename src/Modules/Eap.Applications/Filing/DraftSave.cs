using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Applications.Filing;

/// <summary>How saving went.</summary>
public enum DraftSaveState
{
    /// <summary>Everything that was sent is stored, or all but the fields with errors.</summary>
    Saved,

    /// <summary>There is no such application for this person.</summary>
    NotFound,

    /// <summary>It may not be changed now: it is handed in already, or over.</summary>
    Closed,

    /// <summary>Another window saved the same fields meanwhile; what was sent lies in history and in the form.</summary>
    Collided,
}

/// <summary>How saving an application's answers went.</summary>
/// <param name="State">How it went.</param>
/// <param name="Item">The item with what was sent over it; null when there is none.</param>
/// <param name="Input">What was sent, and what is wrong with it.</param>
public sealed record DraftSave(DraftSaveState State, ContentItem? Item, EditorInput Input)
{
    /// <summary>The version the next save builds on.</summary>
    public string? VersionId { get; init; }

    /// <summary>What the other window saved; null when none did.</summary>
    public ContentItem? Theirs { get; init; }
}
