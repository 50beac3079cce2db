using Eap.Contents.Model;

namespace Eap.Contents.Management;

/// <summary>
/// The only way to write content. Writing happens inside a unit of work; every save is a new version. It knows no access rule beyond
/// the type's: whoever calls it has asked (<see cref="Access.ContentAccess"/>).
/// </summary>
public interface IContentManager
{
    /// <summary>A new item in memory, with the parts of its type and the handlers' defaults.</summary>
    Task<ContentItem> NewAsync(string contentType, string organizationId, CancellationToken cancellationToken = default);

    /// <summary>The item as it would be written now, stamped and completed by the handlers; nothing is stored. For previews.</summary>
    Task<ContentItem> DraftAsync(ContentItem item, CancellationToken cancellationToken = default);

    /// <summary>A version of an item; null when there is none. Not tracked: change it and save it.</summary>
    Task<ContentItem?> GetAsync(string contentItemId, VersionOptions options = VersionOptions.Published, CancellationToken cancellationToken = default);

    /// <summary>A version by its own id.</summary>
    Task<ContentItem?> GetVersionAsync(string contentItemVersionId, CancellationToken cancellationToken = default);

    /// <summary>All versions without their parts, newest first, at most 200.</summary>
    Task<IReadOnlyList<ContentItem>> GetAllVersionsAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes a version. With <paramref name="expectedVersionId"/> it must follow that version: when somebody else saved in between, the text
    /// is kept in history and both come back. A new item expects null.
    /// </summary>
    Task<SaveResult> SaveDraftAsync(ContentItem item, string? expectedVersionId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The same for what a page stores by itself every few seconds: a version, but no line in the audit trail and no event of a workflow. Who typed it
    /// stands on the version.
    /// </summary>
    Task<SaveResult> AutosaveAsync(ContentItem item, string expectedVersionId, CancellationToken cancellationToken = default);

    /// <summary>Removes versions of an item for good, except the newest, the published, those kept when two people met, and those named.</summary>
    /// <param name="contentItemId">The item.</param>
    /// <param name="beforeUtc">Only those made before.</param>
    /// <param name="keep">Versions something points to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task TrimAsync(string contentItemId, DateTime beforeUtc, IQueryable<string> keep, CancellationToken cancellationToken = default);

    /// <summary>Writes a version and publishes it.</summary>
    Task<SaveResult> SaveAndPublishAsync(ContentItem item, string? expectedVersionId, CancellationToken cancellationToken = default);

    /// <summary>Publishes the latest version as it stands.</summary>
    Task<SaveResult> PublishAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Hands the latest version in for review or decision: it must be complete, and handlers may refuse.</summary>
    Task<SaveResult> SubmitAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Takes it from the readers; its latest version becomes a draft. False when it was not published.</summary>
    Task<bool> UnpublishAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Throws the draft away and goes back to the published version; its text stays in history. False when there is no draft or nothing published.</summary>
    Task<bool> DiscardDraftAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Removes it from all lists; its history stays. False when it was gone.</summary>
    Task<bool> RemoveAsync(string contentItemId, CancellationToken cancellationToken = default);

    /// <summary>Makes the text of an old version the newest draft.</summary>
    Task<SaveResult> RestoreAsync(string contentItemVersionId, CancellationToken cancellationToken = default);

    /// <summary>Takes items from a file, as Orchard Core does: known versions are updated in place, others added.</summary>
    Task ImportAsync(IReadOnlyList<ContentItem> items, CancellationToken cancellationToken = default);
}
