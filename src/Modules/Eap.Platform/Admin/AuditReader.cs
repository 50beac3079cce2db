using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Platform.Admin;

/// <summary>
/// Reads the audit trail as far as the current person may: all of it for who holds the permission at the top, else the lines of their
/// organisations.
/// </summary>
public sealed class AuditReader(SiteDbContext db, SiteClock clock, IAccess access, IOrganizationScopes organizations)
{
    /// <summary>Lines a page shows.</summary>
    public const int PageSize = 50;

    /// <summary>The lines below number <paramref name="before"/>, newest first; one more than a page when there are more.</summary>
    public async Task<IReadOnlyList<AuditEvent>> PageAsync(AuditFilter filter, long? before, CancellationToken cancellationToken)
    {
        var lines = await FindAsync(filter, cancellationToken);
        if (before is not null) lines = lines.Where(row => row.Id < before);
        return await lines.OrderByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(cancellationToken);
    }

    /// <summary>The newest lines, at most <paramref name="most"/>, for a file.</summary>
    public async Task<IReadOnlyList<AuditEvent>> ListAsync(AuditFilter filter, int most, CancellationToken cancellationToken) =>
        await (await FindAsync(filter, cancellationToken)).OrderByDescending(row => row.Id).Take(most).ToListAsync(cancellationToken);

    /// <summary>Categories that occur.</summary>
    public async Task<IReadOnlyList<string>> CategoriesAsync(CancellationToken cancellationToken) =>
        await db.Set<AuditEvent>().AsNoTracking().Select(row => row.Category).Distinct().OrderBy(name => name).ToListAsync(cancellationToken);

    /// <summary>How many lines are sealed into the chain, and how many wait.</summary>
    public async Task<(long Sealed, int Waiting)> ChainAsync(CancellationToken cancellationToken) =>
        (await db.Set<AuditEvent>().AsNoTracking().MaxAsync(row => row.SealNumber, cancellationToken) ?? 0, await db.Set<AuditEvent>().AsNoTracking().CountAsync(row => row.SealNumber == null, cancellationToken));

    /// <summary>Short names of the lines' organisations.</summary>
    public Task<IReadOnlyDictionary<string, string>> OrganizationsAsync(IEnumerable<AuditEvent> lines, CancellationToken cancellationToken) =>
        organizations.NamesAsync([.. lines.Select(row => row.OrganizationId).OfType<string>().Distinct()], cancellationToken);

    private async Task<IQueryable<AuditEvent>> FindAsync(AuditFilter filter, CancellationToken cancellationToken)
    {
        var lines = db.Set<AuditEvent>().AsNoTracking();
        if (!await organizations.AllowsEverywhereAsync(nameof(Permissions.ViewAuditTrail), cancellationToken))
        {
            var inside = await organizations.IdsWithinAsync(await access.ScopeAsync(nameof(Permissions.ViewAuditTrail), cancellationToken), cancellationToken);
            lines = lines.Where(row => row.OrganizationId != null && inside.Contains(row.OrganizationId));
        }

        if (filter.From is { } from && clock.ToUtc(from.ToDateTime(TimeOnly.MinValue)) is var start) lines = lines.Where(row => row.CreatedUtc >= start);
        if (filter.To is { } to && clock.ToUtc(to.AddDays(1).ToDateTime(TimeOnly.MinValue)) is var end) lines = lines.Where(row => row.CreatedUtc < end);
        if (!string.IsNullOrEmpty(filter.Category)) lines = lines.Where(row => row.Category == filter.Category);
        if (!string.IsNullOrEmpty(filter.User)) lines = lines.Where(row => row.UserName.Contains(filter.User));
        if (!string.IsNullOrEmpty(filter.Subject)) lines = lines.Where(row => row.SubjectId == filter.Subject || row.Summary.Contains(filter.Subject));
        return lines;
    }
}
