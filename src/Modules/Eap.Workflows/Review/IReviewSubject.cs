using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Workflows.Review;

/// <summary>Shows what a task is about, for types the content engine's own way of showing does not fit; the module that owns the type implements it.</summary>
public interface IReviewSubject
{
    /// <summary>The type it shows; empty for one that shows several (<see cref="Shows"/>).</summary>
    string ContentType { get; }

    /// <summary>True when it shows this item, where no subject names the item's type itself.</summary>
    bool Shows(ContentItem item) => item.ContentType == ContentType;

    /// <summary>The item, for the person who decides.</summary>
    Task<DisplayBlock> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken);
}
