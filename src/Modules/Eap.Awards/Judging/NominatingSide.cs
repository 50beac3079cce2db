using Eap.Awards.Nominations;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Whether the current person belongs to a union that nominates in a programme: such a person sees neither scores nor reviews, whatever else they may do.</summary>
public sealed class NominatingSide(SiteDbContext db, JudgeDirectory judges, ICurrentUser user)
{
    /// <summary>True when they hold an office at a nominating union, at one between it and the city, or below it.</summary>
    public async Task<bool> IsAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } me || !(await judges.ManyAsync([me], cancellationToken)).TryGetValue(me, out var person)) return false;
        var city = await judges.CityPathsAsync(cancellationToken);
        var offices = person.Facts.Bonds.Select(bond => bond.Path).Where(path => !city.Contains(path)).ToList();
        if (offices.Count == 0) return false;
        var nominating = await db.Set<Organization>().AsNoTracking().Where(unit => db.Set<Nomination>().Any(row => row.ProgrammeItemId == programmeItemId && row.OrganizationId == unit.OrganizationId)).Select(unit => unit.Path).ToListAsync(cancellationToken);
        return nominating.Any(path => offices.Any(office => path.StartsWith(office, StringComparison.Ordinal) || office.StartsWith(path, StringComparison.Ordinal)));
    }
}
