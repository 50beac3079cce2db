using Eap.Users.Grants;

namespace Eap.Workflows.Instances;

/// <summary>The people who are told when an instance stops.</summary>
public sealed class WorkflowSupervisors(PermissionHolders holders)
{
    /// <summary>Accounts that may manage workflows anywhere.</summary>
    public Task<IReadOnlyList<string>> UserIdsAsync(CancellationToken cancellationToken) => holders.UserIdsAsync(nameof(Permissions.ManageWorkflows), null, cancellationToken);
}
