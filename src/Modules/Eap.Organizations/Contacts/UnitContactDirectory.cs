using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Organizations.Contacts;

/// <summary>Reads who is named for units. It asks for no permission: names and phones are shown only to those the unit belongs to, and the caller knows who that is.</summary>
public sealed class UnitContactDirectory(SiteDbContext db)
{
    private IQueryable<UnitContact> Active => db.Set<UnitContact>().AsNoTracking().Where(row => row.IsActive);

    /// <summary>Lead and deputy of every unit, in one query.</summary>
    public async Task<UnitContacts> AllAsync(CancellationToken cancellationToken) => new(await Active.ToListAsync(cancellationToken));

    /// <summary>All a unit named and names, newest first.</summary>
    public async Task<IReadOnlyList<UnitContact>> HistoryAsync(string organizationId, CancellationToken cancellationToken) =>
        await db.Set<UnitContact>().AsNoTracking().Where(row => row.OrganizationId == organizationId).OrderByDescending(row => row.Since).ThenByDescending(row => row.Id).ToListAsync(cancellationToken);
}

/// <summary>The people named now.</summary>
public sealed class UnitContacts(IEnumerable<UnitContact> rows)
{
    private readonly Dictionary<(string, UnitContactRole), UnitContact> _named = rows.ToDictionary(row => (row.OrganizationId, row.Role));

    /// <summary>The lead; null when nobody is named.</summary>
    public UnitContact? Lead(string organizationId) => _named.GetValueOrDefault((organizationId, UnitContactRole.Lead));

    /// <summary>The deputy; null when nobody is named.</summary>
    public UnitContact? Deputy(string organizationId) => _named.GetValueOrDefault((organizationId, UnitContactRole.Deputy));
}
