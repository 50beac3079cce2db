using Eap.Contents.Access;
using Eap.Contents.Model;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Acceptance;

/// <summary>Which acceptances the current person handles. What is not for them is not there.</summary>
public sealed class AcceptanceDoor(SiteDbContext db, IAccess access, ContentAccess contents)
{
    /// <summary>One they handle; null when there is none for them.</summary>
    public async Task<AcceptanceCase?> DeskAsync(string applicationItemId, CancellationToken cancellationToken) =>
        await db.Set<AcceptanceCase>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == applicationItemId, cancellationToken) is { } found
        && await access.AllowsAsync(nameof(AcceptancePermissions.AcceptStations), found.OrganizationId, cancellationToken) ? found : null;

    /// <summary>What was filed, in its newest version; null when it was removed.</summary>
    public async Task<ContentItem?> FilingAsync(AcceptanceCase acceptance, string permission, CancellationToken cancellationToken) =>
        await (await contents.PrivateAsync(AcceptanceFiling.FormName, cancellationToken, permission)).FirstOrDefaultAsync(item => item.ContentItemId == acceptance.ApplicationItemId, cancellationToken);
}
