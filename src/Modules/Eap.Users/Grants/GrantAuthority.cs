using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Grants;

/// <summary>Who may hand out which role where, and who may touch which account. Nobody reaches, by way of an account they manage, what they could not hand out.</summary>
public sealed class GrantAuthority(SiteDbContext db, OrganizationAccess access, PermissionCatalog permissions, ICurrentUser user)
{
    /// <summary>
    /// True when the person may grant or withdraw the role at the organisation: they hold AssignRoles there, and at the top of the tree if the
    /// role is sensitive (its permissions are asked without an organisation, so granted at a district they would count everywhere).
    /// </summary>
    public async ValueTask<bool> MayHandOutAsync(Role role, string organizationId, CancellationToken cancellationToken) =>
        await access.AllowsAsync(nameof(Permissions.AssignRoles), organizationId, cancellationToken)
        && (!permissions.IsSensitive(role) || await access.AllowsEverywhereAsync(nameof(Permissions.AssignRoles), cancellationToken));

    /// <summary>
    /// True when the person may reset, disable or hand over the account: ManageUsers at its organisation and wherever it holds a role; for a
    /// sensitive role they must be able to hand that role out. Their own account they manage at /account only.
    /// </summary>
    public async ValueTask<bool> MayManageAsync(User account, CancellationToken cancellationToken)
    {
        if (account.Id == user.UserId || !await access.AllowsAsync(nameof(Permissions.ManageUsers), account.OrganizationId, cancellationToken)) return false;
        var held = await (
            from grant in db.Set<Grant>().AsNoTracking()
            join role in db.Set<Role>().AsNoTracking() on grant.RoleName equals role.Name
            where grant.UserId == account.Id
            select new { grant.OrganizationId, Role = role }).ToListAsync(cancellationToken);
        foreach (var grant in held)
        {
            if (!await access.AllowsAsync(nameof(Permissions.ManageUsers), grant.OrganizationId, cancellationToken)) return false;
            if (permissions.IsSensitive(grant.Role) && !await MayHandOutAsync(grant.Role, grant.OrganizationId, cancellationToken)) return false;
        }

        return true;
    }
}
