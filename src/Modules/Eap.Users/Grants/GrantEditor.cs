using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Grants;

/// <summary>Grants and withdraws roles, inside a unit of work. A changed grant ends the person's sessions.</summary>
public sealed class GrantEditor(
    UnitScope unit, GrantAuthority authority, SeparationGuard separation, LastAdministrator last, ICurrentUser user, SiteClock clock, AuditTrail audit, IStringLocalizer<GrantEditor> T)
{
    /// <summary>Grants the role at the organisation and everything below it.</summary>
    public async Task<AccountResult> GrantAsync(string userId, string? roleName, string? organizationId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var account = await unit.Db.Set<User>().FirstOrDefaultAsync(row => row.Id == userId, cancellationToken);
        var role = await unit.Db.Set<Role>().FirstOrDefaultAsync(row => row.Name == roleName, cancellationToken);
        var organization = await unit.Db.Set<Organization>().FirstOrDefaultAsync(row => row.OrganizationId == organizationId, cancellationToken);
        if (account is null) return AccountResult.Refused("", T["没有这个账号。"]);
        if (role is null) return AccountResult.Refused("Role", T["请选择角色。"]);
        if (organization is null) return AccountResult.Refused("OrganizationId", T["请选择组织。"]);
        if (!await authority.MayHandOutAsync(role, organization.OrganizationId, cancellationToken)) return AccountResult.Forbidden;
        if (account.Id == user.UserId) return AccountResult.Refused("", T["不能给自己授予角色，请由另一位安全管理员办理。"]);
        if (!account.IsEnabled) return AccountResult.Refused("", T["账号已停用，请先启用。"]);
        if (!organization.IsActive) return AccountResult.Refused("OrganizationId", T["组织“{0}”已停用。", organization.Name]);
        if (await unit.Db.Set<Grant>().AnyAsync(grant => grant.UserId == userId && grant.RoleName == roleName && grant.OrganizationId == organizationId, cancellationToken))
            return AccountResult.Refused("Role", T["已经有这个角色了。"]);
        if (await separation.CheckAsync(userId, role, cancellationToken) is { } problem) return AccountResult.Refused("Role", T[problem]);
        unit.Db.Add(new Grant { UserId = userId, RoleName = role.Name, OrganizationId = organization.OrganizationId, GrantedUtc = clock.UtcNow, GrantedBy = user.UserName });
        return await DoneAsync(account, "Granted", T["授予角色“{0}”，在“{1}”", role.Title, organization.Name], role.Name, organization.OrganizationId, cancellationToken);
    }

    /// <summary>Takes a grant back.</summary>
    public async Task<AccountResult> WithdrawAsync(string userId, long grantId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var grant = await unit.Db.Set<Grant>().FirstOrDefaultAsync(row => row.Id == grantId && row.UserId == userId, cancellationToken);
        if (grant is null) return AccountResult.Refused("", T["这个角色已经收回了。"]);
        var role = await unit.Db.Set<Role>().FirstAsync(row => row.Name == grant.RoleName, cancellationToken);
        var account = await unit.Db.Set<User>().FirstAsync(row => row.Id == userId, cancellationToken);
        var organization = await unit.Db.Set<Organization>().Where(row => row.OrganizationId == grant.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        if (!await authority.MayHandOutAsync(role, grant.OrganizationId, cancellationToken)) return AccountResult.Forbidden;
        if (userId == user.UserId) return AccountResult.Refused("", T["不能收回自己的角色，请由另一位安全管理员办理。"]);
        unit.Db.Remove(grant);
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (!await last.RemainsAsync(cancellationToken)) throw new LastAdministratorException();
        return await DoneAsync(account, "Withdrawn", T["收回角色“{0}”，在“{1}”", role.Title, organization ?? ""], role.Name, grant.OrganizationId, cancellationToken);
    }

    private async Task<AccountResult> DoneAsync(User account, string what, string summary, string role, string organizationId, CancellationToken cancellationToken)
    {
        account.EndSessions();
        audit.Record("User", what, summary, account.Id, organizationId, new JsonObject { ["role"] = role });
        await unit.Db.SaveChangesAsync(cancellationToken);
        return AccountResult.Done(account);
    }
}
