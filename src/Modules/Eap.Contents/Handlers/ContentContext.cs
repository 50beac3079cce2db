using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Handlers;

/// <summary>What a handler is told: the item, its type, the unit of work.</summary>
public class ContentContext(UnitScope unit, ContentItem item, ContentTypeDefinition? type)
{
    /// <summary>The transaction it happens in.</summary>
    public UnitScope Unit { get; } = unit;

    /// <summary>The item.</summary>
    public ContentItem Item { get; } = item;

    /// <summary>Its type; null for a type nobody knows.</summary>
    public ContentTypeDefinition? Type { get; } = type;

    /// <summary>True when the item was not known before this change: nothing kept beside it can be there yet, so there is nothing to look up or clear.</summary>
    public bool IsNew { get; init; }

    /// <summary>True when a page stored by itself what was typed so far: nobody pressed anything.</summary>
    public bool IsAutosave { get; init; }

    /// <summary>True when it comes from a file: set up, not written here.</summary>
    public bool Importing { get; init; }
}
