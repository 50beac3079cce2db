using Eap.Contents.Access;
using Eap.Media.Library;
using Eap.Media.References;
using Eap.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Serving;

/// <summary>
/// Who may read a file: whoever may read a published item that names it, whoever may list a draft that names it (a reviewer sees its pictures),
/// and whoever manages the files of its organisation. Nobody else learns that it exists.
/// </summary>
public sealed class MediaGate(SiteDbContext db, ContentAccess contents, MediaAccess access, IHttpContextAccessor accessor)
{
    /// <summary>The file; null when there is none or it is not for the current person.</summary>
    public async Task<MediaFile?> OpenAsync(string mediaId, CancellationToken cancellationToken)
    {
        var file = await db.Set<MediaFile>().AsNoTracking().FirstOrDefaultAsync(row => row.MediaId == mediaId, cancellationToken);
        if (file is null) return null;
        var references = db.Set<MediaReferenceIndex>().AsNoTracking().Where(row => row.MediaId == mediaId);
        var readable = await contents.ReadableAsync(cancellationToken);
        if (await readable.AnyAsync(item => references.Any(row => row.Published && row.ContentItemId == item.ContentItemId), cancellationToken)) return file;
        if (accessor.HttpContext?.User.Identity?.IsAuthenticated != true) return null;
        if (await access.AllowsAsync(file.OrganizationId, cancellationToken)) return file;
        var drafts = await contents.EditableAsync(nameof(Contents.Permissions.ListContent), cancellationToken);
        return await drafts.AnyAsync(item => references.Any(row => row.Latest && row.ContentItemId == item.ContentItemId), cancellationToken) ? file : null;
    }
}
