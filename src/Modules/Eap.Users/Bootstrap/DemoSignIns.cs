using System.Security.Cryptography;
using System.Text.Json;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Users.Accounts;
using Eap.Users.Grants;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Eap.Users.Bootstrap;

/// <summary>One invented sign-in of a development site.</summary>
public sealed record DemoSignIn
{
    /// <summary>用户名</summary>
    public required string UserName { get; init; }

    /// <summary>密码, random for each site.</summary>
    public required string Password { get; init; }

    /// <summary>One of <see cref="RoleNames"/>.</summary>
    public required string Role { get; init; }

    /// <summary>The role in Chinese.</summary>
    public required string RoleTitle { get; init; }

    /// <summary>Code of the organisation the role is granted at.</summary>
    public required string Organization { get; init; }

    /// <summary>Its name.</summary>
    public required string OrganizationName { get; init; }
}

/// <summary>
/// Invented sign-ins of a new development site, one for each role, and so many more that everything can be gone through that two people have to do: a second union administrator, editor and person of
/// the service centre, three judges, a leader of the health commission where there is one. Kept in the data folder and shown at each start. In Production those of a data folder brought along are disabled.
/// </summary>
public sealed class DemoSignIns(UnitOfWork work, SiteDbContext db, SitePaths paths, IPasswordHasher<User> hasher)
{
    private const string Section = "Internal.DemoAccounts";
    private const string Alphabet = "abcdefghjkmnpqrstvwxyz23456789";

    private static readonly (string UserName, string Role, Place At)[] Plan =
    [
        ("admin", RoleNames.Administrator, Place.Top), ("security", RoleNames.SecurityAdministrator, Place.Top), ("auditor", RoleNames.Auditor, Place.Top),
        ("editor", RoleNames.Editor, Place.Top), ("editor2", RoleNames.Editor, Place.Top), ("second", RoleNames.SecondReviewer, Place.Top), ("final", RoleNames.FinalReviewer, Place.Top),
        ("union", RoleNames.UnionAdministrator, Place.Unit), ("union2", RoleNames.UnionAdministrator, Place.OtherUnit),
        ("centre", RoleNames.ServiceCentre, Place.Top), ("centre2", RoleNames.ServiceCentre, Place.Top), ("leader", RoleNames.Leader, Place.Top), ("leader2", RoleNames.Leader, Place.Health),
        ("inspector", RoleNames.Inspector, Place.Top), ("judge", RoleNames.Judge, Place.Top), ("judge2", RoleNames.Judge, Place.Top), ("judge3", RoleNames.Judge, Place.Top),
    ];

    private enum Place
    {
        Top,
        Unit,
        OtherUnit,
        Health,
    }

    /// <summary>The file with names and passwords.</summary>
    public string SignInFile => Path.Combine(paths.Data, "demo-sign-ins.json");

    /// <summary>The sign-ins of this site; empty when it has none.</summary>
    public async Task<IReadOnlyList<DemoSignIn>> AllAsync(CancellationToken cancellationToken) =>
        File.Exists(SignInFile) ? JsonSerializer.Deserialize<List<DemoSignIn>>(await File.ReadAllTextAsync(SignInFile, cancellationToken), JOptions.Default) ?? [] : [];

    /// <summary>Makes them in a new site; gives new passwords when the file got lost.</summary>
    public async Task EnsureAsync(bool isNew, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        if (known.Count == 0 ? !isNew : File.Exists(SignInFile)) return;
        if (await PlacesAsync(cancellationToken) is not { } places) return;
        var titles = RoleNames.All.ToDictionary(role => role.Name, role => role.Title);
        var made = known.Count == 0 ? null : await db.Set<User>().AsNoTracking().Where(row => known.Contains(row.Id)).Select(row => row.UserName).ToListAsync(cancellationToken);
        var signIns = Plan.Where(plan => places.ContainsKey(plan.At) && made?.Contains(plan.UserName) != false).Select(plan => new DemoSignIn
        {
            UserName = plan.UserName, Password = NewPassword(), Role = plan.Role, RoleTitle = titles[plan.Role], Organization = places[plan.At].Code, OrganizationName = places[plan.At].Name,
        }).ToList();
        var hashes = signIns.ToDictionary(signIn => signIn.UserName, signIn => hasher.HashPassword(new User(), signIn.Password));
        PrivateFile.Write(SignInFile, JsonSerializer.Serialize(signIns, JOptions.Indented));
        await work.RunAsync(unit => known.Count == 0 ? MakeAsync(unit, places, hashes, titles, cancellationToken) : RenewAsync(unit, known, hashes, cancellationToken), cancellationToken);
    }

