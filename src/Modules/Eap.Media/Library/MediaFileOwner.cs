using Eap.Platform.Data;
using Eap.Platform.Files;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Library;

internal sealed class MediaFileOwner(SiteDbContext db) : IStoredFileOwner
{
    public async Task<IReadOnlyCollection<string>> NamedAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await db.Set<MediaFile>().AsNoTracking().Where(file => keys.Contains(file.FileKey)).Select(file => file.FileKey).ToListAsync(cancellationToken);
}
