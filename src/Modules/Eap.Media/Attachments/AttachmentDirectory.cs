using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Attachments;

/// <summary>Reads attachments. It knows no access rule: whoever asks has asked for the item, and downloads ask again.</summary>
public sealed class AttachmentDirectory(SiteDbContext db, SiteClock clock)
{
    // An upload nobody heard of for an hour has died with its process.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The files an item has now, whole ones only, in the order they came.</summary>
    public async Task<IReadOnlyList<Attachment>> OfItemAsync(string contentItemId, CancellationToken cancellationToken) =>
        await Present(contentItemId).Where(row => row.CompletedUtc != null).OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <summary>Files by their ids, in the order of the ids, those taken out of the form since then too: what a stored version of an item names.</summary>
    public async Task<IReadOnlyList<Attachment>> FilesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Set<Attachment>().AsNoTracking().Where(row => ids.Contains(row.AttachmentId) && row.CompletedUtc != null).ToDictionaryAsync(row => row.AttachmentId, cancellationToken);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    /// <summary>Names of files of this item that are still on their way; submitting waits for them.</summary>
    public async Task<IReadOnlyList<string>> PendingAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - Longest;
        return await Present(contentItemId).Where(row => row.CompletedUtc == null && row.BegunUtc > since).OrderBy(row => row.Id).Select(row => row.Name).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// When the last upload that was under way at a moment had begun; null when none was. A deadline with a grace for uploads takes it as the
    /// time the applicant was at work.
    /// </summary>
    public Task<DateTime?> BegunAtAsync(string contentItemId, DateTime momentUtc, CancellationToken cancellationToken) =>
        Present(contentItemId).Where(row => row.BegunUtc <= momentUtc && row.CompletedUtc > momentUtc).MaxAsync(row => (DateTime?)row.BegunUtc, cancellationToken);

    private IQueryable<Attachment> Present(string contentItemId) => db.Set<Attachment>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && row.RemovedUtc == null);
}
