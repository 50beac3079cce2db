using Eap.Contents.Access;
using Eap.Media.Library;
using Eap.Media.References;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Admin;

/// <summary>Reads the library for the pages of those who manage it.</summary>
public sealed class MediaCatalog(SiteDbContext db, MediaAccess access, ContentAccess contents)
{
    /// <summary>Files on a page.</summary>
    public const int PageSize = 24;

    private const int MostUses = 50;

    /// <summary>Files older than <paramref name="before"/>, newest first; one more than a page when there are further ones.</summary>
    public async Task<IReadOnlyList<MediaRow>> PageAsync(MediaQuery query, long? before, CancellationToken cancellationToken)
    {
        var files = await FilteredAsync(query.Q, query.Kind, cancellationToken);
        if (before is { } mark) files = files.Where(file => file.Id < mark);
        return await Rows(files.OrderByDescending(file => file.Id).Take(PageSize + 1)).ToListAsync(cancellationToken);
    }

    /// <summary>Pictures by page number from 1, for the text editor; one more than a page when there are further ones.</summary>
    public async Task<IReadOnlyList<MediaFile>> PicturesAsync(string? words, int page, CancellationToken cancellationToken) =>
        await (await FilteredAsync(words, MediaKind.Picture, cancellationToken)).OrderByDescending(file => file.Id).Skip((page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);

    /// <summary>Items that name a file: those the person may see, and how many others.</summary>
    public async Task<(IReadOnlyList<MediaUse> Seen, int Hidden)> UsesAsync(string mediaId, CancellationToken cancellationToken)
    {
        var references = db.Set<MediaReferenceIndex>().AsNoTracking().Where(row => row.MediaId == mediaId);
        var all = await references.Select(row => row.ContentItemId).Distinct().CountAsync(cancellationToken);
        var listed = await contents.EditableAsync(nameof(Contents.Permissions.ListContent), cancellationToken);
        var seen = await listed.Where(item => references.Any(row => row.ContentItemId == item.ContentItemId)).OrderByDescending(item => item.ModifiedUtc).Take(MostUses)
            .Select(item => new MediaUse(item.ContentItemId, item.DisplayText, item.Published || references.Any(row => row.ContentItemId == item.ContentItemId && row.Published))).ToListAsync(cancellationToken);
        return (seen, all - seen.Count);
    }

    private async Task<IQueryable<MediaFile>> FilteredAsync(string? words, MediaKind? kind, CancellationToken cancellationToken)
    {
        var files = await access.ManagedAsync(cancellationToken);
        if (kind is { } only) files = files.Where(file => file.Kind == only);
        if (PlainInput.Clean(words).Value.ToLowerInvariant() is { Length: > 0 and <= 100 } sought) files = files.Where(file => file.Name.ToLower().Contains(sought) || file.Alt.ToLower().Contains(sought));
        return files;
    }

    private IQueryable<MediaRow> Rows(IQueryable<MediaFile> files)
    {
        var references = db.Set<MediaReferenceIndex>().AsNoTracking();
        return files.Select(file => new MediaRow(file.Id, file.MediaId, file.Name, file.Kind, file.Length, file.Alt,
            references.Where(row => row.MediaId == file.MediaId).Select(row => row.ContentItemId).Distinct().Count()));
    }
}
