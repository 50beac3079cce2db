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
        if (known[ProgrammePhase.Filing].FirstOrDefault() is { } now) return Of(now, FilingState.Open);
        if (known[ProgrammePhase.Announced].MinBy(programme => programme.Part.OpensUtc) is { } next) return Of(next, FilingState.NotYet);
        // One of a year that has gone by was never opened, and is nothing to wait for.
        return known[ProgrammePhase.Preparing].Any(programme => programme.Part.Year >= clock.Today.Year)
            ? new FilingOccasion(FilingState.NotYet, null, "", null, T["还没有开放。名额、时间和条件定下来以后会写在这里。"])
            : new FilingOccasion(FilingState.Closed, null, "", null, T["现在没有正在申报的评选。"]);
    }

    private static FilingOccasion Of(AwardProgramme programme, FilingState state) =>
        new(state, new FilingWindow(programme.Part.OpensUtc, programme.Part.ClosesUtc, TimeSpan.Zero), programme.Title, CallController.PathOf(programme.ContentItemId));
}
