using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Nominations;

/// <summary>Reads where nominations stand, so that every page says it in the same words. It asks for no permission.</summary>
public sealed class NominationStandings(SiteDbContext db, AwardProgrammes programmes, IPublicityEnd publicity)
{
    /// <summary>Those of them that nominate, by application; as many queries for one as for many.</summary>
    public async Task<IReadOnlyDictionary<string, NominationStanding>> OfAsync(IReadOnlyCollection<string> contentItemIds, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Nomination>().AsNoTracking().Where(row => contentItemIds.Contains(row.ContentItemId))
            .Select(row => new { row.ContentItemId, row.ProgrammeItemId, row.Stage, row.Consent }).ToListAsync(cancellationToken);
        if (rows.Count == 0) return new Dictionary<string, NominationStanding>();
        var paths = (await programmes.FindAsync(rows.ConvertAll(row => row.ProgrammeItemId), cancellationToken)).ToDictionary(programme => programme.ContentItemId, programme => programme.Part.Path);
        List<string> listed = [.. rows.Where(row => row.Stage == NominationStage.Publicity).Select(row => row.ContentItemId)];
        var over = listed.Count == 0 ? [] : await publicity.OverAsync(listed, cancellationToken);
        return rows.Select(row => Of(row.ContentItemId, row.Stage, row.Consent, over.Contains(row.ContentItemId), paths.GetValueOrDefault(row.ProgrammeItemId) ?? new NominationPath())).ToDictionary(row => row.ContentItemId);
    }

    /// <summary>One of them in words: a key of the localizer.</summary>
    public async Task<string> TitleAsync(Nomination nomination, CancellationToken cancellationToken) => (await OfAsync([nomination.ContentItemId], cancellationToken))[nomination.ContentItemId].Title;

    private static NominationStanding Of(string id, NominationStage stage, ConsentState consent, bool isOver, NominationPath path)
    {
        var awaits = consent == ConsentState.Asked && !NominationProcess.IsOver(stage) && stage != NominationStage.Returned;
        return new NominationStanding(id, stage, awaits, NominationWords.Now(stage, path, awaits, isOver)) { Open = stage > NominationStage.Announced ? null : NominationWords.Open(stage, path, isOver) };
    }
}
