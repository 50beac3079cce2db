using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
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

/// <summary>The lists of a programme without a panel.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Titles">Title by title.</param>
public sealed record CityListPage(AwardProgramme Programme, IReadOnlyList<CityListTitle> Titles)
{
    /// <summary>Its address.</summary>
    public string Url => $"/admin/awards/{Programme.ContentItemId}/list";

    /// <summary>What was typed for a title; null: nothing.</summary>
    public CityListForm? Typed { get; init; }
}

/// <summary>What is typed to take a list.</summary>
public sealed class CityListForm
{
    /// <summary>Which title.</summary>
    public string? Category { get; set; }

    /// <summary>Who is on it.</summary>
    public string[]? Chosen { get; set; }

    /// <summary>The day it was decided on.</summary>
    public string? Day { get; set; }

    /// <summary>Where and how.</summary>
    public string? Words { get; set; }
}

/// <summary>The list of a title.</summary>
/// <param name="Category">The title.</param>
/// <param name="Decision">The decision; null: none yet.</param>
/// <param name="Problems">What stands in the way.</param>
/// <param name="Standing">Who may be chosen, with the nominating union.</param>
/// <param name="Listed">Who is on the list.</param>
/// <param name="Waiting">Who was left out.</param>
public sealed record CityListTitle(
    AwardCategory Category, ListDecision? Decision, IReadOnlyList<string> Problems, IReadOnlyList<(Nomination Nomination, string Union)> Standing, IReadOnlyList<Nomination> Listed, WaitingNominees Waiting);