    /// <summary>Disables them: nothing invented goes live. Returns how many were enabled.</summary>
    public async Task<int> RetireAsync(CancellationToken cancellationToken)
    {
        var known = await KnownAsync(cancellationToken);
        if (known.Count == 0) return 0;
        var open = await db.Set<User>().AsNoTracking().Where(row => known.Contains(row.Id) && row.IsEnabled).Select(row => row.Id).ToListAsync(cancellationToken);
        if (open.Count == 0) return 0;
        await work.RunAsync(async unit =>
        {
            foreach (var id in open) await unit.Get<AccountEditor>().SetEnabledAsync(id, false, cancellationToken);
        }, cancellationToken);
        return open.Count;
    }

    private static async Task MakeAsync(UnitScope unit, Dictionary<Place, Organization> places, Dictionary<string, string> hashes, Dictionary<string, string> titles, CancellationToken cancellationToken)
    {
        var made = new List<string>();
        foreach (var (userName, role, at) in Plan)
        {
            if (!places.TryGetValue(at, out var organization)) continue;
            var result = await unit.Get<AccountEditor>().CreateWithPasswordAsync(new NewAccount(userName, $"例{titles[role]}{(userName[^1] switch { '2' => "二", '3' => "三", _ => "" })}（例）", organization.OrganizationId), hashes[userName], cancellationToken);
            // The name may be taken, by Site:AdminPassword's administrator for one: that account is no demo account.
            if (result.Account is not { } account) continue;
            unit.Db.Add(new Grant { UserId = account.Id, RoleName = role, OrganizationId = organization.OrganizationId, GrantedUtc = unit.Get<SiteClock>().UtcNow, GrantedBy = "系统" });
            made.Add(account.Id);
        }

        await unit.Get<SiteSettings>().SetAsync(unit, Section, JsonSerializer.Serialize(made), cancellationToken);
    }

    private static async Task RenewAsync(UnitScope unit, List<string> known, Dictionary<string, string> hashes, CancellationToken cancellationToken)
    {
        foreach (var account in await unit.Db.Set<User>().Where(row => known.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            if (!hashes.TryGetValue(account.UserName!, out var hash)) continue;
            account.PasswordHash = hash;
            account.EndSessions();
        }
    }

    private async Task<List<string>> KnownAsync(CancellationToken cancellationToken)
    {
        var json = await db.Set<SiteSetting>().AsNoTracking().Where(row => row.Name == Section).Select(row => row.Json).FirstOrDefaultAsync(cancellationToken);
        return json is null ? [] : JsonSerializer.Deserialize<List<string>>(json) ?? [];
    }

    // The federation, a union below it, another one outside that union's subtree where there is one, and the health commission where there is one.
    private async Task<Dictionary<Place, Organization>?> PlacesAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<Organization>().AsNoTracking().Where(row => row.IsActive).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (all.FirstOrDefault(row => row.Kind == OrganizationKind.MunicipalFederation) is not { } top) return null;
        var unions = all.Where(row => row.Path.StartsWith(top.Path, StringComparison.Ordinal) && row.Kind is OrganizationKind.DistrictFederation or OrganizationKind.FunctionalZone
            or OrganizationKind.DirectUnit or OrganizationKind.IndustryUnion or OrganizationKind.EnterpriseUnion).ToList();
        var unit = unions.FirstOrDefault(row => row.Code == "demo-district") ?? unions.FirstOrDefault() ?? top;
        var other = unions.FirstOrDefault(row => !row.Path.StartsWith(unit.Path, StringComparison.Ordinal)) ?? unions.LastOrDefault(row => row != unit) ?? unit;
        var places = new Dictionary<Place, Organization> { [Place.Top] = top, [Place.Unit] = unit, [Place.OtherUnit] = other };
        if (all.FirstOrDefault(row => row.Kind == OrganizationKind.HealthBody) is { } health) places[Place.Health] = health;
        return places;
    }

    private static string NewPassword() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 15).Chunk(5).Select(group => new string(group)));
}
