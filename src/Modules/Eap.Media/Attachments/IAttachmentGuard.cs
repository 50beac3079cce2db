namespace Eap.Media.Attachments;

/// <summary>
/// Decides over the files of a module's items. A file belongs to its item: whoever may read the item may read it. All guards are asked and one
/// yes is enough; a guard says no to what is none of its items, so a file nobody guards is nobody's to open.
/// </summary>
public interface IAttachmentGuard
{
    /// <summary>True when the current person may read the files of this field, those of earlier versions too. Asked at every download; must not cache across requests.</summary>
    Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken);

    /// <summary>True when the current person may add and remove files here now: the item is a draft, or returned with this field open, and theirs.</summary>
    Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken);

    /// <summary>
    /// True when this field is open for change now to the account that made a phone link. The phone has no session: the current person is
    /// nobody, so the rule asks about <paramref name="userId"/> and the state of the item.
    /// </summary>
    /// <param name="place">The field.</param>
    /// <param name="userId">Account id of who made the link.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken);
}
