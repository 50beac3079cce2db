using Eap.Contents.Comparison;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Platform.Security;

namespace Eap.Contents.Admin;

/// <summary>Makes the editor page of an item.</summary>
public sealed class ContentEditPages(ContentDesk desk, ContentEditor editor, ContentComparer comparer, OrganizationDirectory organizations, ICurrentUser user)
{
    /// <summary>The page.</summary>
    /// <param name="type">The type.</param>
    /// <param name="item">The item as shown.</param>
    /// <param name="versionId">What the next save builds on; null for a new item.</param>
    /// <param name="input">What was sent; an empty one when the editor is opened.</param>
    /// <param name="conflict">What somebody else saved in the meantime.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<ContentEditPage> BuildAsync(ContentTypeDefinition type, ContentItem item, string? versionId, EditorInput input, ContentItem? conflict, CancellationToken cancellationToken)
    {
        var (state, published) = await desk.StateAsync(conflict ?? item, cancellationToken);
        var rule = await desk.RuleAsync(conflict ?? item, cancellationToken);
        return new ContentEditPage
        {
            Type = type, Item = item, VersionId = versionId, Errors = input.Errors, State = state, PublishedUtc = published, Conflict = conflict, DraftKey = $"{user.UserId}/{item.ContentItemId}",
            Sections = await editor.BuildAsync(item, rule?.Locked is null ? FieldAccess.Everything : FieldAccess.ReadOnly, input, cancellationToken),
            Organizations = versionId is null ? await desk.OrganizationsAsync(nameof(Permissions.EditContent), cancellationToken) : new OrganizationTree([]),
            OrganizationName = (await organizations.FindAsync(item.OrganizationId, cancellationToken))?.Name ?? "",
            Rule = rule,
            // For a new item the organisation is still to be chosen: the server asks again when it is sent.
            MayPublish = await desk.AllowsAsync(nameof(Permissions.PublishContent), item, cancellationToken),
            MayDelete = versionId is not null && await desk.AllowsAsync(nameof(Permissions.DeleteContent), item, cancellationToken),
            Differences = conflict is null ? [] : await comparer.CompareAsync(conflict, item, cancellationToken),
        };
    }
}
