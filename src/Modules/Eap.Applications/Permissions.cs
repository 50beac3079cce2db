using Eap.Platform.Security;

namespace Eap.Applications;

/// <summary>Permissions over applications.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Fill in, hand in and follow applications for a union. It counts at the union where it was granted, not below: for a unit below one files on its behalf.</summary>
    public static readonly Permission FileApplication = new(nameof(FileApplication), "代表本单位申报", "申报");

    /// <summary>See what was handed in, and decide what a process asks for.</summary>
    public static readonly Permission HandleApplications = new(nameof(HandleApplications), "受理和审核申报", "申报");

    /// <summary>File a paper or mailed form for a unit below; the unit confirms it.</summary>
    public static readonly Permission FileOnBehalf = new(nameof(FileOnBehalf), "替下级单位录入申报", "申报");

    /// <summary>Take lists and dossiers out of the site.</summary>
    public static readonly Permission ExportApplications = new(nameof(ExportApplications), "导出申报材料", "申报", IsSecurityCritical: true);

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [FileApplication, HandleApplications, FileOnBehalf, ExportApplications];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() =>
    [
        new(RoleNames.UnionAdministrator, FileApplication, HandleApplications, FileOnBehalf),
        new(RoleNames.ServiceCentre, HandleApplications, FileOnBehalf, ExportApplications),
    ];
}
