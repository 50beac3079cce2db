using Eap.Platform.Security;

namespace Eap.Platform;

/// <summary>The platform's permissions.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Enter <c>/admin</c>.</summary>
    public static readonly Permission AccessAdminPanel = new(nameof(AccessAdminPanel), "进入管理后台", "站点");

    /// <summary>Change site settings.</summary>
    public static readonly Permission ManageSettings = new(nameof(ManageSettings), "修改站点设置", "站点");

    /// <summary>Import and export recipes.</summary>
    public static readonly Permission ManageRecipes = new(nameof(ManageRecipes), "导入、导出配方", "站点", IsSecurityCritical: true);

    /// <summary>Read the audit trail.</summary>
    public static readonly Permission ViewAuditTrail = new(nameof(ViewAuditTrail), "查看审计日志", "审计");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [AccessAdminPanel, ManageSettings, ManageRecipes, ViewAuditTrail];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.Administrator, AccessAdminPanel, ManageSettings, ManageRecipes),
        new(RoleNames.SecurityAdministrator, AccessAdminPanel),
        new(RoleNames.Auditor, AccessAdminPanel, ViewAuditTrail),
        new(RoleNames.Editor, AccessAdminPanel),
        new(RoleNames.SecondReviewer, AccessAdminPanel),
        new(RoleNames.FinalReviewer, AccessAdminPanel),
        new(RoleNames.UnionAdministrator, AccessAdminPanel),
        new(RoleNames.ServiceCentre, AccessAdminPanel),
        new(RoleNames.Leader, AccessAdminPanel),
    ];
}
