using System.Text.Json.Nodes;
using Eap.Organizations.Directory;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Eap.Users.Accounts;

/// <summary>A new account.</summary>
/// <param name="UserName">Name to sign in with.</param>
/// <param name="DisplayName">The person's name.</param>
/// <param name="OrganizationId">Where the person works.</param>
public sealed record NewAccount(string? UserName, string? DisplayName, string? OrganizationId);

/// <summary>
/// Makes and changes accounts, inside a unit of work; who may do it is asked before. The audit trail names accounts by id and says which fields
/// changed, never the person's name.
/// </summary>
public sealed class AccountEditor(UnitScope unit, IdGenerator ids, SiteClock clock, AuditTrail audit, IOptions<UsersOptions> options, IStringLocalizer<AccountEditor> T)
{
    private const int LongestDisplayName = 60;

    private DbSet<User> Users => unit.Db.Set<User>();

    /// <summary>Makes an account without a password and a slip to activate it with.</summary>
    public async Task<AccountResult> CreateAsync(NewAccount request, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var (name, person) = (UserNames.Clean(request.UserName), PlainInput.Clean(request.DisplayName));
        if (await CheckAsync(name, person, request.OrganizationId, cancellationToken) is { } problem) return problem;
        var account = Add(name, person.Value, request.OrganizationId!);
        return await SlippedAsync(account, "Created", T["新建账号"], cancellationToken);
    }

    /// <summary>Makes an account with a password, without a slip: the first administrator, demo sign-ins.</summary>
    public async Task<AccountResult> CreateWithPasswordAsync(NewAccount request, string passwordHash, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        var (name, person) = (UserNames.Clean(request.UserName), PlainInput.Clean(request.DisplayName));
        if (await CheckAsync(name, person, request.OrganizationId, cancellationToken) is { } problem) return problem;
        var account = Add(name, person.Value, request.OrganizationId!);
        account.PasswordHash = passwordHash;
        return await DoneAsync(account, "Created", T["新建账号"], cancellationToken);
    }

    /// <summary>Changes the person's name and organisation.</summary>
    public async Task<AccountResult> ChangeAsync(string userId, string? displayName, string? organizationId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        var person = PlainInput.Clean(displayName);
        if ((CheckPerson(person) ?? await CheckOrganizationAsync(organizationId, cancellationToken)) is { } problem) return problem;
        var changed = new JsonArray();
        if (account.DisplayName != person.Value) changed.Add("DisplayName");
        if (account.OrganizationId != organizationId) changed.Add("OrganizationId");
        (account.DisplayName, account.OrganizationId) = (person.Value, organizationId!);
        return changed.Count == 0 ? AccountResult.Done(account) : await DoneAsync(account, "Changed", T["修改账号资料"], cancellationToken, new JsonObject { ["fields"] = changed });
    }

    /// <summary>Takes the password away and makes a slip to choose a new one with; sessions end.</summary>
    public async Task<AccountResult> ResetAsync(string userId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        if (!account.IsEnabled) return AccountResult.Refused("", T["账号已停用，请先启用。"]);
        account.PasswordHash = null;
        Unlock(account);
        account.EndSessions();
        return await SlippedAsync(account, "Reset", T["重置密码，开出一次性开通单"], cancellationToken);
    }

    /// <summary>Ends a lockout.</summary>
    public async Task<AccountResult> UnlockAsync(string userId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        Unlock(account);
        return await DoneAsync(account, "Unlocked", T["解锁账号"], cancellationToken);
    }

    /// <summary>The person must choose another password before anything else.</summary>
    public async Task<AccountResult> RequirePasswordChangeAsync(string userId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        account.MustChangePassword = true;
        return await DoneAsync(account, "PasswordChangeRequired", T["要求下次使用时修改密码"], cancellationToken);
    }

    /// <summary>Lets the account sign in, or stops it at its next request; a disabled account's slip is void.</summary>
    public async Task<AccountResult> SetEnabledAsync(string userId, bool enabled, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        if (account.IsEnabled == enabled) return AccountResult.Done(account);
        account.IsEnabled = enabled;
        account.EndSessions();
        if (!enabled) await CloseSlipsAsync(userId, cancellationToken);
        return await DoneAsync(account, enabled ? "Enabled" : "Disabled", enabled ? T["启用账号"] : T["停用账号"], cancellationToken);
    }

