using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>A grant for people.</summary>
/// <param name="Id">The grant.</param>
/// <param name="UserId">Who.</param>
/// <param name="Role">The role.</param>
/// <param name="OrganizationId">Where.</param>
/// <param name="Organization">Short name of the organisation; null when it is gone.</param>
/// <param name="GrantedUtc">Since when.</param>
/// <param name="GrantedBy">By whom.</param>
public sealed record GrantLine(long Id, string UserId, Role Role, string OrganizationId, string? Organization, DateTime GrantedUtc, string GrantedBy);

/// <summary>What a list of accounts is cut to.</summary>
/// <param name="Scope">Organisations whose accounts may be seen.</param>
/// <param name="Under">Only at this organisation and below; null for all.</param>
/// <param name="Words">Part of user name or person's name.</param>
/// <param name="State">disabled, locked, waiting, active; null for all.</param>
/// <param name="After">User name the page begins after; null for the first page.</param>
public sealed record AccountQuery(AccessScope Scope, Organization? Under, string? Words, string? State, string? After);

/// <summary>A page of accounts.</summary>
/// <param name="Accounts">The accounts by user name.</param>
/// <param name="Grants">Their grants.</param>
/// <param name="Organizations">Names of their organisations by id.</param>
/// <param name="Next">User name the next page begins after; null when this is the last.</param>
public sealed record AccountPage(IReadOnlyList<User> Accounts, ILookup<string, GrantLine> Grants, IReadOnlyDictionary<string, string> Organizations, string? Next);

/// <summary>Reads accounts and grants. It asks for no permission; the scope is the caller's.</summary>
public sealed class AccountDirectory(SiteDbContext db, TimeProvider time)
{
    /// <summary>Accounts on a page.</summary>
    public const int PageSize = 50;

    /// <summary>One page, always the same number of queries.</summary>
    public async Task<AccountPage> ListAsync(AccountQuery query, CancellationToken cancellationToken)
    {
        var names = (await db.Set<Organization>().AsNoTracking().Select(row => new { row.OrganizationId, row.Path, row.ShortName }).ToListAsync(cancellationToken))
            .Where(row => query.Scope.Contains(row.Path) && (query.Under is null || row.Path.StartsWith(query.Under.Path, StringComparison.Ordinal)))
            .ToDictionary(row => row.OrganizationId, row => row.ShortName);
        var ids = names.Keys.ToList();
        var found = db.Set<User>().AsNoTracking().Where(row => ids.Contains(row.OrganizationId));
        if (UserNames.Key(query.Words) is { Length: > 0 } key)
        {
            var words = Platform.Text.PlainInput.Clean(query.Words).Value;
            found = found.Where(row => row.NormalizedUserName!.Contains(key) || row.DisplayName.Contains(words));
        }

        var now = time.GetUtcNow();
        found = query.State switch
        {
            "locked" => found.Where(row => row.LockoutEnd > now),
            "disabled" => found.Where(row => !row.IsEnabled),
            "waiting" => found.Where(row => row.IsEnabled && row.PasswordHash == null),
            "active" => found.Where(row => row.IsEnabled && row.PasswordHash != null),
            _ => found,
        };
        if (query.After is { } after) found = found.Where(row => string.Compare(row.NormalizedUserName, after) > 0);
        var accounts = await found.OrderBy(row => row.NormalizedUserName).Take(PageSize + 1).ToListAsync(cancellationToken);
        var next = accounts.Count > PageSize ? accounts[PageSize - 1].NormalizedUserName : null;
        accounts = [.. accounts.Take(PageSize)];
        var userIds = accounts.Select(account => account.Id).ToList();
        var grants = await GrantsOf(row => userIds.Contains(row.UserId)).ToListAsync(cancellationToken);
        return new AccountPage(accounts, grants.ToLookup(grant => grant.UserId), names, next);
    }

    /// <summary>The account with this id; null when there is none.</summary>
    public Task<User?> FindAsync(string userId, CancellationToken cancellationToken) => db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == userId, cancellationToken);

    /// <summary>The grants of one account.</summary>
    public async Task<IReadOnlyList<GrantLine>> GrantsAsync(string userId, CancellationToken cancellationToken) => await GrantsOf(row => row.UserId == userId).ToListAsync(cancellationToken);

    /// <summary>Until when the open slip of an account holds, UTC; null when it has none.</summary>
    public Task<DateTime?> SlipExpiresAsync(string userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<ActivationSlip>().AsNoTracking().Where(slip => slip.UserId == userId && slip.ClosedUtc == null && slip.ExpiresUtc > now).Select(slip => (DateTime?)slip.ExpiresUtc).FirstOrDefaultAsync(cancellationToken);
    }

    private IQueryable<GrantLine> GrantsOf(System.Linq.Expressions.Expression<Func<Grant, bool>> which) =>
        from grant in db.Set<Grant>().AsNoTracking().Where(which)
        join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
        join organization in db.Set<Organization>().AsNoTracking() on grant.OrganizationId equals organization.OrganizationId into organizations
        from organization in organizations.DefaultIfEmpty()
        orderby grant.Id
        select new GrantLine(grant.Id, grant.UserId, role, grant.OrganizationId, organization == null ? null : organization.ShortName, grant.GrantedUtc, grant.GrantedBy);
}
