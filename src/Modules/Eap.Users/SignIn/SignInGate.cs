using System.Diagnostics;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Eap.Users.SignIn;

/// <summary>
/// Checks passwords and second steps. A try is counted before it is looked at: fifty at once get no more than the allowed five. Whether the
/// account is unknown, disabled, locked or the password wrong, the answer and the time it takes are the same.
/// </summary>
public sealed class SignInGate(UnitOfWork work, SiteDbContext db, IPasswordHasher<User> hasher, SiteClock clock, IOptions<UsersOptions> options)
{
    private static readonly User Nobody = new();
    private static string? _dummyHash;

    /// <summary>The account when name and password fit; null when not, for whatever reason.</summary>
    public async Task<User?> CheckNameAsync(string? userName, string? password, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var key = UserNames.Key(userName);
        var id = await db.Set<User>().AsNoTracking().Where(row => row.NormalizedUserName == key).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        var account = await CheckPasswordAsync(id, password, cancellationToken);
        if (account is null) await HoldAsync(started, cancellationToken);
        return account;
    }

    /// <summary>The account when the password is its own; counts as a try.</summary>
    public async Task<User?> CheckPasswordAsync(string? userId, string? password, CancellationToken cancellationToken)
    {
        var account = await TakeTryAsync(userId, cancellationToken);
        var hash = account?.PasswordHash ?? (_dummyHash ??= hasher.HashPassword(Nobody, "nobody has this password"));
        var fits = hasher.VerifyHashedPassword(account ?? Nobody, hash, password is { Length: > 0 and <= PasswordRules.Longest } ? password : " ") != PasswordVerificationResult.Failed;
        if (account?.PasswordHash is not null && fits) return account;
        await RefusedAsync(userId, cancellationToken);
        return null;
    }

    /// <summary>Takes one of the account's tries; null when it has none left now, is disabled or is not there.</summary>
    public async Task<User?> TakeTryAsync(string? userId, CancellationToken cancellationToken)
    {
        if (userId is null) return null;
        return await work.RunAsync(async unit =>
        {
            var account = await unit.Db.Set<User>().FirstOrDefaultAsync(row => row.Id == userId, cancellationToken);
            if (account is not { IsEnabled: true } || IsLocked(account)) return null;
            if (account.LockoutEnd is not null) (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            if (++account.AccessFailedCount >= options.Value.FailedTries)
            {
                account.LockoutEnd = clock.UtcNow.AddMinutes(options.Value.LockoutMinutes);
                unit.Get<AuditTrail>().Record("User", "LockedOut", $"连续输错 {options.Value.FailedTries} 次，锁定 {options.Value.LockoutMinutes} 分钟", account.Id, account.OrganizationId);
            }

            return account;
        }, cancellationToken);
    }

    /// <summary>Lets the person in: the tries are given back and the sign-in is noted. Null when the account changed meanwhile.</summary>
    public Task<User?> AdmitAsync(User proved, bool secondStep, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        var account = await unit.Db.Set<User>().FirstOrDefaultAsync(row => row.Id == proved.Id, cancellationToken);
        if (account is not { IsEnabled: true } || account.SecurityStamp != proved.SecurityStamp) return null;
        (account.AccessFailedCount, account.LockoutEnd) = (0, null);
        account.LastSignInUtc = clock.UtcNow;
        unit.Get<AuditTrail>().Record("User", "SignedIn", secondStep ? "登录成功（两步验证）" : "登录成功", account.Id, account.OrganizationId);
        return account;
    }, cancellationToken);

    /// <summary>Notes a refused try. The name that was typed is not noted: people type passwords there.</summary>
    public Task RefusedAsync(string? userId, CancellationToken cancellationToken) => work.RunAsync(unit =>
    {
        unit.Get<AuditTrail>().Record("User", "SignInRefused", userId is null ? "登录被拒：没有这个账号" : "登录被拒", userId);
        return Task.CompletedTask;
    }, cancellationToken);

    /// <summary>Signs the account out everywhere.</summary>
    public Task EndSessionsAsync(string userId, CancellationToken cancellationToken) => work.RunAsync(async unit =>
    {
        if (await unit.Db.Set<User>().FirstOrDefaultAsync(row => row.Id == userId, cancellationToken) is not { } account) return;
        account.EndSessions();
        unit.Get<AuditTrail>().Record("User", "SignedOut", "退出登录", account.Id, account.OrganizationId);
    }, cancellationToken);

    /// <summary>Waits until a refusal has taken as long as every other one.</summary>
    public async Task HoldAsync(long started, CancellationToken cancellationToken)
    {
        var left = TimeSpan.FromMilliseconds(options.Value.RefusalMilliseconds) - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero) await Task.Delay(left, cancellationToken);
    }

    private bool IsLocked(User account) => account.LockoutEnd is { } end && end.UtcDateTime > clock.UtcNow;
}
