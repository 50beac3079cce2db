using Eap.Platform.Security;

namespace Eap.SelfChecks.Checks;

/// <summary>The permission of whoever brings scales in. There is none that reads an answer: answers never come here.</summary>
public sealed class ChecksPermissions : IPermissionProvider
{
    /// <summary>Bring the wording of scales in from a file.</summary>
    public static readonly Permission ImportScales = new(nameof(ImportScales), "导入量表的文字", "自主测评");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [ImportScales];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Editor, ImportScales)];
}
