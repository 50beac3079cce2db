using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Reads who names, and for whom of them the person signs.</summary>
public sealed class NamingBodies(SiteDbContext db, ProgrammeBodies bodies, IAccess access)
{
    /// <inheritdoc cref="ProgrammeBodies.OfAsync" />
    public Task<IReadOnlyList<NamingBody>> OfAsync(AwardProgrammePart part, CancellationToken cancellationToken, DateOnly? day = null) => bodies.OfAsync(part, cancellationToken, day);

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
