using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Publicity;

/// <summary>Tells the process whether a nomination's publicity began and ended, and what was objected.</summary>
internal sealed class PublicityFacts : INominationFactSource
{
    public async Task<NominationFacts> AddAsync(UnitScope unit, Nomination nomination, NominationFacts facts, CancellationToken cancellationToken)
    {
        var rounds = unit.Db.Set<PublicityRound>().AsNoTracking().Where(round => unit.Db.Set<PublicityLine>().Any(line => line.RoundId == round.RoundId && line.ContentItemId == nomination.ContentItemId));
        var last = await rounds.OrderByDescending(round => round.Id).Select(round => (PublicityState?)round.State).FirstOrDefaultAsync(cancellationToken);
        // One about the whole list concerns everybody on it; one about a list that was replaced since is not answered by that.
        var open = await ObjectionRulings.Standing(unit.Db).CountAsync(row => row.ContentItemId == nomination.ContentItemId || row.ContentItemId == null && rounds.Any(round => round.RoundId == row.RoundId), cancellationToken);
        return facts with { IsPublicityBegun = last is PublicityState.Running or PublicityState.Ended, IsPublicityOver = last is PublicityState.Ended, OpenObjections = open };
    }
}
