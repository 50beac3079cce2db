using Eap.Applications.Timeline;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>Which step is open and which comes after it; what happened is written down as it happens.</summary>
internal sealed class NominationTimeline(SiteDbContext db, NominationStandings standings, NominationBook book, IStringLocalizer<NominationTimeline> T) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        if (nomination is null || NominationProcess.IsOver(nomination.Stage) || nomination.Stage == NominationStage.Returned) return [];
        var at = (await standings.OfAsync([contentItemId], cancellationToken))[contentItemId];
        if (at.AwaitsConsent) return [new TimelineEntry(T[at.Title], null, nomination.ChangedUtc) { IsNext = true, Stops = true, Text = T["链接发到本人的邮箱。本人点了同意，上级工会才能推荐，办理期限也从那天起算。"] }];
        if (await book.PlaceAsync(nomination, cancellationToken) is not { } place || at.Open is not { } open) return [];
        List<TimelineEntry> later = After(nomination, place, open) is { } after ? [new TimelineEntry(T[NominationProcess.Title(after)], null, null) { IsLater = true }] : [];
        // While somebody has a task about it, that line says whose turn it is; the process knows what is asked after the first.
        if (nomination.Stage < NominationStage.FormalCheck) return open == NominationStage.FormalCheck ? later : [];
        return [new TimelineEntry(T[at.Title], T["市总工会"], nomination.ChangedUtc) { IsNext = true }, .. later];
    }

    // Where no opinion is asked for, that step is done as soon as it is reached.
    private static NominationStage? After(Nomination nomination, NominationPlace place, NominationStage open)
    {
        var path = place.Programme.Part.Path;
        return path.After(open) is NominationStage.Consultation && !Consultation.Asked(place.Category, nomination.Facts).Any() ? path.After(NominationStage.Consultation) : path.After(open);
    }
}
