using Eap.Media.Library;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Fields;

/// <summary>Reads what pages show of media fields. It knows no access rule: the item was asked for, and the files ask again when they are fetched.</summary>
public sealed class AttachedFileReader(SiteDbContext db)
{
    /// <summary>The files of all these fields by one query; none when they are empty.</summary>
    public async Task<AttachedFiles> ReadAsync(CancellationToken cancellationToken, params IEnumerable<MediaField> fields)
    {
        var ids = fields.SelectMany(field => field.Paths).Select(MediaPath.Id).OfType<string>().Distinct().ToList();
        return new AttachedFiles(ids.Count == 0 ? new Dictionary<string, MediaFile>()
            : await db.Set<MediaFile>().AsNoTracking().Where(file => ids.Contains(file.MediaId)).ToDictionaryAsync(file => file.MediaId, cancellationToken));
    }
}
