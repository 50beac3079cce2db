using Eap.Platform.Data;
using Eap.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

internal sealed class AttachmentFileOwner(SiteDbContext db) : IStoredFileOwner
{
    public async Task<IReadOnlyCollection<string>> NamedAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await db.Set<Attachment>().AsNoTracking().Where(row => row.FileKey != null && keys.Contains(row.FileKey)).Select(row => row.FileKey!).ToListAsync(cancellationToken);
}
