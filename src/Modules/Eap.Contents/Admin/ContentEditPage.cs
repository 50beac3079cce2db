using Eap.Contents.Comparison;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Contents.Parts.Bodies;
using Eap.Organizations.Directory;

namespace Eap.Contents.Admin;

/// <summary>The editor page.</summary>
public sealed record ContentEditPage
{
    /// <summary>The type.</summary>
    public required ContentTypeDefinition Type { get; init; }

    /// <summary>The item with what is shown.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The version the next save builds on; null for an item that is not stored yet.</summary>
    public string? VersionId { get; init; }

    /// <summary>The editor's pieces.</summary>
    public required IReadOnlyList<EditorSection> Sections { get; init; }

    /// <summary>The pieces up to the text, in the order of writing: of the fields only those that publishing asks for.</summary>
    public IEnumerable<EditorBlock> First => Placed.Where(place => !place.IsLater).Select(place => place.Block);

    /// <summary>The pieces below the text: what may be left for later.</summary>
    public IEnumerable<EditorBlock> Later => Placed.Where(place => place.IsLater).Select(place => place.Block);

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Organisations to choose from for a new item.</summary>
    public OrganizationTree Organizations { get; init; } = new([]);

    /// <summary>The organisation's name, for an item that has one.</summary>
    public string OrganizationName { get; init; } = "";

    /// <summary>Where the item stands.</summary>
    public ContentState State { get; init; }

    /// <summary>Since when readers see what they see.</summary>
    public DateTime? PublishedUtc { get; init; }

    /// <summary>The person may publish and take down here.</summary>
    public bool MayPublish { get; init; }

    /// <summary>The person may delete here.</summary>
    public bool MayDelete { get; init; }

    /// <summary>For a type that is submitted instead of published; null where the desk publishes.</summary>
    public DeskRule? Rule { get; init; }

    /// <summary>What somebody else saved in the meantime.</summary>
    public ContentItem? Conflict { get; init; }

    /// <summary>Where the two texts differ: theirs before, mine after.</summary>
    public IReadOnlyList<FieldDifference> Differences { get; init; } = [];

    /// <summary>Under which name the browser keeps unsaved text.</summary>
    public required string DraftKey { get; init; }

    /// <summary>The item is not stored yet.</summary>
    public bool IsNew => VersionId is null;

    /// <summary>Where the form is sent.</summary>
    public string Action => IsNew ? $"/admin/content/create/{Type.Name}?id={Item.ContentItemId}" : $"/admin/content/{Item.ContentItemId}/edit";

    /// <summary>Where unsaved text is sent to be looked at.</summary>
    public string PreviewAction => IsNew ? $"/admin/content/create/{Type.Name}/preview?id={Item.ContentItemId}" : $"/admin/content/{Item.ContentItemId}/preview";

    /// <summary>Id of the control an error stands at.</summary>
    public string Anchor(ContentError error) => Sections.SelectMany(section => section.Blocks).Any(block => block.Model is FieldEditor { IsGroup: true } field && field.Name == error.Field)
        ? $"{error.Field.Replace('.', '-')}-group"
        : error.Field.Replace('.', '-');

    // A type without a text keeps its order.
    private IEnumerable<(EditorBlock Block, bool IsLater)> Placed
    {
        get
        {
            var text = Sections.ToList().FindIndex(section => section.Part.PartName == nameof(MarkdownBodyPart));
            return Sections.SelectMany((section, place) => section.Blocks.Select(block => (block, text >= 0 && (place > text || block.Model is FieldEditor { Required: false, Errors.Count: 0 }))));
        }
    }
}
