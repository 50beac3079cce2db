using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Text;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Roles;

/// <summary>A role as it shall be.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Permissions">Permission names; unknown ones are kept.</param>
public sealed record RoleRequest(string? Name, string? Title, string? Description, IReadOnlyCollection<string> Permissions);

/// <summary>What came of a change of a role: the field and the reason in Chinese, or null when it was made.</summary>
public sealed record RoleResult(string Field, string? Problem)
{
    internal static readonly RoleResult Done = new("", null);

    /// <summary>True when the change was made.</summary>
    public bool Succeeded => Problem is null;
}

/// <summary>Changes roles, inside a unit of work. A role may not come to break the separation of administrators for anybody who holds it.</summary>
public sealed partial class RoleEditor(UnitScope unit, SeparationGuard separation, LastAdministrator last, SiteSettings settings, AuditTrail audit, IStringLocalizer<RoleEditor> T)
{
    /// <summary>Adds a role.</summary>
    public async Task<RoleResult> CreateAsync(RoleRequest request, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var name = FullWidth.Fold(PlainInput.Clean(request.Name).Value);
        if (!Shape().IsMatch(name)) return new RoleResult("Name", T["名称用 2 到 64 个英文字母和数字，以字母开头，中间可以有空格、点和横线，如 StationInspector。"]);
        if (await unit.Db.Set<Role>().AnyAsync(row => row.Name.ToUpper() == name.ToUpper(), cancellationToken)) return new RoleResult("Name", T["已有这个角色。"]);
        var role = new Role { Name = name, Title = "" };
        if (await FillAsync(role, request, cancellationToken) is { } problem) return problem;
        unit.Db.Add(role);
        return await DoneAsync("RoleCreated", T["新建角色“{0}”", role.Title], role.Name, request.Permissions, [], cancellationToken);
    }

    /// <summary>Changes title, description and permissions.</summary>
    /// <param name="request">The role as it shall be.</param>
    /// <param name="revision">The revision the person saw; null: whatever it is.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<RoleResult> ChangeAsync(RoleRequest request, int? revision, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (await unit.Db.Set<Role>().FirstOrDefaultAsync(row => row.Name == request.Name, cancellationToken) is not { } role) return new RoleResult("", T["没有这个角色。"]);
        if (revision is { } seen && seen != role.Revision) return new RoleResult("Revision", T["这个角色刚被别人改过，下面是最新的内容，请核对后再改。"]);
        var before = role.Permissions;
        if (await FillAsync(role, request, cancellationToken) is { } problem)
        {
            unit.Db.Entry(role).State = EntityState.Detached;
            return problem;
        }

        role.Revision++;
        return await DoneAsync("RoleChanged", T["修改角色“{0}”", role.Title], role.Name, role.Permissions.Except(before), before.Except(role.Permissions), cancellationToken);
    }

    /// <summary>Removes a role nobody holds.</summary>
    public async Task<RoleResult> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (RoleOrder.IsBuiltIn(name)) return new RoleResult("", T["这是每个站点都有的角色，不能删除。"]);
        if (await unit.Db.Set<Role>().FirstOrDefaultAsync(row => row.Name == name, cancellationToken) is not { } role) return new RoleResult("", T["没有这个角色。"]);
        if (await unit.Db.Set<Grant>().AnyAsync(grant => grant.RoleName == name, cancellationToken)) return new RoleResult("", T["还有账号担任这个角色，先收回再删除。"]);
        unit.Db.Remove(role);
        return await DoneAsync("RoleDeleted", T["删除角色“{0}”", role.Title], name, [], role.Permissions, cancellationToken);
    }

    /// <summary>Turns 三员分立 on or off; on only when nobody breaks it now.</summary>
    public async Task<RoleResult> SetThreeAdministratorsAsync(bool on, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var broken = on ? await separation.BrokenByAsync(null, true, cancellationToken) : [];
        if (broken.Count > 0)
            return new RoleResult("", T["有 {0} 个账号同时担任系统管理员和安全管理员，先收回其中一个角色再开启。", broken.Count]);
        await ChangeAsync(changed => changed.ThreeAdministrators = on, cancellationToken);
        audit.Record("User", "ThreeAdministrators", on ? T["开启三员分立"] : T["关闭三员分立"]);
        return RoleResult.Done;
    }

    /// <summary>Asks the second step of the three administrators, or no longer; asked only by who has it, so that nobody locks themselves out.</summary>
    public async Task<RoleResult> SetSecondStepAsync(bool on, string? userId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        if (on && !await unit.Db.Set<User>().AnyAsync(row => row.Id == userId && row.TwoFactorEnabled, cancellationToken))
            return new RoleResult("", T["先给自己的账号开启两步验证，再要求别人。"]);
        await ChangeAsync(changed => changed.AdministratorsNeedSecondStep = on, cancellationToken);
        audit.Record("User", "AdministratorsNeedSecondStep", on ? T["要求三员开启两步验证"] : T["不再要求三员开启两步验证"]);
        return RoleResult.Done;
    }

    private async Task ChangeAsync(Action<UsersSettings> change, CancellationToken cancellationToken)
    {
        var now = await settings.GetAsync<UsersSettings>(cancellationToken);
        var changed = new UsersSettings { ThreeAdministrators = now.ThreeAdministrators, AdministratorsNeedSecondStep = now.AdministratorsNeedSecondStep };
        change(changed);
        await settings.SetAsync(unit, changed, cancellationToken);
    }

    private async Task<RoleResult?> FillAsync(Role role, RoleRequest request, CancellationToken cancellationToken)
    {
        var (title, description) = (PlainInput.Clean(request.Title), PlainInput.Clean(request.Description).Value);
        if (title.IsEmpty) return new RoleResult("Title", T["请填写角色的中文名称。"]);
        if (title.Value.Length > 100) return new RoleResult("Title", T["名称最多 100 个字。"]);
        if (description.Length > 500) return new RoleResult("Description", T["说明最多 500 个字。"]);
        (role.Title, role.Description) = (title.Value, description.Length == 0 ? null : description);
        role.Permissions = [.. request.Permissions.Where(name => name.Length is > 0 and <= 128).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var three = (await settings.GetAsync<UsersSettings>(cancellationToken)).ThreeAdministrators;
        if (AdministratorSeparation.Check(AdministratorSeparation.DutiesOf(role.Name, role.Permissions), three) is { } reason) return new RoleResult("Permissions", T[reason]);
        var broken = await separation.BrokenByAsync(role, three, cancellationToken);
        return broken.Count > 0 ? new RoleResult("Permissions", T["有 {0} 个账号还担任别的角色，加上这些权限就违反三员分立，先收回其中一个角色。", broken.Count]) : null;
    }

    private async Task<RoleResult> DoneAsync(string what, string summary, string role, IEnumerable<string> added, IEnumerable<string> removed, CancellationToken cancellationToken)
    {
        audit.Record("User", what, summary, role, data: new JsonObject
        {
            ["added"] = new JsonArray([.. added.Select(name => JsonValue.Create(name))]), ["removed"] = new JsonArray([.. removed.Select(name => JsonValue.Create(name))]),
        });
        var before = await last.RemainsAsync(cancellationToken);
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (before && !await last.RemainsAsync(cancellationToken)) throw new LastAdministratorException();
        return RoleResult.Done;
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9 ._-]{0,62}[A-Za-z0-9]$")]
    private static partial Regex Shape();
}
