using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Roles;

/// <summary>
/// Adds the roles a module brings, and gives roles the permissions that are new to this site. What was decided in the admin stays: a permission
/// the site has seen before is never given again.
/// </summary>
public sealed class RoleSeeder(UnitOfWork work, PermissionCatalog catalog, SiteDbContext db) : ISiteInitializer
{
    private const string Seen = "Internal.SeenPermissions";

    /// <inheritdoc />
    public async Task BeforeSetupAsync(CancellationToken cancellationToken)
    {
        var (seen, roles) = (await SeenAsync(db, cancellationToken), await db.Set<Role>().AsNoTracking().Select(role => role.Name).ToListAsync(cancellationToken));
        if (catalog.All.Keys.All(seen.Contains) && Wanted().All(roles.Contains)) return;
        await work.RunAsync(unit => SeedAsync(unit, cancellationToken), cancellationToken);
    }

    private async Task SeedAsync(UnitScope unit, CancellationToken cancellationToken)
    {
        var seen = await SeenAsync(unit.Db, cancellationToken);
        var roles = await unit.Db.Set<Role>().ToDictionaryAsync(role => role.Name, cancellationToken);
        var titles = RoleNames.All.ToDictionary(role => role.Name, role => role.Title);
        foreach (var name in Wanted())
        {
            var isNew = !roles.TryGetValue(name, out var role);
            if (isNew) unit.Db.Add(roles[name] = role = new Role { Name = name, Title = titles.GetValueOrDefault(name, name) });
            var given = catalog.Stereotypes.Where(stereotype => stereotype.Role == name).SelectMany(stereotype => stereotype.Permissions).Select(permission => permission.Name)
                .Where(permission => isNew || !seen.Contains(permission)).Except(role!.Permissions).ToList();
            if (given.Count == 0) continue;
            role.Permissions = [.. role.Permissions.Concat(given).Distinct().Order(StringComparer.Ordinal)];
            role.Revision++;
        }

        await unit.Get<SiteSettings>().SetAsync(unit, Seen, JsonSerializer.Serialize(seen.Union(catalog.All.Keys).Order(StringComparer.Ordinal)), cancellationToken);
    }

    private IEnumerable<string> Wanted() => RoleNames.All.Select(role => role.Name).Union(catalog.Stereotypes.Select(stereotype => stereotype.Role));

    private static async Task<HashSet<string>> SeenAsync(SiteDbContext db, CancellationToken cancellationToken)
    {
        var json = await db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == Seen).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? [] : JsonSerializer.Deserialize<HashSet<string>>(json)!;
    }
}
