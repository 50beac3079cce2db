using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Workflows.Review;

/// <summary>Shows what a task is about, for types the content engine's own way of showing does not fit; the module that owns the type implements it.</summary>
public interface IReviewSubject
{
    /// <summary>True for the types it shows.</summary>
    bool Shows(ContentTypeDefinition type);

    /// <summary>The item, for the person who decides.</summary>
    Task<DisplayBlock> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken);
}
