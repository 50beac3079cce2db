using Eap.Contents.Model;
using Eap.Editorial.Manuscripts;
using Eap.Editorial.Process;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Editorial.Records;

/// <summary>The record of reviews of one item, oldest line first.</summary>
public sealed class RecordReader(SiteDbContext db)
{
    /// <summary>The lines.</summary>
    public async Task<IReadOnlyList<RecordLine>> LinesAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var versions = await db.Set<ContentItem>().AsNoTracking().Where(row => row.ContentItemId == contentItemId && !row.IsConflict).OrderBy(row => row.Id).Select(row => row.ContentItemVersionId).ToListAsync(cancellationToken);
        var signed = await db.Set<SignOff>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).ToListAsync(cancellationToken);
        var events = await db.Set<EditorialEvent>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).ToListAsync(cancellationToken);
        int? Number(string? version) => version is not null && versions.IndexOf(version) is >= 0 and var place ? place + 1 : null;
        // What happens in one transaction has one time: a text is signed before it goes out.
        return
        [
            .. signed.Select(row => (Order: 1, row.Id, Line: new RecordLine(row.SignedUtc, RecordWords.Of(row.Source, row.Stage), row.PersonName, row.Role, row.Opinion, Number(row.VersionId))))
                .Concat(events.Select(row => (Order: row.Kind == EditorialEventKind.Submitted ? 0 : 2, row.Id, Line: new RecordLine(row.CreatedUtc, RecordWords.Of(row.Kind, row.Stage), row.PersonName, "", row.Text, Number(row.VersionId)))))
                .OrderBy(row => row.Line.Utc).ThenBy(row => row.Order).ThenBy(row => row.Id).Select(row => row.Line),
        ];
    }
}
