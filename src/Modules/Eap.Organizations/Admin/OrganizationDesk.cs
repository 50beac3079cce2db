using Eap.Organizations.Directory;
using Eap.Organizations.Editing;
using Eap.Platform.Data;

namespace Eap.Organizations.Admin;

/// <summary>Runs one change of the tree for the current person: asks for the permission in the same transaction, then lets the editor do it.</summary>
public sealed class OrganizationDesk(UnitOfWork work)
{
    /// <summary>Runs the change; null when the person may not manage one of the organisations it touches.</summary>
    /// <param name="touched">Organisations it touches; null stands for the top of the tree.</param>
    /// <param name="change">The change.</param>
    /// <param name="cancellationToken">Stops it; nothing stays.</param>
    public Task<OrganizationResult?> RunAsync(IReadOnlyList<string?> touched, Func<OrganizationEditor, Task<OrganizationResult>> change, CancellationToken cancellationToken) =>
        work.RunAsync(async unit =>
        {
            var access = unit.Get<OrganizationAccess>();
            foreach (var organizationId in touched)
                if (!await MayAsync(access, organizationId, cancellationToken)) return null;
            return await change(unit.Get<OrganizationEditor>());
        }, cancellationToken);

    private static ValueTask<bool> MayAsync(OrganizationAccess access, string? organizationId, CancellationToken cancellationToken) => organizationId is null
        ? access.AllowsEverywhereAsync(nameof(Permissions.ManageOrganizations), cancellationToken)
        : access.AllowsAsync(nameof(Permissions.ManageOrganizations), organizationId, cancellationToken);
}
