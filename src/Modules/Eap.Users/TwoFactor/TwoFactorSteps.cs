using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.TwoFactor;

/// <summary>
/// The second step of an account: a code from an app, or one of ten recovery codes. The app's secret is kept protected, recovery codes as
/// hashes. Protecting stays outside transactions: the key ring may write to the database itself.
/// </summary>
public sealed class TwoFactorSteps(UnitOfWork work, SiteDbContext db, IDataProtectionProvider protection, SiteClock clock)
{
    private const string Provider = "Eap";
    private const string Secret = "TotpSecret";
    private const string LastStep = "TotpLastStep";
    private const string Recovery = "RecoveryCodes";
    private const string RecoveryAlphabet = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int RecoveryCodes = 10;

    private IDataProtector Protector => protection.CreateProtector("Eap.Users.Totp");

    /// <summary>A secret to be shown to the person and carried in the page until a code proves that the app has it.</summary>
    public string Offer(User account, byte[] secret) => Protector.CreateProtector(account.Id).ToTimeLimitedDataProtector().Protect(Convert.ToBase64String(secret), TimeSpan.FromMinutes(30));

    /// <summary>The secret of an offer; null when it is not this person's or too old.</summary>
    public byte[]? Open(User account, string? offer)
    {
        try
        {
            return offer is null ? null : Convert.FromBase64String(Protector.CreateProtector(account.Id).ToTimeLimitedDataProtector().Unprotect(offer));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Turns the second step on when the code fits; the recovery codes, to be shown once, or null.</summary>
    public async Task<IReadOnlyList<string>?> EnrolAsync(User account, byte[] secret, string? code, CancellationToken cancellationToken)
    {
        if (Totp.Match(secret, Clean(code), clock.UtcNow, 0) is not { } step) return null;
        var (kept, codes) = (Protector.Protect(secret), NewCodes());
        await work.RunAsync(async unit =>
        {
            var stored = await LoadAsync(unit, account.Id, cancellationToken);
            stored.TwoFactorEnabled = true;
            stored.EndSessions();
            await SetAsync(unit.Db, account.Id, Secret, Convert.ToBase64String(kept), cancellationToken);
            await SetAsync(unit.Db, account.Id, LastStep, step.ToString(CultureInfo.InvariantCulture), cancellationToken);
            await SetAsync(unit.Db, account.Id, Recovery, Hashes(codes), cancellationToken);
            unit.Get<AuditTrail>().Record("User", "TwoFactorEnabled", "开启两步验证", account.Id, stored.OrganizationId);
        }, cancellationToken);
        return codes;
    }

    /// <summary>True when the code is the app's of this moment, not used before, or an unused recovery code, which is used up.</summary>
    public async Task<bool> VerifyAsync(User account, string? code, CancellationToken cancellationToken)
    {
        var plain = Clean(code);
        if (plain.Length != 6 || !plain.All(char.IsAsciiDigit)) return await UseRecoveryAsync(account, plain, cancellationToken);
        var kept = await db.Set<IdentityUserToken<string>>().AsNoTracking().Where(row => row.UserId == account.Id && row.LoginProvider == Provider && row.Name == Secret)
            .Select(row => row.Value).FirstOrDefaultAsync(cancellationToken);
        if (kept is null) return false;
        var secret = Protector.Unprotect(Convert.FromBase64String(kept));
        return await work.RunAsync(async unit =>
        {
            var last = await FindAsync(unit.Db, account.Id, LastStep, cancellationToken);
            if (Totp.Match(secret, plain, clock.UtcNow, long.Parse(last?.Value ?? "0", CultureInfo.InvariantCulture)) is not { } step) return false;
            await SetAsync(unit.Db, account.Id, LastStep, step.ToString(CultureInfo.InvariantCulture), cancellationToken);
            return true;
        }, cancellationToken);
    }

    /// <summary>Recovery codes left.</summary>
    public async Task<int> RecoveryLeftAsync(string userId, CancellationToken cancellationToken) => Read((await FindAsync(db, userId, Recovery, cancellationToken))?.Value).Count;

    /// <summary>Replaces the recovery codes; the new ones, to be shown once.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryAsync(string userId, CancellationToken cancellationToken)
    {
        var codes = NewCodes();
        await work.RunAsync(async unit =>
        {
            await SetAsync(unit.Db, userId, Recovery, Hashes(codes), cancellationToken);
            unit.Get<AuditTrail>().Record("User", "RecoveryCodesRenewed", "重新生成恢复码", userId);
        }, cancellationToken);
        return codes;
    }

    /// <summary>Turns the second step off, inside a unit of work: by the person, or by an administrator for a lost phone. Sessions end.</summary>
    public static async Task DisableAsync(UnitScope unit, string userId, CancellationToken cancellationToken)
    {
        var account = await LoadAsync(unit, userId, cancellationToken);
        account.TwoFactorEnabled = false;
        account.EndSessions();
        unit.Db.RemoveRange(await unit.Db.Set<IdentityUserToken<string>>().Where(row => row.UserId == userId && row.LoginProvider == Provider).ToListAsync(cancellationToken));
        unit.Get<AuditTrail>().Record("User", "TwoFactorDisabled", "关闭两步验证", userId, account.OrganizationId);
    }

    private async Task<bool> UseRecoveryAsync(User account, string code, CancellationToken cancellationToken)
    {
        var hash = SlipCode.Hash(code);
        return await work.RunAsync(async unit =>
        {
            var row = await FindAsync(unit.Db, account.Id, Recovery, cancellationToken);
            var left = Read(row?.Value);
            if (!left.Remove(hash)) return false;
            row!.Value = JsonSerializer.Serialize(left);
            unit.Get<AuditTrail>().Record("User", "RecoveryCodeUsed", $"用掉一个恢复码，还剩 {left.Count} 个", account.Id);
            return true;
        }, cancellationToken);
    }

    private static string Clean(string? code) => string.Concat(FullWidth.Fold(PlainInput.Clean(code).Value).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));

    private static List<string> NewCodes() =>
        [.. Enumerable.Range(0, RecoveryCodes).Select(_ => RandomNumberGenerator.GetString(RecoveryAlphabet, 12)).Select(code => $"{code[..4]}-{code[4..8]}-{code[8..]}")];

    private static string Hashes(IEnumerable<string> codes) => JsonSerializer.Serialize(codes.Select(SlipCode.Hash));

    private static List<string> Read(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<string>>(json) ?? [];

    private static Task<User> LoadAsync(UnitScope unit, string userId, CancellationToken cancellationToken) => unit.Db.Set<User>().FirstAsync(row => row.Id == userId, cancellationToken);

    private static Task<IdentityUserToken<string>?> FindAsync(SiteDbContext db, string userId, string name, CancellationToken cancellationToken) =>
        db.Set<IdentityUserToken<string>>().FirstOrDefaultAsync(row => row.UserId == userId && row.LoginProvider == Provider && row.Name == name, cancellationToken);

    private static async Task SetAsync(SiteDbContext db, string userId, string name, string value, CancellationToken cancellationToken)
    {
        if (await FindAsync(db, userId, name, cancellationToken) is { } row) row.Value = value;
        else db.Add(new IdentityUserToken<string> { UserId = userId, LoginProvider = Provider, Name = name, Value = value });
    }
}