    /// <summary>Ends an account whose work somebody else takes over.</summary>
    public async Task<AccountResult> RetireAsync(string userId, string successorId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(userId, cancellationToken);
        account.IsEnabled = false;
        account.PasswordHash = null;
        account.EndSessions();
        await CloseSlipsAsync(userId, cancellationToken);
        return await DoneAsync(account, "HandedOver", T["账号交接，原账号停用，角色由新账号接手"], cancellationToken, new JsonObject { ["to"] = successorId });
    }

    private User Add(string name, string person, string organizationId)
    {
        var account = new User
        {
            Id = ids.Next(), UserName = name, NormalizedUserName = UserNames.Key(name), DisplayName = person, OrganizationId = organizationId, LockoutEnabled = true,
            CreatedUtc = clock.UtcNow, ConcurrencyStamp = Guid.NewGuid().ToString("N"),
        };
        account.EndSessions();
        unit.Db.Add(account);
        return account;
    }

    private async Task<User> LoadAsync(string userId, CancellationToken cancellationToken)
    {
        unit.EnsureActive();
        return await Users.FirstAsync(row => row.Id == userId, cancellationToken);
    }

    private static void Unlock(User account) => (account.AccessFailedCount, account.LockoutEnd) = (0, null);

    private async Task CloseSlipsAsync(string userId, CancellationToken cancellationToken)
    {
        foreach (var slip in await unit.Db.Set<ActivationSlip>().Where(slip => slip.UserId == userId && slip.ClosedUtc == null).ToListAsync(cancellationToken)) slip.ClosedUtc = clock.UtcNow;
    }

    private async Task<AccountResult> SlippedAsync(User account, string what, string summary, CancellationToken cancellationToken)
    {
        await CloseSlipsAsync(account.Id, cancellationToken);
        var code = SlipCode.Create();
        unit.Db.Add(new ActivationSlip { UserId = account.Id, CodeHash = SlipCode.Hash(code), CreatedUtc = clock.UtcNow, ExpiresUtc = clock.UtcNow.AddDays(options.Value.SlipDays) });
        return await DoneAsync(account, what, summary, cancellationToken) with { Code = code };
    }

    private async Task<AccountResult> DoneAsync(User account, string what, string summary, CancellationToken cancellationToken, JsonObject? data = null)
    {
        account.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        audit.Record("User", what, summary, account.Id, account.OrganizationId, data);
        await unit.Db.SaveChangesAsync(cancellationToken);
        return AccountResult.Done(account);
    }

    private async Task<AccountResult?> CheckAsync(string name, PlainLine person, string? organizationId, CancellationToken cancellationToken)
    {
        if (!UserNames.IsValid(name)) return AccountResult.Refused("UserName", T[UserNames.Rule]);
        if (CheckPerson(person) is { } problem) return problem;
        var key = UserNames.Key(name);
        if (await Users.AnyAsync(row => row.NormalizedUserName == key, cancellationToken)) return AccountResult.Refused("UserName", T["用户名“{0}”已经有人用了，请换一个。", name]);
        return await CheckOrganizationAsync(organizationId, cancellationToken);
    }

    private AccountResult? CheckPerson(PlainLine person)
    {
        if (person.IsEmpty) return AccountResult.Refused("DisplayName", T["请填写姓名。"]);
        return person.Length > LongestDisplayName || person.Value.Length > 100 ? AccountResult.Refused("DisplayName", T["姓名最多 {0} 个字。", LongestDisplayName]) : null;
    }

    private async Task<AccountResult?> CheckOrganizationAsync(string? organizationId, CancellationToken cancellationToken) =>
        await unit.Db.Set<Organization>().AnyAsync(row => row.OrganizationId == organizationId, cancellationToken) ? null : AccountResult.Refused("OrganizationId", T["请选择所属组织。"]);
}
