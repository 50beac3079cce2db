using Eap.Organizations.Contacts;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>The accounts of a unit, for whoever names its people.</summary>
internal sealed class UnitAccounts(SiteDbContext db) : IUnitAccounts
{
    public async Task<IReadOnlyList<UnitAccount>> AtAsync(string organizationId, CancellationToken cancellationToken) =>
        [.. (await db.Set<User>().AsNoTracking()
            .Where(account => account.IsEnabled && db.Set<Grant>().Any(grant => grant.UserId == account.Id && grant.OrganizationId == organizationId))
            .OrderBy(account => account.NormalizedUserName).Select(account => new { account.Id, account.DisplayName, account.UserName }).ToListAsync(cancellationToken))
            .Select(account => new UnitAccount(account.Id, $"{account.DisplayName}（{account.UserName}）"))];
}
