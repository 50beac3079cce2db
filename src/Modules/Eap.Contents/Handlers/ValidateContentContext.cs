using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Contents.Handlers;

/// <summary>Collects what is wrong with an item.</summary>
public sealed class ValidateContentContext(UnitScope unit, ContentItem item, ContentTypeDefinition? type, bool publishing) : ContentContext(unit, item, type)
{
    private readonly List<ContentError> _errors = [];

    /// <summary>True when it is about to be published: what a draft may lack must be there.</summary>
    public bool Publishing { get; } = publishing;

    /// <summary>What is wrong so far.</summary>
    public IReadOnlyList<ContentError> Errors => _errors;

    /// <summary>Adds an error at a field (<c>TitlePart.Title</c>); empty for the item as a whole.</summary>
    public void Fail(string field, string message) => _errors.Add(new ContentError(field, message));
}
