using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Handlers;

/// <summary>An item about to be published; a handler may refuse with a reason.</summary>
public sealed class PublishContentContext(UnitScope unit, ContentItem item, ContentTypeDefinition? type) : ContentContext(unit, item, type)
{
    private readonly List<string> _reasons = [];

    /// <summary>Why it may not be published.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>Refuses, in words for the editor.</summary>
    public void Refuse(string reason) => _reasons.Add(reason);
}
