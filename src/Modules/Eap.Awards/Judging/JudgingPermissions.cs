using Eap.Platform.Security;

namespace Eap.Awards.Judging;

/// <summary>The permission of judges.</summary>
public sealed class JudgingPermissions : IPermissionProvider
{
    /// <summary>Score the nominations of the panels the person sits on, nothing else. It counts at the organisation of the programme.</summary>
    public static readonly Permission JudgeNominations = new(nameof(JudgeNominations), "给推荐材料打分", "评选");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [JudgeNominations];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.Judge, JudgeNominations)];
}
