using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Publicity;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Naming;

/// <summary>Reads the nominees of programmes from their publicity on, with what was signed. It asks for no permission, and always the same number of queries.</summary>
public sealed class NamingRows(SiteDbContext db)
{
    private static readonly NominationStage[] Shown = [NominationStage.Publicity, NominationStage.Decided, NominationStage.Announced, NominationStage.Declined, NominationStage.Revoked];

    /// <summary>The nominees, in the order of titles and filing, by programme.</summary>
    public async Task<ILookup<string, NamingRow>> ReadAsync(IReadOnlyCollection<AwardProgramme> programmes, CancellationToken cancellationToken)
    {
        var ids = programmes.Select(programme => programme.ContentItemId).ToList();
        var nominations = await db.Set<Nomination>().AsNoTracking().Where(row => ids.Contains(row.ProgrammeItemId) && Shown.Contains(row.Stage)).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var decisions = (await db.Set<BodyDecision>().AsNoTracking().Where(row => ids.Contains(row.ProgrammeItemId)).ToListAsync(cancellationToken)).ToLookup(row => row.ContentItemId);
        var lines = (await (from line in db.Set<PublicityLine>().AsNoTracking() join round in db.Set<PublicityRound>().AsNoTracking() on line.RoundId equals round.RoundId where ids.Contains(round.ProgrammeItemId) orderby round.Id select new { line, round.State })
            .ToListAsync(cancellationToken)).ToLookup(row => row.line.ContentItemId);
        var open = await (from objection in ObjectionRulings.Standing(db) join round in db.Set<PublicityRound>().AsNoTracking() on objection.RoundId equals round.RoundId
                          where ids.Contains(round.ProgrammeItemId)
                          select new { objection.RoundId, objection.ContentItemId }).ToListAsync(cancellationToken);
        var parts = programmes.ToDictionary(programme => programme.ContentItemId, programme => programme.Part);
        return nominations.Where(row => lines.Contains(row.ContentItemId)).OrderBy(row => parts[row.ProgrammeItemId].Categories.FindIndex(category => category.Code == row.Category)).Select(row =>
        {
            var (last, rounds) = (lines[row.ContentItemId].Last(), lines[row.ContentItemId].Select(found => found.line.RoundId).ToHashSet());
            return new NamingRow(row, last.line.Name, last.line.Unit, last.line.TitleName, decisions[row.ContentItemId].ToDictionary(decision => decision.BodyId),
                open.Count(objection => objection.ContentItemId == row.ContentItemId || objection.ContentItemId is null && rounds.Contains(objection.RoundId)), last.State == PublicityState.Ended);
        }).ToLookup(row => row.Nomination.ProgrammeItemId);
    }
}
