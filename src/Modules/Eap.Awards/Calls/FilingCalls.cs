using Eap.Applications.Filing;
using Eap.Applications.Forms;
using Eap.Awards.Programmes;
using Eap.Platform.Time;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Calls;

/// <summary>Tells the pages of applications when nominations are taken: by the programme that runs, else by the one that comes.</summary>
internal sealed class FilingCalls(AwardProgrammes programmes, SiteClock clock, IStringLocalizer<FilingCalls> T) : IFilingTimeSource
{
    public async Task<IReadOnlyDictionary<string, FilingOccasion>> OfAsync(DateTime nowUtc, CancellationToken cancellationToken)
    {
        var all = await programmes.ListAsync(cancellationToken);
        return all.SelectMany(programme => programme.Part.Categories.Select(category => category.Form)).Distinct()
            .ToDictionary(form => form, form => Of(all.Where(programme => programme.OfForm(form) is not null), nowUtc));
    }

    private FilingOccasion Of(IEnumerable<AwardProgramme> mine, DateTime nowUtc)
    {
        var known = mine.OrderByDescending(programme => programme.Opening?.OpenedUtc).ToLookup(programme => programme.PhaseAt(nowUtc));
        if (known[ProgrammePhase.Filing].Concat(known[ProgrammePhase.Announced].OrderBy(programme => programme.Part.OpensUtc)).FirstOrDefault() is { } next)
            return new FilingOccasion(new FilingWindow(next.Part.OpensUtc, next.Part.ClosesUtc, TimeSpan.Zero), next.Title, CallController.PathOf(next.ContentItemId));
        // One of a year that has gone by was never opened, and is nothing to wait for.
        return known[ProgrammePhase.Preparing].Any(programme => programme.Part.Year >= clock.Today.Year)
            ? new FilingOccasion(null, "", null, T["还没有开放。名额、时间和条件定下来以后会写在这里。"])
            : new FilingOccasion(null, "", null, T["现在没有正在申报的评选。"]);
    }
}
