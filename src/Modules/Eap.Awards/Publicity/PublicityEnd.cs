using Eap.Awards.Nominations;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Reads it off the rounds whose result is written down.</summary>
internal sealed class PublicityEnd(SiteDbContext db) : IPublicityEnd
{
    public async Task<IReadOnlyCollection<string>> OverAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken) => await (
        from line in db.Set<PublicityLine>().AsNoTracking()
        join round in db.Set<PublicityRound>().AsNoTracking() on line.RoundId equals round.RoundId
        where round.State == PublicityState.Ended && contentItemIds.Contains(line.ContentItemId)
        select line.ContentItemId).Distinct().ToListAsync(cancellationToken);
}
