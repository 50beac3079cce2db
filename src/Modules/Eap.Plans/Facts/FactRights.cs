using Eap.Organizations.Directory;
using Eap.Platform.Security;

namespace Eap.Plans.Facts;

/// <summary>Who may enter and who may check. Checking is done from above: at the unit's superior; at the top of the tree, where nobody is above, at the top itself.</summary>
public sealed class FactRights(IAccess access, OrganizationDirectory organizations)
{
    /// <summary>The person may enter facts and declarations of this unit.</summary>
    public async Task<bool> MayRecordAsync(string organizationId, CancellationToken cancellationToken) => await access.AllowsAsync(nameof(Permissions.RecordFacts), organizationId, cancellationToken);

    /// <summary>The person may check what this unit entered; that it be another person is asked beside this.</summary>
    public async Task<bool> MayCheckAsync(string organizationId, CancellationToken cancellationToken) =>
        await organizations.FindAsync(organizationId, cancellationToken) is { } unit && await access.AllowsAsync(nameof(Permissions.CheckFacts), unit.ParentId ?? unit.OrganizationId, cancellationToken);
}
