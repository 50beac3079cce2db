using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Reads who names, by the names of today (7.12), and for whom of them the person signs.</summary>
public sealed class NamingBodies(SiteDbContext db, IAccess access, SiteClock clock)
{
    /// <summary>The bodies of a programme, in its order.</summary>
    /// <param name="part">The programme.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="day">By their names of this day; null: today.</param>
    /// <exception cref="InvalidOperationException">One of them is not in the tree: the others must not name without it.</exception>
    public async Task<IReadOnlyList<NamingBody>> OfAsync(AwardProgrammePart part, CancellationToken cancellationToken, DateOnly? day = null)
    {
        var rows = await db.Set<Organization>().AsNoTracking().Where(row => part.Bodies.Contains(row.Code)).ToDictionaryAsync(row => row.Code, cancellationToken);
        if (part.Bodies.Find(code => !rows.ContainsKey(code)) is { } missing) throw new InvalidOperationException($"The naming body {missing} is not in the tree.");
        var ids = rows.Values.Select(row => row.OrganizationId).ToList();
        var names = (await db.Set<OrganizationName>().AsNoTracking().Where(row => ids.Contains(row.OrganizationId)).ToListAsync(cancellationToken)).ToLookup(row => row.OrganizationId, row => row.ToPeriod());
        return [.. part.Bodies.Select(code => rows[code]).Select(row => new NamingBody(row.OrganizationId, names[row.OrganizationId].Any() ? NamePeriod.On(names[row.OrganizationId], day ?? clock.Today).Name : row.Name))];
    }

    /// <summary>Ids of bodies by their codes; a code that is not in the tree is left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> IdsAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) =>
        await db.Set<Organization>().AsNoTracking().Where(row => codes.Contains(row.Code)).ToDictionaryAsync(row => row.Code, row => row.OrganizationId, cancellationToken);

    /// <summary>Organisations the person signs for: where the right was granted itself. An office above a body does not sign for it.</summary>
    public async Task<IReadOnlySet<string>> MineAsync(CancellationToken cancellationToken)
    {
        var paths = (await access.ScopeAsync(nameof(NamingPermissions.SignNaming), cancellationToken)).Paths;
        return paths.Count == 0 ? new HashSet<string>() : (await db.Set<Organization>().AsNoTracking().Where(row => paths.Contains(row.Path)).Select(row => row.OrganizationId).ToListAsync(cancellationToken)).ToHashSet();
    }
}
