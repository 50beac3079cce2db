using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Grants;

/// <summary>交接: a new person takes over the grants of an account, with a slip of their own; the old account is disabled. Inside a unit of work.</summary>
public sealed class GrantHandover(UnitScope unit, AccountEditor accounts, ICurrentUser user, SiteClock clock, IStringLocalizer<GrantHandover> T)
{
    /// <summary>Hands over; the result is the new account with its slip. Content the old account wrote stays in its name.</summary>
    public async Task<AccountResult> RunAsync(string userId, string? userName, string? displayName, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var old = await unit.Db.Set<User>().FirstAsync(row => row.Id == userId, cancellationToken);
        if (!old.IsEnabled) return AccountResult.Refused("", T["账号已停用，不能交接。"]);
        var made = await accounts.CreateAsync(new NewAccount(userName, displayName, old.OrganizationId), cancellationToken);
        if (made.Account is not { } successor) return made;
        foreach (var grant in await unit.Db.Set<Grant>().Where(grant => grant.UserId == userId).ToListAsync(cancellationToken))
        {
            unit.Db.Add(new Grant { UserId = successor.Id, RoleName = grant.RoleName, OrganizationId = grant.OrganizationId, GrantedUtc = clock.UtcNow, GrantedBy = user.UserName });
            unit.Db.Remove(grant);
        }

        await accounts.RetireAsync(userId, successor.Id, cancellationToken);
        return made;
    }
}
