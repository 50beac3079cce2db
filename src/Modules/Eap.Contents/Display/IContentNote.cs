using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Contents.Display;

/// <summary>Something a module says under the page of an item of any type; the item may be a draft being previewed.</summary>
public interface IContentNote
{
    /// <summary>Template and model; null for nothing.</summary>
    Task<DisplayBlock?> BuildAsync(ContentItem item, CancellationToken cancellationToken);
}
