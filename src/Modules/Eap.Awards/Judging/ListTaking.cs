using Eap.Applications.Filing;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>
/// Takes the list of a title: in order of rank each takes its place, the others are not chosen. All of it or nothing: where one place is missing, nobody has moved.
/// The caller has asked whether the person may.
/// </summary>
public sealed class ListTaking(UnitOfWork work, SiteClock clock, IStringLocalizer<ListTaking> T)
{
    private const int LongestReason = 500;

    /// <summary>Takes it; null when it stands, else why not.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="categoryCode">Code of the title.</param>
    /// <param name="chosen">Who is to be on it.</param>
    /// <param name="reason">How it was decided where ranks do not.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> TakeAsync(string programmeItemId, string categoryCode, IReadOnlySet<string> chosen, string? reason, CancellationToken cancellationToken)
    {
        try
        {
            // Each writes the same close and the same row of places.
            return await work.RunInTurnAsync($"award-list:{programmeItemId}", unit => TakeAsync(unit, programmeItemId, categoryCode, chosen, PlainInput.Clean(reason).Value, cancellationToken), cancellationToken);
        }
        catch (RolledBackException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> TakeAsync(UnitScope unit, string programmeItemId, string categoryCode, IReadOnlySet<string> chosen, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > LongestReason) return T["说明最多 {0} 个字。", LongestReason];
        if (await unit.Db.Set<JudgingClose>().AsTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programmeItemId && row.Category == categoryCode, cancellationToken) is not { } close) return T["评审还没有结束。"];
        if (close.ListedUtc is not null) return T["名单已经定了。"];
        // Whoever was found to belong to somebody since the close: what changed the ranks is looked at before the list is taken by them.
        if ((await unit.Get<Striking>().StrikeAsync(programmeItemId, cancellationToken)).AfterClose > 0) return T["有评委要回避，他们的分不再计入，名次重新排了。请看过再定名单。"];
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, cancellationToken))!;
        var category = programme.Category(categoryCode)!;
        var state = await unit.Get<PanelReader>().ReadAsync(programme, cancellationToken);
        var standing = state.Judged(categoryCode);
        if (standing.Count == 0) return T["没有可以列入名单的推荐。"];
        if (standing.FirstOrDefault(state.LacksVotes) is { } lacking) return T["{0} 号计分的只有 {1} 位评委，至少要 {2} 位。请没有回避的评委补评，或者另请一位，再定名单。", lacking.Number, lacking.Counted.Count(), category.Judging.MinimumVotes];
        var ranked = state.Rank(category, standing, close.Seed);
        var place = (await unit.Get<NominationBook>().PlaceAsync(standing[0].Nomination, cancellationToken))!;
        var choice = new ListChoice(ranked, chosen, category.Places ?? 0, category.Ratios, standing.ToDictionary(one => one.Id, one => one.Nomination.Facts), reason);
        if (ListByRank.Refuse(choice, place.Source, NominationPlaces.Full(place)) is { } refusal) return refusal.ToString();
        await unit.Get<ListWriter>().WriteAsync(ranked.Select(score => score.NominationId), chosen, place, T["按评审的名次，没有进入“{0}”的名额。", category.Title], cancellationToken);
        (close.ListedUtc, close.ListedByName, close.ListReason) = (clock.UtcNow, await unit.Get<Officer>().NameAsync(cancellationToken), reason.Length > 0 ? reason : null);
        unit.Get<AuditTrail>().Record("Award", "ListTaken", T["拟命名名单：{0}（{1}），{2} 个", category.Title, programme.Title, chosen.Count], programmeItemId, programme.OrganizationId);
        return null;
    }
}
