using Eap.Applications.Access;
using Eap.Media.Attachments;

namespace Eap.Applications.Paper;

/// <summary>Scans of stamped forms are read by the unit and at the desk; they come only through their own page, never through the form's fields.</summary>
internal sealed class PaperGuard(ApplicationDoor door) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) => place == PaperScans.Place(place.ContentItemId)
        && (await door.OwnAsync(place.ContentItemId, cancellationToken) ?? await door.DeskAsync(place.ContentItemId, cancellationToken)) is not null;

    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => Task.FromResult(false);
}
