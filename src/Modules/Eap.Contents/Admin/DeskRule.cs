using Eap.Contents.Editing;

namespace Eap.Contents.Admin;

/// <summary>What the desk does with an item that is submitted instead of published.</summary>
public sealed record DeskRule
{
    /// <summary>Why the text may not be changed, discarded or deleted now, in Chinese; null: it may.</summary>
    public string? Locked { get; init; }

    /// <summary>Template and model shown beside the editor, inside its form; null for nothing.</summary>
    public DisplayBlock? Panel { get; init; }

    /// <summary>More that can be done with it: address and words.</summary>
    public IReadOnlyList<(string Url, string Title)> Links { get; init; } = [];
}
