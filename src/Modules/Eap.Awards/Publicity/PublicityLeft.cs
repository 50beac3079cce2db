using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Tells who of a list was taken off it after an objection that holds, from whoever left otherwise.</summary>
internal static class PublicityLeft
{
    /// <summary>Those of these nominations that were taken off. Whoever had withdrawn by then was not.</summary>
    public static async Task<IReadOnlySet<string>> RemovedAsync(SiteDbContext db, IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken) => contentItemIds.Count == 0 ? new HashSet<string>() : (
        await (from objection in db.Set<Objection>().AsNoTracking()
               join ruling in db.Set<ObjectionRuling>().AsNoTracking() on objection.ObjectionId equals ruling.ObjectionId
               join nomination in db.Set<Nomination>().AsNoTracking() on objection.ContentItemId equals nomination.ContentItemId
               where ruling.Removes && contentItemIds.Contains(nomination.ContentItemId) && nomination.Stage == NominationStage.Refused
               select nomination.ContentItemId).Distinct().ToListAsync(cancellationToken)).ToHashSet();
}
