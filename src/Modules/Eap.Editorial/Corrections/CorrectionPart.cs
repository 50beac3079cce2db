using Eap.Contents.Model;

namespace Eap.Editorial.Corrections;

/// <summary>更正说明: what a change of a text readers have seen corrects. It stands in the version, so reviewers sign it with the text.</summary>
public sealed class CorrectionPart : ContentPart
{
    /// <summary>Longest note.</summary>
    public const int MaxLength = 300;

    /// <summary>The note; null for none.</summary>
    public string? Note { get; set; }

    /// <summary>The version readers saw that it is about: a note copied along with the text counts no second time.</summary>
    public string? Of { get; set; }

    /// <summary>The note an item carries about this version readers saw; null when it has none.</summary>
    public static string? About(ContentItem item, string? seenVersionId) =>
        seenVersionId is not null && item.As<CorrectionPart>() is { Note.Length: > 0 } part && part.Of == seenVersionId ? part.Note : null;
}
