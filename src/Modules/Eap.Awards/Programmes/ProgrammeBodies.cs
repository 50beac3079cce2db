using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Programmes;

/// <summary>Reads who names, by the names of a day (7.12).</summary>
public sealed class ProgrammeBodies(SiteDbContext db, SiteClock clock)
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
}
