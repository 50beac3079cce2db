using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Platform.Recipes;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Roles;

/// <summary>
/// The <c>Roles</c> step in Orchard Core's shape: <c>Roles[{Name, Description, Permissions[], PermissionBehavior}]</c>, Replace (default), Add or
/// Remove; <c>Title</c> is ours. Permissions nobody here knows are kept and reported.
/// </summary>
public sealed class RolesRecipeStep(PermissionCatalog catalog) : IRecipeStepHandler
{
    /// <inheritdoc />
    public string Name => "Roles";

    /// <inheritdoc />
    public async Task ExecuteAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        // A recipe is imported by whoever holds ManageRecipes; roles are still the security administrator's.
        if (!await context.Unit.Get<OrganizationAccess>().AllowsEverywhereAsync(nameof(Permissions.ManageRoles), cancellationToken)) throw new RecipeException("导入角色需要“修改角色的权限”。");
        var list = context.Step["Roles"] as JsonArray ?? throw new RecipeException("没有 Roles 列表。");
        foreach (var node in list) await OneAsync(context, node as JsonObject ?? throw new RecipeException("Roles 里有一项不是对象。"), cancellationToken);
        context.Report.AddDone($"角色 {list.Count} 个");
    }

    private async Task OneAsync(RecipeStepContext context, JsonObject json, CancellationToken cancellationToken)
    {
        var name = Text(json["Name"]) ?? throw new RecipeException("有一个角色没有 Name。");
        var named = (json["Permissions"] as JsonArray ?? []).Select(Text).OfType<string>().ToList();
        foreach (var unknown in named.Where(permission => !catalog.All.ContainsKey(permission))) context.Report.AddKept($"权限 {unknown}");
        var existing = await context.Unit.Db.Set<Role>().FirstOrDefaultAsync(role => role.Name == name, cancellationToken);
        var held = existing?.Permissions ?? [];
        IReadOnlyCollection<string> permissions = Text(json["PermissionBehavior"]) switch
        {
            null or "Replace" => named,
            "Add" => [.. held.Union(named)],
            "Remove" => [.. held.Except(named)],
            var other => throw new RecipeException($"角色 {name} 的 PermissionBehavior“{other}”不认识，可用 Replace、Add、Remove。"),
        };
        var request = new RoleRequest(name, Text(json["Title"]) ?? existing?.Title ?? name, Text(json["Description"]) ?? existing?.Description, permissions);
        var editor = context.Unit.Get<RoleEditor>();
        try
        {
            var result = existing is null ? await editor.CreateAsync(request, cancellationToken) : await editor.ChangeAsync(request, null, cancellationToken);
            if (!result.Succeeded) throw new RecipeException($"角色 {name}：{result.Problem}");
        }
        catch (LastAdministratorException exception)
        {
            throw new RecipeException($"角色 {name}：{LastAdministratorException.Reason}", exception);
        }
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
