using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Security;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Eap.Testing;

/// <summary>
/// Makes accounts and organisations straight in the database. Tests of a module add their own makers as extension methods of this class.
/// </summary>
public sealed class SiteData(SiteHost site)
{
    /// <summary>The password of every account made here.</summary>
    public const string Password = "正确的马电池订书钉2026";

    private static readonly Lazy<string> Hash = new(() => new PasswordHasher<User>(Options.Create(new PasswordHasherOptions { IterationCount = SiteFactory.QuickIterations })).HashPassword(null!, Password));
    private static int _count;

    /// <summary>The site the data goes to.</summary>
    public SiteHost Site => site;

    /// <summary>A new account that holds a role at an organisation and below.</summary>
    /// <param name="role">The role; null: the account holds none.</param>
    /// <param name="at">Name, short name or code; null: the root of the tree.</param>
    /// <param name="change">Last changes before it is stored.</param>
    public Task<SiteAccount> AccountAsync(string? role = null, string? at = null, Action<User>? change = null) => site.InUnitAsync(async unit =>
    {
        var organization = await FindAsync(unit.Db, at);
        var name = $"test{Interlocked.Increment(ref _count)}";
        var user = new User
        {
            UserName = name, NormalizedUserName = name.ToUpperInvariant(), DisplayName = $"测试员{name[4..]}", OrganizationId = organization.OrganizationId,
            PasswordHash = Hash.Value, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true, CreatedUtc = site.Clock.GetUtcNow().UtcDateTime,
        };
        change?.Invoke(user);
        unit.Db.Add(user);
        if (role is not null) await GrantAsync(unit, user.Id, role, organization.OrganizationId);
        return new SiteAccount(user.Id, user.UserName!, Password, organization.OrganizationId);
    });

    /// <summary>Gives an account one more role.</summary>
    public Task GrantAsync(SiteAccount account, string role, string? at = null) => site.InUnitAsync(async unit =>
        await GrantAsync(unit, account.Id, role, (await FindAsync(unit.Db, at)).OrganizationId));

    /// <summary>A new organisation, by default at the top of the tree.</summary>
    public Task<Organization> OrganizationAsync(string name, string? under = null, OrganizationKind kind = OrganizationKind.DistrictFederation) => site.InUnitAsync(async unit =>
    {
        var parent = under is null ? null : await FindAsync(unit.Db, under);
        var id = unit.Get<IdGenerator>().Next();
        var organization = new Organization
        {
            OrganizationId = id, Code = $"t-{id}", Name = name, ShortName = name, Kind = kind, ParentId = parent?.OrganizationId, Path = $"{parent?.Path ?? "/"}{id}/",
        };
        unit.Db.Add(organization);
        unit.Db.Add(new OrganizationName { OrganizationId = id, Name = name, ShortName = name });
        return organization;
    });

    /// <summary>The organisation with this name, short name or code; null: the root of the tree.</summary>
    public Task<Organization> OrganizationNamedAsync(string? nameOrCode) => site.QueryAsync(db => FindAsync(db, nameOrCode));

    private static async Task<Organization> FindAsync(SiteDbContext db, string? nameOrCode)
    {
        var found = nameOrCode is null
            ? await db.Set<Organization>().Where(row => row.ParentId == null).OrderBy(row => row.Kind == OrganizationKind.MunicipalFederation ? 0 : 1).ThenBy(row => row.Id).FirstOrDefaultAsync()
            : await db.Set<Organization>().FirstOrDefaultAsync(row => row.Name == nameOrCode || row.ShortName == nameOrCode || row.Code == nameOrCode);
        return found ?? throw new InvalidOperationException($"This site has no organisation called {nameOrCode ?? "anything"}.");
    }

    private static async Task GrantAsync(UnitScope unit, string userId, string role, string organizationId)
    {
        if (!await unit.Db.Set<Role>().AnyAsync(row => row.Name == role)) unit.Db.Add(FromStereotypes(unit, role));
        unit.Db.Add(new Grant { UserId = userId, RoleName = role, OrganizationId = organizationId, GrantedBy = "test", GrantedUtc = unit.Get<TimeProvider>().GetUtcNow().UtcDateTime });
    }

    // A site whose recipe brought no such role: what the modules give it by default.
    private static Role FromStereotypes(UnitScope unit, string role)
    {
        var permissions = unit.Get<IEnumerable<IPermissionProvider>>().SelectMany(provider => provider.GetDefaultStereotypes())
            .Where(stereotype => stereotype.Role == role).SelectMany(stereotype => stereotype.Permissions).Select(permission => permission.Name).Distinct().ToList();
        if (permissions.Count == 0) throw new InvalidOperationException($"No module knows the role {role}.");
        return new Role { Name = role, Title = role, Permissions = permissions };
    }
}
