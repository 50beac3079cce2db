using Eap.Platform.Security;

namespace Eap.SelfChecks.Urgent;

/// <summary>The permission of whoever is on call.</summary>
public sealed class UrgentPermissions : IPermissionProvider
{
    /// <summary>Answer urgent requests; what somebody sees of them depends on the roster.</summary>
    public static readonly Permission AnswerUrgent = new(nameof(AnswerUrgent), "接手紧急支援（看得到求助工会的联系人）", "紧急支援");

    /// <inheritdoc />
    public IEnumerable<Permission> GetPermissions() => [AnswerUrgent];

    /// <inheritdoc />
    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new(RoleNames.ServiceCentre, AnswerUrgent)];
}
