using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Plans.Allocations;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Who was left out of a list and may still move up, in the order of the panel; without one in the order they were filed. It asks for no permission.</summary>
public sealed class WaitingList(SiteDbContext db, PanelReader panels)
{
    /// <summary>Those of a title.</summary>
    public async Task<WaitingNominees> OfAsync(AwardProgramme programme, AwardCategory category, CancellationToken cancellationToken)
    {
        var left = await db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == programme.ContentItemId && row.Category == category.Code && row.Stage == NominationStage.NotChosen).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var metric = ProgrammePlaces.MetricOf(programme.ContentItemId, category);
        var free = category.Allocation is null ? await db.Set<Allocation>().Where(row => row.Metric == metric).Select(row => row.Planned - row.Taken).FirstOrDefaultAsync(cancellationToken) : left.Count;
        var changes = await db.Set<ListChange>().AsNoTracking().Where(row => row.ProgrammeItemId == programme.ContentItemId && row.Category == category.Code).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (!programme.Part.Path.Panel)
            return new WaitingNominees(await db.Set<ListDecision>().AnyAsync(row => row.ProgrammeItemId == programme.ContentItemId && row.Category == category.Code, cancellationToken), false, left, [.. left.Select(row => row.ContentItemId)], free, changes);
        var state = await panels.ReadAsync(programme, cancellationToken);
        if (!state.Closes.TryGetValue(category.Code, out var close) || close.ListedUtc is null) return new WaitingNominees(false, true, [], [], free, changes);
        var ids = left.ToDictionary(row => row.ContentItemId);
        var ranked = state.Rank(category, state.Cases.Where(one => ids.ContainsKey(one.Id)), close.Seed).Where(score => score.Rank is not null).ToList();
        return new WaitingNominees(true, true, [.. ranked.Select(score => ids[score.NominationId])], [.. ranked.Where(score => score.Rank == ranked[0].Rank).Select(score => score.NominationId)], free, changes);
    }
}

/// <summary>Who waits.</summary>
/// <param name="IsTaken">The list has been taken.</param>
/// <param name="IsRanked">A panel ranked them.</param>
/// <param name="InOrder">All of them, the next first.</param>
/// <param name="First">Who may be next: several where ranks do not decide.</param>
/// <param name="Free">Places that are free; where unions have their own, nobody knows before one is taken.</param>
/// <param name="Changes">Who moved up, the first first.</param>
public sealed record WaitingNominees(bool IsTaken, bool IsRanked, IReadOnlyList<Nomination> InOrder, IReadOnlyList<string> First, int Free, IReadOnlyList<ListChange> Changes)
{
    /// <summary>True when somebody may move up now.</summary>
    public bool IsOpen => IsTaken && Free > 0 && InOrder.Count > 0;
}
