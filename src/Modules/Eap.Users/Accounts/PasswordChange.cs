using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Users.Accounts;

/// <summary>A person sets their own password: with a slip, or signed in. Hashing is slow on purpose and stays outside the transaction.</summary>
public sealed class PasswordChange(UnitOfWork work, SiteDbContext db, IPasswordHasher<User> hasher, SiteClock clock, IStringLocalizer<PasswordChange> T)
{
    /// <summary>Sets a password with a slip. One message for every reason a slip does not fit: it must not tell which accounts there are.</summary>
    public async Task<AccountResult> ActivateAsync(string? userName, string? code, string? password, CancellationToken cancellationToken)
    {
        var (key, hash) = (UserNames.Key(userName), SlipCode.Hash(code));
        var known = await FindAsync(db, key, hash, clock.UtcNow, cancellationToken);
        if (known is null) return AccountResult.Refused("", T["用户名或一次性代码不对，或者代码已经过期、用过、被新的代替。请核对开通单；还不行就请上级工会重新开一张。"]);
        if (PasswordRules.Check(password, known.UserName) is { } problem) return AccountResult.Refused("Password", T[problem]);
        var stored = hasher.HashPassword(known, password!);
        return await work.RunAsync(async unit =>
        {
            if (await FindAsync(unit.Db, key, hash, clock.UtcNow, cancellationToken) is not { } account) return AccountResult.Refused("", T["这张开通单刚刚用过了。"]);
            foreach (var slip in await unit.Db.Set<ActivationSlip>().Where(slip => slip.UserId == account.Id && slip.ClosedUtc == null).ToListAsync(cancellationToken)) slip.ClosedUtc = clock.UtcNow;
            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            return Store(unit, account, stored, "Activated", T["用开通单设置了密码"]);
        }, cancellationToken);
    }

    /// <summary>Sets a new password for a person who just proved the old one; every other session ends.</summary>
    public async Task<AccountResult> ChangeAsync(User proved, string? password, CancellationToken cancellationToken)
    {
        if (PasswordRules.Check(password, proved.UserName) is { } problem) return AccountResult.Refused("Password", T[problem]);
        if (hasher.VerifyHashedPassword(proved, proved.PasswordHash!, password!) != PasswordVerificationResult.Failed) return AccountResult.Refused("Password", T["新密码和原密码相同，请换一个。"]);
        var stored = hasher.HashPassword(proved, password!);
        return await work.RunAsync(async unit =>
        {
            var account = await unit.Db.Set<User>().FirstAsync(row => row.Id == proved.Id, cancellationToken);
            (account.AccessFailedCount, account.LockoutEnd) = (0, null);
            return Store(unit, account, stored, "PasswordChanged", T["修改了密码"]);
        }, cancellationToken);
    }

    private static AccountResult Store(UnitScope unit, User account, string hash, string what, string summary)
    {
        account.PasswordHash = hash;
        account.MustChangePassword = false;
        account.EndSessions();
        unit.Get<AuditTrail>().Record("User", what, summary, account.Id, account.OrganizationId);
        return AccountResult.Done(account);
    }

    private static Task<User?> FindAsync(SiteDbContext db, string key, string codeHash, DateTime now, CancellationToken cancellationToken) => (
        from account in db.Set<User>()
        join slip in db.Set<ActivationSlip>() on account.Id equals slip.UserId
        where account.NormalizedUserName == key && account.IsEnabled && slip.CodeHash == codeHash && slip.ClosedUtc == null && slip.ExpiresUtc > now
        select account).FirstOrDefaultAsync(cancellationToken);
}
