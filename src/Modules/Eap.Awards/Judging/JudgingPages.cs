using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Eap.Awards.Judging;

/// <summary>Makes the desk's pages of a judging. Before the close nobody sees a score, only how many there are.</summary>
public sealed class JudgingPages(SiteDbContext db, JudgingDoor door, PanelReader panels, WaitingList waiting, JudgeDirectory judges, SiteClock clock)
{
    /// <summary>Panel, ties and progress; null when there is none for this person.</summary>
    public async Task<JudgingPage?> FindAsync(string programmeItemId, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(programmeItemId, cancellationToken) is not { } programme) return null;
        var state = await panels.ReadAsync(programme, cancellationToken);
        var candidates = (await judges.CandidatesAsync(programme.OrganizationId, cancellationToken)).Where(one => !state.IsMember(one.UserId)).ToList();
        return new JudgingPage(state, candidates, [.. programme.Part.Categories.Select(category => new CategoryProgress(category, state.Closes.GetValueOrDefault(category.Code), state.Before(category.Code), state.Pending(category.Code), ClosingRules.Problems(state, category, clock.UtcNow)))]);
    }

    /// <summary>What came of a title; null while it is not closed, or when there is none for this person.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="categoryCode">Code of the title.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <param name="typed">What was typed and could not be done; null: nothing.</param>
    public async Task<ResultPage?> ResultAsync(string programmeItemId, string categoryCode, CancellationToken cancellationToken, ResultTyped? typed = null)
    {
        if (await door.FindAsync(programmeItemId, categoryCode, cancellationToken) is not { } found) return null;
        var state = await panels.ReadAsync(found.Programme, cancellationToken);
        if (!state.Closes.TryGetValue(categoryCode, out var close)) return null;
        var minutes = MinutesWriter.Read(close);
        var judged = minutes.Cases.Select(one => one.Id).ToHashSet();
        var cases = state.Cases.Where(one => judged.Contains(one.Id)).ToList();
        var corrections = await db.Set<ScoreCorrection>().AsNoTracking().Where(row => row.ProgrammeItemId == programmeItemId && row.Category == categoryCode).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var standing = state.Judged(categoryCode);
        var ranked = state.Rank(found.Category, standing, close.Seed);
        var choice = new ListChoice(ranked, new HashSet<string>(), found.Category.Places ?? 0, found.Category.Ratios, standing.ToDictionary(one => one.Id, one => one.Nomination.Facts), "");
        return new ResultPage(found.Programme, found.Category, close, minutes, MinutesWriter.HashOf(close.MinutesJson) == close.Sha256, cases.ToDictionary(one => one.Id), state.Rank(found.Category, cases, close.Seed), corrections, choice, await waiting.OfAsync(found.Programme, found.Category, cancellationToken))
        {
            Typed = typed, Shares = Shares(found.Category, close, state, choice, typed),
        };
    }

    // Before the list is taken: of those ticked, or of those who are ticked to begin with.
    private static ShareGauge Shares(AwardCategory category, JudgingClose close, PanelState state, ListChoice choice, ResultTyped? typed)
    {
        if (close.ListedUtc is not null) return ShareGauge.Of(category, state.Cases.Where(one => one.Nomination.Category == category.Code).Select(one => one.Nomination));
        var ticked = typed is { Action: ResultTyped.List } ? typed.Chosen.ToHashSet() : ListByRank.ByRank(choice) ?? new HashSet<string>();
        return ShareGauge.Read(category, ShareGaugeOf.Ticked, state.Cases.Where(one => ticked.Contains(one.Id)).Select(one => one.Nomination));
    }
}

/// <summary>The judging of a programme, for the desk.</summary>
/// <param name="State">As it stands.</param>
/// <param name="Candidates">Who may be asked onto the panel.</param>
/// <param name="Categories">Title by title.</param>
public sealed record JudgingPage(PanelState State, IReadOnlyList<(string UserId, string Name)> Candidates, IReadOnlyList<CategoryProgress> Categories)
{
    /// <summary>What was typed about a judge and could not be done; null: nothing.</summary>
    public JudgeTyped? Typed { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/admin/awards/{State.Programme.ContentItemId}/judging";
}

/// <summary>How far the judging of a title is.</summary>
/// <param name="Category">The title.</param>
/// <param name="Close">Its close; null: it runs.</param>
/// <param name="Cases">What stands before the panel.</param>
/// <param name="Pending">How many have not come as far.</param>
/// <param name="Problems">What stands in the way of closing it.</param>
public sealed record CategoryProgress(AwardCategory Category, JudgingClose? Close, IReadOnlyList<PanelCase> Cases, int Pending, IReadOnlyList<string> Problems);

/// <summary>What came of a judging.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Category">The title.</param>
/// <param name="Close">Its close.</param>
/// <param name="Minutes">Its minutes, as they were fixed.</param>
/// <param name="IsIntact">They still have their hash.</param>
/// <param name="Cases">What was judged, by id.</param>
/// <param name="Ranked">With every correction since, in order of rank.</param>
/// <param name="Corrections">What was corrected, oldest first.</param>
/// <param name="Choice">What the list is taken from.</param>
/// <param name="Waiting">Who was left out and may move up.</param>
public sealed record ResultPage(
    AwardProgramme Programme, AwardCategory Category, JudgingClose Close, JudgingMinutes Minutes, bool IsIntact, IReadOnlyDictionary<string, PanelCase> Cases, IReadOnlyList<PanelScore> Ranked,
    IReadOnlyList<ScoreCorrection> Corrections, ListChoice Choice, WaitingNominees Waiting)
{
    /// <summary>How the shares of the list stand.</summary>
    public required ShareGauge Shares { get; init; }

    /// <summary>What was typed and could not be done; null: nothing.</summary>
    public ResultTyped? Typed { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/admin/awards/{Programme.ContentItemId}/judging/{Category.Code}";

    /// <summary>Points in one line.</summary>
    public string Words(IReadOnlyDictionary<string, decimal> points) => string.Join('，', Category.Judging.Criteria.Where(criterion => points.ContainsKey(criterion.Code)).Select(criterion => $"{criterion.Title} {points[criterion.Code]:0.#}"));
}
