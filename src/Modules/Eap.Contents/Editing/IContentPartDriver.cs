using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Editing;

/// <summary>A typed part: what it edits, checks, shows beyond its fields. Registered by <c>AddContentPart</c>.</summary>
public interface IContentPartDriver
{
    /// <summary>The part's name.</summary>
    string PartName { get; }

    /// <summary>The part's own editor; null when its fields are all.</summary>
    Task<EditorBlock?> EditAsync(PartEditorContext context, CancellationToken cancellationToken);

    /// <summary>Reads what was posted for the part itself.</summary>
    Task BindAsync(PartEditorContext context, CancellationToken cancellationToken);

    /// <summary>What is wrong with the part.</summary>
    IEnumerable<ContentError> Validate(ContentItem item, ContentTypePartDefinition definition, bool publishing);

    /// <summary>How the part is shown; null when it shows nothing.</summary>
    Task<DisplayBlock?> DisplayAsync(ContentItem item, ContentTypePartDefinition definition, string displayType, CancellationToken cancellationToken);

    /// <summary>The part in words, for search and history; empty for none.</summary>
    string ToText(JsonObject part);

    /// <summary>What the part is called in history and comparisons, in Chinese; null: the name of its attachment.</summary>
    string? Label => null;
}
