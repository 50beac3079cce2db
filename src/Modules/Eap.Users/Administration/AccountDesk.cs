using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Administration;

/// <summary>Runs one change of an account for the current person: what they may do is asked in the same transaction.</summary>
public sealed class AccountDesk(UnitOfWork work)
{
    /// <summary>Runs a change of an account the person may manage. The last security administrator cannot be taken away by it.</summary>
    public Task<AccountResult> ManageAsync(string userId, Func<UnitScope, Task<AccountResult>> change, CancellationToken cancellationToken) => GuardedAsync(async unit =>
    {
        var account = await unit.Db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == userId, cancellationToken);
        if (account is null || !await unit.Get<GrantAuthority>().MayManageAsync(account, cancellationToken)) return AccountResult.Forbidden;
        var before = await unit.Get<LastAdministrator>().RemainsAsync(cancellationToken);
        var result = await change(unit);
        if (result.Succeeded && before && !await unit.Get<LastAdministrator>().RemainsAsync(cancellationToken)) throw new LastAdministratorException();
        return result;
    }, cancellationToken);

    /// <summary>Runs a change that needs ManageUsers at an organisation.</summary>
    public Task<AccountResult> AtAsync(string? organizationId, Func<UnitScope, Task<AccountResult>> change, CancellationToken cancellationToken) => GuardedAsync(async unit =>
        await unit.Get<OrganizationAccess>().AllowsAsync(nameof(Permissions.ManageUsers), organizationId, cancellationToken) ? await change(unit) : AccountResult.Forbidden, cancellationToken);

    /// <summary>Runs a change of grants; the editor asks for AssignRoles, here only that the account may be seen.</summary>
    public Task<AccountResult> GrantAsync(string userId, Func<GrantEditor, Task<AccountResult>> change, CancellationToken cancellationToken) => GuardedAsync(async unit =>
    {
        var at = await unit.Db.Set<User>().Where(row => row.Id == userId).Select(row => row.OrganizationId).FirstOrDefaultAsync(cancellationToken);
        return await unit.Get<OrganizationAccess>().AllowsAsync(nameof(Permissions.ManageUsers), at, cancellationToken) ? await change(unit.Get<GrantEditor>()) : AccountResult.Forbidden;
    }, cancellationToken);

    private async Task<AccountResult> GuardedAsync(Func<UnitScope, Task<AccountResult>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(change, cancellationToken);
        }
        catch (LastAdministratorException)
        {
            return AccountResult.Refused("", LastAdministratorException.Reason);
        }
    }
}
