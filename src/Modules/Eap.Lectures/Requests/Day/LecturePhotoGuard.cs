using Eap.Applications.Access;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests.Day;

/// <summary>Photos are seen by the host unit and by whoever arranges lectures there. They come in by the page of the application only.</summary>
internal sealed class LecturePhotoGuard(SiteDbContext db, Representation representation, IAccess access) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken)
    {
        if (place.PartName != LecturePhotos.PartName) return false;
        var organization = await db.Set<LectureRequest>().AsNoTracking().Where(row => row.RequestItemId == place.ContentItemId).Select(row => row.OrganizationId).FirstOrDefaultAsync(cancellationToken);
        return organization is not null
            && (await representation.SpeaksForAsync(organization, cancellationToken) || await access.AllowsAsync(nameof(Permissions.ArrangeLectures), organization, cancellationToken));
    }

    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => Task.FromResult(false);
}
