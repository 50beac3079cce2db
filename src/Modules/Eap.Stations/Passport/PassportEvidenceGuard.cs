using Eap.Media.Attachments;

namespace Eap.Stations.Passport;

/// <summary>Evidence is seen by the host and by whoever looks through its passport. It comes in by the page of the passport only.</summary>
internal sealed class PassportEvidenceGuard(PassportDoor door) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken) => place.PartName == PassportEvidence.PartName
        && (await door.OwnAsync(place.ContentItemId, cancellationToken) is not null || await door.DeskAsync(place.ContentItemId, cancellationToken) is not null);

    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => Task.FromResult(false);
}
