using Eap.Contents.Definitions;
using Eap.Platform.Data;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Workflows.Checking;

/// <summary>Reads what types may name.</summary>
public sealed class KnownNamesReader(SiteDbContext db, PermissionCatalog permissions, ContentDefinitionManager definitions)
{
    /// <summary>The names as they are now.</summary>
    public async Task<KnownNames> ReadAsync(CancellationToken cancellationToken)
    {
        var roles = await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken);
        var types = await definitions.ListTypesAsync(cancellationToken);
        return new KnownNames(permissions.All.Keys.ToHashSet(), roles.SelectMany(role => role.Permissions).ToHashSet(), types.Select(type => type.Name).ToHashSet());
    }
}
