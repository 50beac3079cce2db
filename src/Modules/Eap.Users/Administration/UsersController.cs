using System.Security.Claims;
using Eap.Organizations.Directory;
using Eap.Organizations.Forms;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Eap.Users.TwoFactor;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Administration;

/// <summary>Accounts in the admin, for those who hold ManageUsers at the account's organisation or above it.</summary>
[Route("admin/users"), RequirePermission(nameof(Platform.Permissions.AccessAdminPanel)), RequirePermission(nameof(Permissions.ManageUsers))]
public sealed class UsersController(
    AccountDirectory accounts, AccountDesk desk, GrantAuthority authority, OrganizationDirectory directory, OrganizationAccess access, PermissionCatalog permissions,
    SiteDbContext db, SiteSettings settings, SiteClock clock, IStringLocalizer<UsersController> T) : Controller
{
    private const string SlipKey = "Eap.Slip";

    /// <summary>The accounts of the organisations the person manages.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(string? under, string? q, string? state, string? after, CancellationToken cancellationToken)
    {
        var scope = await ScopeAsync(nameof(Permissions.ManageUsers), cancellationToken);
        var tree = await directory.TreeAsync(scope, cancellationToken);
        return View(new AccountListViewModel
        {
            Page = await accounts.ListAsync(new AccountQuery(scope, tree.Find(under), q, state, after), cancellationToken),
            Organizations = OrganizationChoices.Of(tree, T["全部"]), Under = under, Words = q, State = state,
        });
    }

    /// <summary>The form for a new account.</summary>
    [HttpGet("create")]
    public Task<IActionResult> Create(string? organization, CancellationToken cancellationToken) => CreateViewAsync(new NewAccountViewModel { OrganizationId = organization }, cancellationToken);

    /// <summary>Makes the account and its slip.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(NewAccountViewModel form, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(form.OrganizationId))
        {
            ModelState.AddModelError(nameof(form.OrganizationId), T["请选择所属组织。"]);
            return await CreateViewAsync(form, cancellationToken);
        }

        var request = new NewAccount(form.UserName, form.DisplayName, form.OrganizationId);
        var result = await desk.AtAsync(form.OrganizationId, unit => unit.Get<AccountEditor>().CreateAsync(request, cancellationToken), cancellationToken);
        if (result.IsForbidden) return Forbid();
        if (result.Succeeded) return ToSlip(result);
        ModelState.AddModelError(result.Field, result.Problem!);
        return await CreateViewAsync(form, cancellationToken);
    }

    /// <summary>One account: particulars, state, grants.</summary>
    [HttpGet("{id}")]
    public async Task<IActionResult> Details(string id, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        return account is null ? refused! : await DetailsViewAsync(account, null, cancellationToken);
    }

    /// <summary>Changes name and organisation; moving needs ManageUsers at the new organisation too.</summary>
    [HttpPost("{id}")]
    public async Task<IActionResult> Details(string id, AccountViewModel form, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.ManageAsync(id, async unit => await unit.Get<OrganizationAccess>().AllowsAsync(nameof(Permissions.ManageUsers), form.OrganizationId, cancellationToken)
            ? await unit.Get<AccountEditor>().ChangeAsync(id, form.DisplayName, form.OrganizationId, cancellationToken) : AccountResult.Forbidden, cancellationToken);
        return await FinishAsync(account, form, result, T["已保存。"], cancellationToken);
    }

    /// <summary>Takes the password away and makes a new slip.</summary>
    [HttpPost("{id}/reset")]
    public Task<IActionResult> Reset(string id, CancellationToken cancellationToken) => RunAsync(id, (editor, token) => editor.ResetAsync(id, token), "", cancellationToken);

    /// <summary>Ends a lockout.</summary>
    [HttpPost("{id}/unlock")]
    public Task<IActionResult> Unlock(string id, CancellationToken cancellationToken) => RunAsync(id, (editor, token) => editor.UnlockAsync(id, token), T["已解锁。"], cancellationToken);

    /// <summary>Asks for another password.</summary>
    [HttpPost("{id}/require-password-change")]
    public Task<IActionResult> RequirePasswordChange(string id, CancellationToken cancellationToken) =>
        RunAsync(id, (editor, token) => editor.RequirePasswordChangeAsync(id, token), T["他下次打开页面时要先改密码。"], cancellationToken);

    /// <summary>Stops the account at its next request.</summary>
    [HttpPost("{id}/disable")]
    public Task<IActionResult> Disable(string id, CancellationToken cancellationToken) => RunAsync(id, (editor, token) => editor.SetEnabledAsync(id, false, token), T["账号已停用，立即生效。"], cancellationToken);

    /// <summary>Lets the account sign in again.</summary>
    [HttpPost("{id}/enable")]
    public Task<IActionResult> Enable(string id, CancellationToken cancellationToken) => RunAsync(id, (editor, token) => editor.SetEnabledAsync(id, true, token), T["账号已启用。"], cancellationToken);

    /// <summary>Turns the second step off for a person who lost the phone.</summary>
    [HttpPost("{id}/reset-two-factor")]
    public async Task<IActionResult> ResetTwoFactor(string id, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.ManageAsync(id, async unit =>
        {
            await TwoFactorSteps.DisableAsync(unit, id, cancellationToken);
            return AccountResult.Done(account);
        }, cancellationToken);
        return await FinishAsync(account, null, result, T["两步验证已关闭，请他登录后重新开启。"], cancellationToken);
    }

    /// <summary>The form for handing over.</summary>
    [HttpGet("{id}/handover")]
    public async Task<IActionResult> Handover(string id, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        return await authority.MayManageAsync(account, cancellationToken) ? await HandoverViewAsync(account, new NewAccountViewModel(), cancellationToken) : Forbid();
    }

    /// <summary>Hands over: a new account with a slip takes the grants, the old one is disabled.</summary>
    [HttpPost("{id}/handover")]
    public async Task<IActionResult> Handover(string id, NewAccountViewModel form, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.ManageAsync(id, unit => unit.Get<GrantHandover>().RunAsync(id, form.UserName, form.DisplayName, cancellationToken), cancellationToken);
        if (result.IsForbidden) return Forbid();
        if (result.Succeeded) return ToSlip(result);
        ModelState.AddModelError(result.Field, result.Problem!);
        return await HandoverViewAsync(account, form, cancellationToken);
    }

    /// <summary>The slip, once: its code is kept nowhere.</summary>
    [HttpGet("{id}/slip"), ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> Slip(string id, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        if (TempData[SlipKey] is not string kept || kept.Split('|') is not [var owner, var code] || owner != id || await accounts.SlipExpiresAsync(id, cancellationToken) is not { } until)
            return RedirectToAction(nameof(Details), new { id });
        var site = await settings.GetAsync<GeneralSettings>(cancellationToken);
        var organization = await directory.FindAsync(account.OrganizationId, cancellationToken);
        var root = string.IsNullOrWhiteSpace(site.BaseUrl) ? $"{Request.Scheme}://{Request.Host}{Request.PathBase}" : site.BaseUrl.TrimEnd('/');
        return View(new SlipViewModel(account.UserName!, account.DisplayName, organization?.Name ?? "", code, clock.FormatTime(until), site.SiteName, $"{root}/activate", id));
    }

    /// <summary>Grants a role.</summary>
    [HttpPost("{id}/grants"), RequirePermission(nameof(Permissions.AssignRoles))]
    public async Task<IActionResult> Grant(string id, AccountViewModel form, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.GrantAsync(id, editor => editor.GrantAsync(id, form.Role, form.GrantAt, cancellationToken), cancellationToken);
        if (result.Field == "OrganizationId") result = result with { Field = nameof(form.GrantAt) };
        return await FinishAsync(account, null, result, T["已授予角色，他要重新登录。"], cancellationToken);
    }

    /// <summary>Withdraws a grant.</summary>
    [HttpPost("{id}/grants/{grantId:long}/withdraw"), RequirePermission(nameof(Permissions.AssignRoles))]
    public async Task<IActionResult> Withdraw(string id, long grantId, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.GrantAsync(id, editor => editor.WithdrawAsync(id, grantId, cancellationToken), cancellationToken);
        return await FinishAsync(account, null, result, T["已收回角色，立即生效。"], cancellationToken);
    }

    private async Task<(User? Account, IActionResult? Refused)> OpenAsync(string id, CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(id, cancellationToken) is not { } account) return (null, NotFound());
        return await access.AllowsAsync(nameof(Permissions.ManageUsers), account.OrganizationId, cancellationToken) ? (account, null) : (null, Forbid());
    }

    private async Task<IActionResult> RunAsync(string id, Func<AccountEditor, CancellationToken, Task<AccountResult>> change, string done, CancellationToken cancellationToken)
    {
        var (account, refused) = await OpenAsync(id, cancellationToken);
        if (account is null) return refused!;
        var result = await desk.ManageAsync(id, unit => change(unit.Get<AccountEditor>(), cancellationToken), cancellationToken);
        return await FinishAsync(account, null, result, done, cancellationToken);
    }

    private async Task<IActionResult> FinishAsync(User account, AccountViewModel? form, AccountResult result, string done, CancellationToken cancellationToken)
    {
        if (result.IsForbidden) return Forbid();
        if (result.Code is not null) return ToSlip(result);
        if (result.Succeeded)
        {
            TempData["Notice"] = done;
            return RedirectToAction(nameof(Details), new { id = account.Id });
        }

        ModelState.AddModelError(result.Field, result.Problem!);
        return await DetailsViewAsync(account, form, cancellationToken);
    }

    private RedirectToActionResult ToSlip(AccountResult result)
    {
        TempData[SlipKey] = $"{result.Account!.Id}|{result.Code}";
        return RedirectToAction(nameof(Slip), new { id = result.Account.Id });
    }

    private ValueTask<AccessScope> ScopeAsync(string permission, CancellationToken cancellationToken) => access.ScopeAsync(permission, cancellationToken);

    private async Task<IActionResult> CreateViewAsync(NewAccountViewModel form, CancellationToken cancellationToken)
    {
        form.Organizations = await directory.TreeAsync(await ScopeAsync(nameof(Permissions.ManageUsers), cancellationToken), cancellationToken);
        return View("Create", form);
    }

    private async Task<IActionResult> HandoverViewAsync(User account, NewAccountViewModel form, CancellationToken cancellationToken)
    {
        (form.Old, form.Grants) = (account, await accounts.GrantsAsync(account.Id, cancellationToken));
        return View("Handover", form);
    }

    private async Task<IActionResult> DetailsViewAsync(User account, AccountViewModel? form, CancellationToken cancellationToken)
    {
        var model = form ?? new AccountViewModel { DisplayName = account.DisplayName, OrganizationId = account.OrganizationId };
        var grants = new List<(GrantLine, bool)>();
        model.IsOwn = account.Id == User.FindFirstValue(ClaimTypes.NameIdentifier);
        foreach (var grant in await accounts.GrantsAsync(account.Id, cancellationToken))
            grants.Add((grant, !model.IsOwn && await authority.MayHandOutAsync(grant.Role, grant.OrganizationId, cancellationToken)));
        (model.Account, model.Grants) = (account, grants);
        model.SlipUntil = await accounts.SlipExpiresAsync(account.Id, cancellationToken) is { } until ? clock.FormatTime(until) : null;
        model.LockedUntil = account.LockoutEnd is { } end && end.UtcDateTime > clock.UtcNow ? clock.FormatTime(end.UtcDateTime) : null;
        model.LastSignIn = account.LastSignInUtc is { } last ? clock.FormatTime(last) : null;
        model.OrganizationName = (await directory.FindAsync(account.OrganizationId, cancellationToken))?.Name;
        model.MayManage = await authority.MayManageAsync(account, cancellationToken);
        model.Organizations = await directory.TreeAsync(await ScopeAsync(nameof(Permissions.ManageUsers), cancellationToken), cancellationToken);
        model.GrantOrganizations = model.IsOwn ? new OrganizationTree([]) : await directory.TreeAsync(await ScopeAsync(nameof(Permissions.AssignRoles), cancellationToken), cancellationToken);
        var everywhere = await access.AllowsEverywhereAsync(nameof(Permissions.AssignRoles), cancellationToken);
        model.Roles = [.. (await db.Set<Role>().AsNoTracking().ToListAsync(cancellationToken)).Where(role => everywhere || !permissions.IsSensitive(role)).OrderBy(RoleOrder.Of)];
        return View("Details", model);
    }
}
