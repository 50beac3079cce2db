using Eap.Contents.Definitions;
using Eap.Contents.Handlers;
using Eap.Contents.Indexing;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Contents.Admin.Taxonomies;

/// <summary>The content that names a term.</summary>
public sealed class TermReferences(SiteDbContext db, UnitScope unit, IContentManager contents, IEnumerable<ContentHandlerBase> handlers, AuditTrail audit, IStringLocalizer<TermReferences> T)
{
    /// <summary>Up to so many items are told when a term is renamed; with more, search finds them by the old name until it is rebuilt.</summary>
    public const int MostTold = 300;

    /// <summary>How many items name each term, in their newest or published version. One query.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountsAsync(IReadOnlyList<string> termIds, CancellationToken cancellationToken) =>
        await db.Set<ReferenceFieldIndex>().AsNoTracking().Where(row => termIds.Contains(row.Value)).GroupBy(row => row.Value)
            .Select(group => new { group.Key, Count = group.Select(row => row.ContentItemId).Distinct().Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);

    /// <summary>The same for one term, by type.</summary>
    public async Task<IReadOnlyList<TermUse>> UsesAsync(string termId, CancellationToken cancellationToken) =>
        await db.Set<ReferenceFieldIndex>().AsNoTracking().Where(row => row.Value == termId).GroupBy(row => row.ContentType).OrderBy(group => group.Key)
            .Select(group => new TermUse(group.Key, group.Select(row => row.ContentItemId).Distinct().Count())).ToListAsync(cancellationToken);

    /// <summary>
    /// Writes the versions that name the term anew, in place, after it was merged: the date of publishing and the order of lists stay. The handlers
    /// put the other term in, index rows and search follow.
    /// </summary>
    public async Task ReplaceAsync(string termId, string summary, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var items = await NamingAsync(db.Set<ReferenceFieldIndex>().Where(row => row.Value == termId), cancellationToken);
        await contents.ImportAsync(items, cancellationToken);
        foreach (var item in items.DistinctBy(item => item.ContentItemId))
            audit.Record("Content", "TermReplaced", T["{0}：{1}", summary, item.DisplayText], item.ContentItemId, item.OrganizationId);
    }

    /// <summary>Tells everybody who keeps the words of a published item that the term is called otherwise now; false when there are too many items.</summary>
    public async Task<bool> TellAsync(string termId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var naming = db.Set<ReferenceFieldIndex>().Where(row => row.Value == termId && row.Published);
        if (await naming.Select(row => row.ContentItemId).Distinct().CountAsync(cancellationToken) > MostTold) return false;
        foreach (var group in (await NamingAsync(naming, cancellationToken)).GroupBy(item => item.ContentType))
        {
            var type = await ContentDefinitionManager.GetTypeAsync(unit, group.Key, cancellationToken);
            foreach (var item in group)
                foreach (var handler in handlers) await handler.IndexedAsync(new ContentContext(unit, item, type), cancellationToken);
        }

        return true;
    }

    private Task<List<ContentItem>> NamingAsync(IQueryable<ReferenceFieldIndex> rows, CancellationToken cancellationToken) =>
        db.Set<ContentItem>().AsNoTracking().Where(item => rows.Any(row => row.ContentItemVersionId == item.ContentItemVersionId))
            .OrderBy(item => item.ContentType).ThenBy(item => item.Id).ToListAsync(cancellationToken);
}

/// <summary>How many items of a type name a term.</summary>
public sealed record TermUse(string ContentType, int Count);
