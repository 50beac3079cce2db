using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Media.Library;

/// <summary>Which files the current person manages: those of the organisations where they hold <see cref="Permissions.ManageMedia"/>.</summary>
public sealed class MediaAccess(SiteDbContext db, IAccess access)
{
    /// <summary>True when the person manages files of this organisation.</summary>
    public ValueTask<bool> AllowsAsync(string organizationId, CancellationToken cancellationToken) =>
        access.AllowsAsync(nameof(Permissions.ManageMedia), organizationId, cancellationToken);

    /// <summary>The files the person manages. Not tracked.</summary>
    public async Task<IQueryable<MediaFile>> ManagedAsync(CancellationToken cancellationToken)
    {
        var files = db.Set<MediaFile>().AsNoTracking();
        var scope = await access.ScopeAsync(nameof(Permissions.ManageMedia), cancellationToken);
        if (scope.Everywhere) return files;
        var inside = db.Set<Organization>().Within(scope);
        return files.Where(file => inside.Any(organization => organization.OrganizationId == file.OrganizationId));
    }

    /// <summary>A file the person manages; null when there is none or it is not theirs.</summary>
    public async Task<MediaFile?> FindAsync(string mediaId, CancellationToken cancellationToken) =>
        await (await ManagedAsync(cancellationToken)).FirstOrDefaultAsync(file => file.MediaId == mediaId, cancellationToken);

    /// <summary>The organisations whose files the person manages, as a tree.</summary>
    public async Task<OrganizationTree> OrganizationsAsync(CancellationToken cancellationToken)
    {
        var scope = await access.ScopeAsync(nameof(Permissions.ManageMedia), cancellationToken);
        return new OrganizationTree(await db.Set<Organization>().AsNoTracking().Within(scope).ToListAsync(cancellationToken));
    }
}
