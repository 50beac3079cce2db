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
