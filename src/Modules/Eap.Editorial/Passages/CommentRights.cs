using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Platform.Security;

namespace Eap.Editorial.Passages;

/// <summary>Who may comment, answer and settle.</summary>
public sealed class CommentRights(IAccess access, ManuscriptStore manuscripts, ICurrentUser user)
{
    private static readonly string[] Reviews = [nameof(Permissions.ReviewFirst), nameof(Permissions.ReviewSecond), nameof(Permissions.ReviewFinal)];

    /// <summary>Whoever may do one of the reviews here and did not write the text.</summary>
    public async Task<bool> MayReviewAsync(ContentItem item, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } person || (await manuscripts.LoadAsync(item.ContentItemId, cancellationToken)).Writers.Contains(person)) return false;
        foreach (var permission in Reviews)
            if (await access.AllowsAsync(permission, item.OrganizationId, cancellationToken)) return true;
        return false;
    }

    /// <summary>Whoever wrote the text, while they may still edit here.</summary>
    public async Task<bool> MayAnswerAsync(ContentItem item, CancellationToken cancellationToken) =>
        user.UserId is { } person && (await manuscripts.LoadAsync(item.ContentItemId, cancellationToken)).Writers.Contains(person)
        && await access.AllowsAsync(nameof(Contents.Permissions.EditContent), item.OrganizationId, cancellationToken);
}
