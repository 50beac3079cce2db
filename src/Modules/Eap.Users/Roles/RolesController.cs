using System.Security.Claims;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Roles;

/// <summary>Roles and what they may do. They concern the whole site: ManageRoles is asked at the top of the tree.</summary>
[Route("admin/roles"), RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Users.Permissions.ManageRoles))]
public sealed class RolesController(SiteDbContext db, UnitOfWork work, OrganizationAccess access, PermissionCatalog catalog, SiteSettings settings, IStringLocalizer<RolesController> T) : Controller
{
    /// <summary>All roles.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await MayAsync(cancellationToken) ? await ListAsync(cancellationToken) : Forbid();

    /// <summary>The form for a new role.</summary>
    [HttpGet("create")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken) => await MayAsync(cancellationToken) ? Show(new RoleViewModel { IsNew = true }) : Forbid();

    /// <summary>Adds a role.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(RoleViewModel form, CancellationToken cancellationToken)
    {
        form.IsNew = true;
        return await FinishAsync(await RunAsync(editor => editor.CreateAsync(ToRequest(form), cancellationToken), cancellationToken), form, T["已新建角色。"], cancellationToken);
    }

    /// <summary>The form of a role.</summary>
    [HttpGet("{name}/edit")]
    public async Task<IActionResult> Edit([FromRoute] string name, CancellationToken cancellationToken)
    {
        if (!await MayAsync(cancellationToken)) return Forbid();
        return await FindAsync(name, cancellationToken) is { } role ? Show(Form(role)) : NotFound();
    }

    /// <summary>Changes a role; it counts at its holders' next request.</summary>
    [HttpPost("{name}/edit")]
    public async Task<IActionResult> Edit([FromRoute] string name, RoleViewModel form, CancellationToken cancellationToken)
    {
        if (!await MayAsync(cancellationToken)) return Forbid();
        if (await FindAsync(name, cancellationToken) is not { } role) return NotFound();
        form.Name = role.Name;
        return await FinishAsync(await RunAsync(editor => editor.ChangeAsync(ToRequest(form), form.Revision, cancellationToken), cancellationToken), form, T["已保存，下一次打开页面就生效。"], cancellationToken);
    }

    /// <summary>Removes a role nobody holds.</summary>
    [HttpPost("{name}/delete")]
    public async Task<IActionResult> Delete([FromRoute] string name, CancellationToken cancellationToken)
    {
        var role = (await FindAsync(name, cancellationToken))?.Name ?? name;
        return await BackAsync(await RunAsync(editor => editor.DeleteAsync(role, cancellationToken), cancellationToken), T["已删除角色。"], cancellationToken);
    }

    /// <summary>Turns 三员分立 on or off.</summary>
    [HttpPost("three-administrators")]
    public async Task<IActionResult> ThreeAdministrators(bool on, CancellationToken cancellationToken) =>
        await BackAsync(await RunAsync(editor => editor.SetThreeAdministratorsAsync(on, cancellationToken), cancellationToken), on ? T["已开启三员分立。"] : T["已关闭三员分立。"], cancellationToken);

    /// <summary>Asks the second step of the three administrators, or no longer.</summary>
    [HttpPost("second-step")]
    public async Task<IActionResult> SecondStep(bool on, CancellationToken cancellationToken) =>
        await BackAsync(await RunAsync(editor => editor.SetSecondStepAsync(on, User.FindFirstValue(ClaimTypes.NameIdentifier), cancellationToken), cancellationToken), on ? T["三员从下一次打开页面起要先开启两步验证。"] : T["不再要求两步验证。"], cancellationToken);

    private ValueTask<bool> MayAsync(CancellationToken cancellationToken) => access.AllowsEverywhereAsync(nameof(Users.Permissions.ManageRoles), cancellationToken);

    private async Task<RoleResult?> RunAsync(Func<RoleEditor, Task<RoleResult>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(async unit =>
                await unit.Get<OrganizationAccess>().AllowsEverywhereAsync(nameof(Users.Permissions.ManageRoles), cancellationToken) ? await change(unit.Get<RoleEditor>()) : null, cancellationToken);
        }
        catch (LastAdministratorException)
        {
            return new RoleResult("", LastAdministratorException.Reason);
        }
    }

    private async Task<IActionResult> FinishAsync(RoleResult? result, RoleViewModel form, string done, CancellationToken cancellationToken)
    {
        if (result is null) return Forbid();
        if (result.Succeeded) return Done(done);
        if (result.Field == "Revision" && await FindAsync(form.Name!, cancellationToken) is { } role)
        {
            ModelState.Clear();
            form = Form(role);
        }

        ModelState.AddModelError(result.Field == "Revision" ? "" : result.Field, result.Problem!);
        return Show(form);
    }

    private async Task<IActionResult> BackAsync(RoleResult? result, string done, CancellationToken cancellationToken)
    {
        if (result is null) return Forbid();
        if (result.Succeeded) return Done(done);
        ModelState.AddModelError("", result.Problem!);
        return await ListAsync(cancellationToken);
    }

    private RedirectToActionResult Done(string notice)
    {
        TempData["Notice"] = notice;
        return RedirectToAction(nameof(Index));
    }

    private async Task<IActionResult> ListAsync(CancellationToken cancellationToken)
    {
        var holders = await db.Set<Grant>().AsNoTracking().GroupBy(grant => grant.RoleName).Select(group => new { group.Key, Count = group.Select(grant => grant.UserId).Distinct().Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).OrderBy(RoleOrder.Of).Select(role => (role, holders.GetValueOrDefault(role.Name))).ToList();
        return View("Index", new RoleListViewModel(roles, await settings.GetAsync<UsersSettings>(cancellationToken)));
    }

    // Addresses are written in small letters.
    private Task<Role?> FindAsync(string name, CancellationToken cancellationToken)
    {
        var upper = name.ToUpperInvariant();
        return db.Set<Role>().AsNoTracking().FirstOrDefaultAsync(role => role.Name.ToUpper() == upper, cancellationToken);
    }

    private static RoleRequest ToRequest(RoleViewModel form) => new(form.Name, form.Title, form.Description, form.Permissions ?? []);

    private static RoleViewModel Form(Role role) => new() { Name = role.Name, Title = role.Title, Description = role.Description, Permissions = role.Permissions, Revision = role.Revision };

    private ViewResult Show(RoleViewModel form)
    {
        form.Groups = [.. catalog.All.Values.GroupBy(permission => permission.Category)];
        form.Unknown = [.. (form.Permissions ?? []).Where(name => !catalog.All.ContainsKey(name))];
        return View("Edit", form);
    }
}
