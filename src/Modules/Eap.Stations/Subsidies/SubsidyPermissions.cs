using Eap.Platform.Security;

namespace Eap.Stations.Subsidies;

/// <summary>Permissions over the subsidies of new positions. Inspectors hold neither.</summary>
public sealed class SubsidyPermissions : IPermissionProvider
{
    /// <summary>See list and waiting list, draw up the rule, answer 复核.</summary>
    public static readonly Permission HandleSubsidies = new(nameof(HandleSubsidies), "办理新建阵地补助：规则、名单、复核", "服务阵地");

    /// <summary>See payees, confirm changes somebody else proposed, book payments.</summary>
    public static readonly Permission PaySubsidies = new(nameof(PaySubsidies), "核对收款账户、登记补助付款", "服务阵地");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [HandleSubsidies, PaySubsidies];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, HandleSubsidies, PaySubsidies)];
}
