using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Reads the roll of honour for everybody. Always the same number of queries.</summary>
public sealed class HonourRoll(SiteDbContext db, IHonourStories stories)
{
    /// <summary>The tag of pages that show honours.</summary>
    public const string CacheTag = "honours";

    private const int PageSize = 60;

    /// <summary>A page of it; null when the address names a year, a title or a union without any.</summary>
    public async Task<HonourRollPage?> ReadAsync(HonourQuery query, CancellationToken cancellationToken)
    {
        var all = db.Set<Honour>().AsNoTracking();
        var years = await all.Select(row => row.Year).Distinct().OrderByDescending(year => year).ToListAsync(cancellationToken);
        var titles = await all.Select(row => new { row.Title, row.TitleName }).Distinct().OrderBy(row => row.Title).ThenBy(row => row.TitleName).ToListAsync(cancellationToken);
        var unions = await db.Set<Organization>().AsNoTracking().Where(unit => all.Any(row => row.OrganizationId == unit.OrganizationId)).OrderBy(unit => unit.Path).Select(unit => new { unit.OrganizationId, unit.Code, unit.Name }).ToListAsync(cancellationToken);
        // An honour of years before the site may belong to a unit that is not in the tree: it is found by its name as printed.
        var printed = await all.Where(row => row.OrganizationId == null).Select(row => row.UnitName).Distinct().ToListAsync(cancellationToken);
        List<(string Code, string Name)> filters = [.. unions.Select(row => (row.Code, row.Name)), .. printed.Where(name => unions.TrueForAll(row => row.Code != name)).Order(StringComparer.Ordinal).Select(name => (name, name))];
        var (title, union) = (Given(query.Title), Given(query.Union));
        if (query.Page is < 1 or > 1000 || query.Year is { } asked && !years.Contains(asked) || title is not null && titles.All(row => row.Title != title) || union is not null && filters.TrueForAll(row => row.Code != union)) return null;
        var year = query.Year ?? (title is null && union is null && years.Count > 0 ? years[0] : null);
        var unionId = unions.FirstOrDefault(row => row.Code == union)?.OrganizationId;
        var found = all.Where(row => (year == null || row.Year == year) && (title == null || row.Title == title) && (union == null || (unionId == null ? row.OrganizationId == null && row.UnitName == union : row.OrganizationId == unionId)));
        var standing = found.Where(row => row.RevokedUtc == null);
        var rows = await standing.OrderByDescending(row => row.Year).ThenBy(row => row.Title).ThenBy(row => row.Id).Skip((query.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellationToken);
        var shown = rows.Take(PageSize).ToList();
        return new HonourRollPage
        {
            Stories = await stories.PathsAsync([.. shown.Select(row => row.Number).OfType<string>()], cancellationToken),
            Query = query, Year = year, Years = years, Titles = [.. titles.DistinctBy(row => row.Title).Select(row => (row.Title, row.TitleName))], Unions = filters,
            Honours = shown, HasMore = rows.Count > PageSize, Count = await standing.CountAsync(cancellationToken),
            Revoked = await found.Where(row => row.RevokedUtc != null).OrderByDescending(row => row.RevokedUtc).Take(PageSize).ToListAsync(cancellationToken),
            Decisions = await db.Set<NamingDecision>().AsNoTracking().Where(row => year == null || row.Year == year).OrderByDescending(row => row.Id).Take(20).ToListAsync(cancellationToken),
        };
    }

    /// <summary>A decision; null when there is none.</summary>
    public async Task<DecisionPage?> DecisionAsync(string decisionId, CancellationToken cancellationToken) =>
        await db.Set<NamingDecision>().AsNoTracking().FirstOrDefaultAsync(row => row.DecisionId == decisionId, cancellationToken) is { } decision
            ? new DecisionPage(decision, await db.Set<Honour>().AsNoTracking().Where(row => row.ProgrammeItemId == decision.ProgrammeItemId && row.AnnouncedUtc == decision.AnnouncedUtc).OrderBy(row => row.Title).ThenBy(row => row.Id).ToListAsync(cancellationToken))
            : null;

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
