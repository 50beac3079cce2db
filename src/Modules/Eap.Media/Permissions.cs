using Eap.Platform.Security;

namespace Eap.Media;

/// <summary>Permissions over the media library.</summary>
public sealed class Permissions : IPermissionProvider
{
    /// <summary>Upload, describe and delete files of an organisation, and read those no published item shows.</summary>
    public static readonly Permission ManageMedia = new(nameof(ManageMedia), "管理媒体库", "内容");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ManageMedia];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Editor, ManageMedia), new(RoleNames.ServiceCentre, ManageMedia)];
}
