using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Answers who stands on the nominating side by what binds judges. Always the same number of queries.</summary>
internal sealed class NominationSides(SiteDbContext db, JudgeDirectory judges) : INominationSides
{
    public async Task<ILookup<string, string>> OfAsync(IReadOnlyCollection<string> userIds, IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken)
    {
        var (people, city) = (await judges.ManyAsync(userIds, cancellationToken), await judges.CityPathsAsync(cancellationToken));
        var nominations = await (from nomination in db.Set<Nomination>().AsNoTracking()
                                 join unit in db.Set<Organization>().AsNoTracking() on nomination.OrganizationId equals unit.OrganizationId
                                 where contentItemIds.Contains(nomination.ContentItemId)
                                 select new { nomination.ContentItemId, nomination.NomineeName, unit.Path, WorkPath = db.Set<Organization>().Where(work => work.OrganizationId == nomination.WorkOrganizationId).Select(work => work.Path).FirstOrDefault() }).ToListAsync(cancellationToken);
        return (from person in people.Values
                from nomination in nominations
                where !city.Contains(nomination.Path) && person.RecusalOf(nomination.ContentItemId, new JudgedUnit(nomination.Path, city, [nomination.NomineeName]) { WorkPath = nomination.WorkPath }).Count > 0
                select (person.UserId, nomination.ContentItemId)).ToLookup(row => row.UserId, row => row.ContentItemId);
    }
}
