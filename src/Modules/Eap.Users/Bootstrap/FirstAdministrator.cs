using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Setup;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Eap.Users.Bootstrap;

/// <summary>
/// A site in which nobody can hand out roles gets its first administrator: with the configured password, or by a one-time link shown on the
/// console only. The link stays good until it is used; as soon as there is an administrator it is void.
/// </summary>
public sealed class FirstAdministrator(
    UnitOfWork work, SiteDbContext db, LastAdministrator last, SitePaths paths, IPasswordHasher<User> hasher, IOptions<SiteOptions> options,
    IStringLocalizer<FirstAdministrator> T, ILogger<FirstAdministrator> logger)
{
    private const string Section = "Internal.FirstAdministrator";

    private string TokenFile => Path.Combine(paths.Data, "first-administrator.txt");

    /// <summary>At a start: makes the account, or sees to the link.</summary>
    public async Task EnsureAsync(CancellationToken cancellationToken)
    {
        if (await last.RemainsAsync(cancellationToken))
        {
            File.Delete(TokenFile);
            return;
        }

        if (options.Value.AdminPassword is { Length: > 0 } password)
        {
            var result = await CreateAsync("admin", T["管理员"], password, cancellationToken, token: null);
            if (result.Succeeded) return;
            logger.LogError("Site:AdminPassword was not used, a one-time link is made instead: {Reason}", result.Problem);
        }

        await EnsureTokenAsync(cancellationToken);
    }

    /// <summary>The link's token while it is good; null when the site has an administrator.</summary>
    public async Task<string?> TokenAsync(CancellationToken cancellationToken) =>
        File.Exists(TokenFile) && !await last.RemainsAsync(cancellationToken) ? (await File.ReadAllTextAsync(TokenFile, cancellationToken)).Trim() : null;

    /// <summary>True when the link with this token is good.</summary>
    public async Task<bool> IsOpenAsync(string token, CancellationToken cancellationToken) => await FitsAsync(db, token, cancellationToken) && !await last.RemainsAsync(cancellationToken);

    /// <summary>Makes the account: system and security administrator at the federation (security alone where 三员分立 is on).</summary>
    public async Task<AccountResult> CreateAsync(string? userName, string? displayName, string? password, CancellationToken cancellationToken, string? token)
    {
        if (PasswordRules.Check(password, userName) is { } problem) return AccountResult.Refused("Password", T[problem]);
        var hash = hasher.HashPassword(new User(), password!);
        var result = await work.RunAsync(async unit =>
        {
            if (await unit.Get<LastAdministrator>().RemainsAsync(cancellationToken) || token is not null && !await FitsAsync(unit.Db, token, cancellationToken)) return AccountResult.Forbidden;
            if (await unit.Get<OrganizationDirectory>().FederationAsync(cancellationToken) is not { } federation) return AccountResult.Refused("", T["站点里还没有市总工会，先用配方建立组织。"]);
            var made = await unit.Get<AccountEditor>().CreateWithPasswordAsync(new NewAccount(userName, displayName, federation.OrganizationId), hash, cancellationToken);
            if (made.Account is not { } account) return made;
            var three = (await unit.Get<SiteSettings>().GetAsync<UsersSettings>(cancellationToken)).ThreeAdministrators;
            foreach (var role in three ? [RoleNames.SecurityAdministrator] : new[] { RoleNames.Administrator, RoleNames.SecurityAdministrator })
                unit.Db.Add(new Grant { UserId = account.Id, RoleName = role, OrganizationId = federation.OrganizationId, GrantedUtc = unit.Get<SiteClock>().UtcNow, GrantedBy = "系统" });
            await unit.Get<SiteSettings>().SetAsync(unit, Section, "null", cancellationToken);
            return made;
        }, cancellationToken);
        if (result.Succeeded) File.Delete(TokenFile);
        return result;
    }

    private async Task EnsureTokenAsync(CancellationToken cancellationToken)
    {
        if (await TokenAsync(cancellationToken) is { } kept && await FitsAsync(db, kept, cancellationToken)) return;
        var token = RandomNumberGenerator.GetString("abcdefghjkmnpqrstvwxyz23456789", 40);
        PrivateFile.Write(TokenFile, token);
        await work.RunAsync(unit => unit.Get<SiteSettings>().SetAsync(unit, Section, JsonSerializer.Serialize(Hash(token)), cancellationToken), cancellationToken);
    }

    private static async Task<bool> FitsAsync(SiteDbContext db, string token, CancellationToken cancellationToken)
    {
        var json = await db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == Section).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        var kept = json is null ? null : JsonSerializer.Deserialize<string?>(json);
        return kept is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept), Encoding.ASCII.GetBytes(Hash(token)));
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
