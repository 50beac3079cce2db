using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Makes the page on which the city takes the lists of a programme without a panel. Nobody of a nominating union has it.</summary>
public sealed class CityListPages(SiteDbContext db, ProgrammeDoor programmes, NominatingSide side, WaitingList waiting, SiteClock clock)
{
    /// <summary>The page; null when there is none for this person.</summary>
    public async Task<CityListPage?> FindAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        if (await programmes.FindAsync(programmeItemId, cancellationToken) is not { Opening: not null, Part.Path.Panel: false } programme || await side.IsAsync(programmeItemId, cancellationToken)) return null;
        var rows = await (from nomination in db.Set<Nomination>().AsNoTracking()
                          join union in db.Set<Organization>().AsNoTracking() on nomination.OrganizationId equals union.OrganizationId
                          where nomination.ProgrammeItemId == programmeItemId
                          orderby nomination.Id
                          select new { nomination, union.Name }).ToListAsync(cancellationToken);
        var decisions = await db.Set<ListDecision>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId).ToDictionaryAsync(row => row.Category, cancellationToken);
        var titles = new List<CityListTitle>();
        // A programme has a handful of titles, and each is taken by itself.
        foreach (var category in programme.Part.Categories)
        {
            var own = rows.Where(row => row.nomination.Category == category.Code).ToList();
            titles.Add(new CityListTitle(category, decisions.GetValueOrDefault(category.Code), CityListing.Problems(programme, [.. own.Select(row => row.nomination)], clock.UtcNow),
                [.. own.Where(row => programme.Part.Path.IsBeforeList(row.nomination.Stage)).Select(row => (row.nomination, row.Name))], [.. own.Where(row => row.nomination.Stage is >= NominationStage.Listed and <= NominationStage.Announced).Select(row => row.nomination)],
                await waiting.OfAsync(programme, category, cancellationToken)));
        }

        return new CityListPage(programme, titles);
    }
}
