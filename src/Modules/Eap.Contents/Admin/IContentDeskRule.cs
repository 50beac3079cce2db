using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>Asked by the content desk: the module that has texts pass through others before they are published implements it.</summary>
public interface IContentDeskRule
{
    /// <summary>True when items of this type are submitted at the desk instead of published.</summary>
    bool Submits(ContentTypeDefinition type);

    /// <summary>How this item stands with the rule; asked only for types that <see cref="Submits"/>.</summary>
    Task<DeskRule> ForAsync(ContentItem item, CancellationToken cancellationToken);
}
