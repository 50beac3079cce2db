using Eap.Contents.Model;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Plans.Model;

/// <summary>Reads plans in force. It asks for no permission: rules hold for everybody they are applied to.</summary>
public sealed class PlanDirectory(SiteDbContext db)
{
    private IQueryable<ContentItem> InForce => db.Set<ContentItem>().AsNoTracking().Where(item => item.ContentType == PlanContentType.Name && item.Published);

    /// <summary>
    /// The plan whose rules hold in a year: the one of that year, else the last one before it (a city without a new notice goes on by the old rules).
    /// Null when there is none. Among several of one year the one that began last.
    /// </summary>
    public async Task<Plan?> ForYearAsync(int year, CancellationToken cancellationToken = default)
    {
        var found = await (
            from index in db.Set<PlanIndex>()
            join item in InForce on index.ContentItemVersionId equals item.ContentItemVersionId
            where index.Published && index.FromYear <= year
            orderby index.ToYear >= year descending, index.FromYear descending, item.Id descending
            select item).FirstOrDefaultAsync(cancellationToken);
        return Read(found);
    }

    /// <summary>A plan in force, by its item.</summary>
    public async Task<Plan?> FindAsync(string planItemId, CancellationToken cancellationToken = default) =>
        Read(await InForce.FirstOrDefaultAsync(item => item.ContentItemId == planItemId, cancellationToken));

    /// <summary>The version a decision was made under.</summary>
    public async Task<Plan?> VersionAsync(string versionId, CancellationToken cancellationToken = default) =>
        Read(await db.Set<ContentItem>().AsNoTracking().FirstOrDefaultAsync(item => item.ContentItemVersionId == versionId && item.ContentType == PlanContentType.Name, cancellationToken));

    /// <summary>All plans in force, newest first.</summary>
    public async Task<IReadOnlyList<Plan>> ListAsync(CancellationToken cancellationToken = default) =>
        [.. (await InForce.OrderBy(item => item.Id).ToListAsync(cancellationToken)).Select(item => Read(item)!).OrderByDescending(plan => plan.Part.FromYear)];

    /// <summary>Plans that were begun and never put in force, newest first.</summary>
    public async Task<IReadOnlyList<Plan>> DraftsAsync(CancellationToken cancellationToken = default) => [.. (await db.Set<ContentItem>().AsNoTracking()
        .Where(item => item.ContentType == PlanContentType.Name && item.Latest && !item.Published && !db.Set<ContentItem>().Any(other => other.ContentItemId == item.ContentItemId && other.Published))
        .OrderByDescending(item => item.Id).ToListAsync(cancellationToken)).Select(item => Read(item)!)];

    /// <summary>An item as a plan.</summary>
    public static Plan? Read(ContentItem? item) => item is null ? null : new Plan(item.ContentItemId, item.ContentItemVersionId, item.DisplayText, item.GetOrCreate<PlanPart>());
}
