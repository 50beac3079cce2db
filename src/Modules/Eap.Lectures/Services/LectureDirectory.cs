using Eap.Contents.Access;
using Eap.Contents.Indexing;
using Eap.Contents.Model;
using Eap.Contents.Parts.Taxonomies;
using Eap.Lectures.Models;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Services;

/// <summary>Finds published lectures through <see cref="LectureIndex"/>. Instants are UTC.</summary>
public sealed class LectureDirectory(SiteDbContext db, ContentAccess contents, TaxonomyDirectory taxonomies)
{
    /// <summary>Lectures that are not over, the next one first.</summary>
    public async Task<List<ContentItem>> ComingAsync(LectureFilter filter, DateTime now, int most, CancellationToken cancellationToken) =>
        await Earliest(await RowsAsync(filter, cancellationToken), row => row.EndUtc > now).Take(most).ToListAsync(cancellationToken);

    /// <summary>The next lectures that take place as announced.</summary>
    public Task<List<ContentItem>> NextAsync(DateTime now, int most, CancellationToken cancellationToken) =>
        Earliest(Rows, row => row.EndUtc > now && row.State == LectureState.Planned).Take(most).ToListAsync(cancellationToken);

    /// <summary>A stretch of the lectures that are over, the last one first, and how many there are in all. Two queries.</summary>
    public async Task<(List<ContentItem> Items, int Total)> PastAsync(LectureFilter filter, DateTime now, int skip, int take, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(filter, cancellationToken)).Where(row => row.EndUtc <= now);
        var items = await (
            from row in rows
            join item in contents.Published(LectureContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
            orderby row.StartUtc descending, row.Id descending
            select item).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return (items, await rows.CountAsync(cancellationToken));
    }

    /// <summary>Lectures that begin in this stretch of time, whatever has become of them.</summary>
    public Task<List<ContentItem>> BetweenAsync(DateTime from, DateTime to, int most, CancellationToken cancellationToken) =>
        Earliest(Rows, row => row.StartUtc >= from && row.StartUtc < to).Take(most).ToListAsync(cancellationToken);

    /// <summary>The published lecture with this id; null when there is none.</summary>
    public Task<ContentItem?> FindAsync(string contentItemId, CancellationToken cancellationToken) =>
        contents.Published(LectureContentType.Name).FirstOrDefaultAsync(item => item.ContentItemId == contentItemId, cancellationToken);

    private IQueryable<LectureIndex> Rows => db.Set<LectureIndex>().AsNoTracking().Where(row => row.Published);

    private IQueryable<ContentItem> Earliest(IQueryable<LectureIndex> rows, System.Linq.Expressions.Expression<Func<LectureIndex, bool>> which) =>
        from row in rows.Where(which)
        join item in contents.Published(LectureContentType.Name) on row.ContentItemVersionId equals item.ContentItemVersionId
        orderby row.StartUtc, row.Id
        select item;

    private async Task<IQueryable<LectureIndex>> RowsAsync(LectureFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Topic is not { } topic) return Rows;
        var taxonomy = await taxonomies.ByAliasAsync(LectureContentType.Topics, cancellationToken);
        List<string> branch = [.. taxonomy?.Branch(topic).Select(term => term.Id) ?? [topic.Id]];
        return Rows.Where(row => db.Set<ReferenceFieldIndex>().Any(reference =>
            reference.ContentItemId == row.ContentItemId && reference.Published && reference.FieldName == nameof(LecturePart.Topics) && branch.Contains(reference.Value)));
    }
}
