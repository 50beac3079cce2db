using Eap.Platform.Security;

namespace Eap.Users.Grants;

/// <summary>
/// Keeps the three administrators apart (GB/T 22239-2019). Whoever reads the trail never makes it: the auditor is no other administrator, always.
/// System and security administrator may be one account unless the site says 三员分立. What counts is what a role may do, so that an edited
/// role cannot slip past; the three named roles count whatever they may do.
/// </summary>
public static class AdministratorSeparation
{
    private static readonly string[] SystemPermissions = [nameof(Platform.Permissions.ManageSettings), nameof(Platform.Permissions.ManageRecipes)];
    private static readonly string[] SecurityPermissions = [nameof(Permissions.AssignRoles), nameof(Permissions.ManageRoles)];
    private static readonly string[] AuditPermissions = [nameof(Platform.Permissions.ViewAuditTrail)];

    /// <summary>Which of the three a role is.</summary>
    public static AdministratorDuties DutiesOf(string role, IEnumerable<string> permissions)
    {
        var held = permissions.ToHashSet(StringComparer.Ordinal);
        var duties = AdministratorDuties.None;
        if (role == RoleNames.Administrator || SystemPermissions.Any(held.Contains)) duties |= AdministratorDuties.System;
        if (role == RoleNames.SecurityAdministrator || SecurityPermissions.Any(held.Contains)) duties |= AdministratorDuties.Security;
        if (role == RoleNames.Auditor || AuditPermissions.Any(held.Contains)) duties |= AdministratorDuties.Audit;
        return duties;
    }

    /// <summary>Why one account may not have all these duties, in Chinese; null when it may.</summary>
    public static string? Check(AdministratorDuties duties, bool threeAdministrators)
    {
        if (duties.HasFlag(AdministratorDuties.Audit) && duties != AdministratorDuties.Audit) return "审计员不能同时是系统管理员或安全管理员：查日志的人不能改系统、发权限。";
        return threeAdministrators && duties == (AdministratorDuties.System | AdministratorDuties.Security) ? "本站实行三员分立：系统管理员和安全管理员不能是同一个账号。" : null;
    }
}
