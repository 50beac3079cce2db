using Eap.Applications.Access;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Stations.Acceptance;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Subsidies;

/// <summary>Which claims the current person reaches, and as whom. What is not for them is not there.</summary>
public sealed class SubsidyDoor(SiteDbContext db, IAccess access, Representation representation, OrganizationDirectory organizations)
{
    /// <summary>A claim they handle.</summary>
    public async Task<SubsidyClaim?> DeskAsync(string applicationItemId, string permission, CancellationToken cancellationToken) =>
        await FindAsync(applicationItemId, cancellationToken) is { } claim && await access.AllowsAsync(permission, claim.OrganizationId, cancellationToken) ? claim : null;

    /// <summary>A claim of a union they speak for.</summary>
    public async Task<SubsidyClaim?> OwnAsync(string applicationItemId, CancellationToken cancellationToken) =>
        await FindAsync(applicationItemId, cancellationToken) is { } claim && await representation.SpeaksForAsync(claim.OrganizationId, cancellationToken) ? claim : null;

    /// <summary>True when they act for the city: the rule is everybody's.</summary>
    public async Task<bool> IsCityAsync(CancellationToken cancellationToken) =>
        await organizations.FederationAsync(cancellationToken) is { } city && await access.AllowsAsync(nameof(SubsidyPermissions.HandleSubsidies), city.OrganizationId, cancellationToken);

    /// <summary>The acceptance of a claim.</summary>
    public Task<AcceptanceCase> CaseAsync(SubsidyClaim claim, CancellationToken cancellationToken) =>
        db.Set<AcceptanceCase>().AsNoTracking().FirstAsync(row => row.ApplicationItemId == claim.ApplicationItemId, cancellationToken);

    private Task<SubsidyClaim?> FindAsync(string applicationItemId, CancellationToken cancellationToken) =>
        db.Set<SubsidyClaim>().AsNoTracking().FirstOrDefaultAsync(row => row.ApplicationItemId == applicationItemId, cancellationToken);
}
