using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Workflows.Review;

namespace Eap.Editorial.Passages;

/// <summary>Builds a text with its comments for the current person; shows it on the page of a review task.</summary>
public sealed class PassageViews(PassageReader reader, CommentRights rights, ManuscriptStore manuscripts) : IReviewSubject
{
    /// <inheritdoc />
    public bool Shows(ContentTypeDefinition type) => ManuscriptStore.Requires(type);

    /// <inheritdoc />
    public async Task<DisplayBlock> BuildAsync(ReviewTask task, ContentItem item, CancellationToken cancellationToken) => new("Passages", await BuildAsync(item, $"/admin/tasks/{task.TaskId}", cancellationToken));

    /// <summary>The text with its comments.</summary>
    public async Task<PassagesView> BuildAsync(ContentItem item, string returnUrl, CancellationToken cancellationToken)
    {
        var (passages, adrift) = await reader.ReadAsync(item, cancellationToken);
        var reviews = await rights.MayReviewAsync(item, cancellationToken);
        return new PassagesView
        {
            ContentItemId = item.ContentItemId, Passages = passages, Adrift = adrift, ReturnUrl = returnUrl, MaySettle = reviews, MayAnswer = await rights.MayAnswerAsync(item, cancellationToken),
            MayComment = reviews && (await manuscripts.LoadAsync(item.ContentItemId, cancellationToken)).Stage is not null,
        };
    }
}
