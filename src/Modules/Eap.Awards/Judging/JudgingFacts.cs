using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Tells the process whether a nomination has been judged, and whether anybody voted who should have kept out. Asked only where the panel is the next step.</summary>
internal sealed class JudgingFacts : INominationFactSource
{
    public async Task<NominationFacts> AddAsync(UnitScope unit, Nomination nomination, NominationFacts facts, CancellationToken cancellationToken)
    {
        if (nomination.Stage == NominationStage.NotChosen) return facts with { MovesUp = await unit.Db.Set<ListChange>().AnyAsync(row => row.ContentItemId == nomination.ContentItemId, cancellationToken) };
        if (facts.Path.After(nomination.Stage) != NominationStage.Panel) return facts;
        if (!await unit.Db.Set<JudgingClose>().AnyAsync(row => row.ProgrammeItemId == nomination.ProgrammeItemId && row.Category == nomination.Category, cancellationToken)) return facts;
        if (await unit.Get<AwardProgrammes>().FindAsync(nomination.ProgrammeItemId, cancellationToken) is not { } programme || programme.Category(nomination.Category) is not { } category) return facts;
        var state = await unit.Get<PanelReader>().ReadAsync(programme, cancellationToken, nomination.ContentItemId);
        var counted = state.Cases.SelectMany(one => one.Counted.Select(sheet => state.Against(sheet, one))).ToList();
        return facts with { IsJudged = counted.Count >= category.Judging.MinimumVotes, RecusedVotes = counted.Count(against => against is not null) };
    }
}
