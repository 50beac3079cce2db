using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Security;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Whether the current person belongs to a union that nominates in a programme: such a person sees neither scores nor reviews, whatever else they may do.</summary>
public sealed class NominatingSide(SiteDbContext db, JudgeDirectory judges, IAccess access, ICurrentUser user)
{
    /// <summary>
    /// True when they hold an office at a nominating union, at one between it and the city, or below it. Where the city itself nominates, whoever files for it is of its
    /// side; whoever only carries its programmes is not, or nobody could carry this one.
    /// </summary>
    public async Task<bool> IsAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        if (user.UserId is not { } me || !(await judges.ManyAsync([me], cancellationToken)).TryGetValue(me, out var person)) return false;
        var city = await judges.CityPathsAsync(cancellationToken);
        var nominating = await db.Set<Organization>().AsNoTracking().Where(unit => db.Set<Nomination>().Any(row => row.ProgrammeItemId == programmeItemId && row.OrganizationId == unit.OrganizationId)).Select(unit => new { unit.OrganizationId, unit.Path }).ToListAsync(cancellationToken);
        if (nominating.Any(unit => !city.Contains(unit.Path) && person.Facts.Bonds.Any(bond => new JudgedUnit(unit.Path, city, []).Relates(bond.Path)))) return true;
        foreach (var own in nominating.Where(unit => city.Contains(unit.Path) && person.Facts.Bonds.Any(bond => bond.Path == unit.Path)))
            if (await access.AllowsAsync(nameof(Applications.Permissions.FileApplication), own.OrganizationId, cancellationToken)) return true;
        return false;
    }
}
