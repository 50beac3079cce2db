using Eap.Applications.Timeline;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>What comes next, and whose turn it is; what happened is written down as it happens.</summary>
internal sealed class NominationTimeline(SiteDbContext db, NominationBook book, IStringLocalizer<NominationTimeline> T) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(string contentItemId, CancellationToken cancellationToken)
    {
        var nomination = await db.Set<Nomination>().AsNoTracking().FirstOrDefaultAsync(row => row.ContentItemId == contentItemId, cancellationToken);
        if (nomination is null || NominationProcess.IsOver(nomination.Stage) || nomination.Stage == NominationStage.Returned) return [];
        if (nomination.Consent == ConsentState.Asked) return [new TimelineEntry(T["本人在邮件的链接里答复"], T["被推荐人"], nomination.ChangedUtc) { IsNext = true }];
        // While somebody has a task about it, that line says whose turn it is.
        if (nomination.Stage < NominationStage.FormalCheck || await book.PlaceAsync(nomination, cancellationToken) is not { } place || place.Programme.Part.Path.After(nomination.Stage) is not { } next) return [];
        return [new TimelineEntry(T[NominationProcess.Title(next)], T["市总工会"], nomination.ChangedUtc) { IsNext = true }];
    }
}
