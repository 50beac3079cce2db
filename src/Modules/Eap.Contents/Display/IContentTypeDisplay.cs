using Eap.Contents.Model;

namespace Eap.Contents.Display;

/// <summary>A module's own view model for a type it knows; the template <c>Content-Type.DisplayType</c> gets it instead of <see cref="ContentDisplayModel"/>.</summary>
public interface IContentTypeDisplay
{
    /// <summary>The type.</summary>
    string ContentType { get; }

    /// <summary>The model; the item may be a draft being previewed.</summary>
    Task<object> BuildAsync(ContentItem item, string displayType, CancellationToken cancellationToken);
}
