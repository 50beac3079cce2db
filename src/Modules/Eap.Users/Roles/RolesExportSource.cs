using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Platform.Data;
using Eap.Platform.Recipes;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Roles;

// Accounts and grants are never exported: they are people.
internal sealed class RolesExportSource(SiteDbContext db) : IRecipeExportSource
{
    public int Order => 20;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).OrderBy(RoleOrder.Of);
        yield return new JsonObject
        {
            ["name"] = "Roles",
            ["Roles"] = new JsonArray([.. roles.Select(role => new JsonObject
            {
                ["Name"] = role.Name, ["Title"] = role.Title, ["Description"] = role.Description,
                ["Permissions"] = new JsonArray([.. role.Permissions.Select(name => JsonValue.Create(name))]), ["PermissionBehavior"] = "Replace",
            })]),
        };
    }
}
