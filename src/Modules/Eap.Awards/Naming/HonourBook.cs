using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Finds the honours of a nominee: by the key they were given under, and by every other key of the nomination they came from.</summary>
internal sealed class HonourBook : IPriorHonours
{
    public async Task<IReadOnlyList<PriorHonour>> OfAsync(SiteDbContext db, IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        if (keys.Count == 0) return [];
        return await db.Set<Honour>().AsNoTracking()
            .Where(row => keys.Contains(row.HolderKey) || row.ContentItemId != null && db.Set<NominationKey>().Any(key => key.ContentItemId == row.ContentItemId && keys.Contains(key.Key)))
            .OrderByDescending(row => row.Year).ThenBy(row => row.Id).Select(row => new PriorHonour(row.Title, row.TitleName, row.Year, row.RevokedUtc != null)).ToListAsync(cancellationToken);
    }
}
