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
/// Fills a place that was freed after the list (递补): after a panel by the next in rank, else by whom the city chose. Who comes next and may not be named is passed over,
/// and it stands in the record why. The list has changed then, and goes up again. The caller has asked whether the person may.
/// </summary>
public sealed class MovingUp(UnitOfWork work, SiteClock clock, IStringLocalizer<MovingUp> T)
{
    private const int LongestReason = 500;

    /// <summary>Moves somebody up; null when done, else why not.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="categoryCode">Code of the title.</param>
    /// <param name="chosen">Whom, where ranks do not decide; null: the next.</param>
    /// <param name="reason">Why, and where it was decided.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> RaiseAsync(string programmeItemId, string categoryCode, string? chosen, string? reason, CancellationToken cancellationToken)
    {
        var words = PlainInput.Clean(reason).Value;
        if (words.Length is < 5 or > LongestReason) return T["请写明为什么递补、哪次会定的，5 到 {0} 个字。", LongestReason];
        try
        {
            return await work.RunInTurnAsync($"award-list:{programmeItemId}", unit => RaiseAsync(unit, programmeItemId, categoryCode, chosen, words, cancellationToken), cancellationToken);
        }
        catch (RolledBackException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> RaiseAsync(UnitScope unit, string programmeItemId, string categoryCode, string? chosen, string reason, CancellationToken cancellationToken)
    {
        var programme = (await unit.Get<AwardProgrammes>().FindAsync(programmeItemId, cancellationToken))!;
        var waiting = await unit.Get<WaitingList>().OfAsync(programme, programme.Category(categoryCode)!, cancellationToken);
        if (!waiting.IsTaken) return T["名单还没有定，没有递补。"];
        if (waiting.InOrder.Count == 0) return T["没有可以递补的了。"];
        var order = chosen is null or "" ? waiting.InOrder : [.. waiting.InOrder.Where(one => one.ContentItemId == chosen)];
        if (order.Count == 0) return T["选的不在没有入选的里面。"];
        if (waiting.IsRanked && chosen is { Length: > 0 } && !waiting.First.Contains(chosen)) return T["按名次递补，不能跳过排在前面的。"];
        if (chosen is null or "" && (!waiting.IsRanked || waiting.First.Count > 1)) return T["名次定不了由谁递补，请选一个，并写明怎么定的。"];
        var passed = new List<string>();
        foreach (var one in order)
        {
            if (await TryAsync(unit, one, reason, passed, cancellationToken) is not { } refusal)
            {
                unit.Get<AuditTrail>().Record("Award", "MovedUp", T["递补进入名单：{0} 号（{1}）", one.Id, programme.Title], one.ContentItemId, programme.OrganizationId);
                return null;
            }

            passed.Add($"{(programme.Part.Path.Panel ? T["{0} 号", one.Id].Value : one.NomineeName)}：{refusal}");
        }

        throw new RolledBackException(string.Join('；', passed));
    }

    private async Task<string?> TryAsync(UnitScope unit, Nomination waiting, string reason, IReadOnlyCollection<string> passed, CancellationToken cancellationToken)
    {
        var nomination = (await unit.Get<NominationMoves>().FindAsync(waiting.ContentItemId, cancellationToken))!;
        var place = (await unit.Get<NominationBook>().PlaceAsync(nomination, cancellationToken))!;
        var keys = await unit.Db.Set<NominationKey>().AsNoTracking().Where(row => row.ContentItemId == nomination.ContentItemId).Select(row => row.Key).ToListAsync(cancellationToken);
        if (await unit.Get<NominationBook>().SameAsync(place, keys, nomination.ContentItemId, cancellationToken) is not null) return T["这个对象另有一份推荐。"];
        if (await ShareAsync(unit, nomination, place, cancellationToken) is { } share) return share;
        var officer = unit.Get<Officer>();
        var change = new ListChange
        {
            ProgrammeItemId = nomination.ProgrammeItemId, Category = nomination.Category, ContentItemId = nomination.ContentItemId, Reason = reason, Passed = BoundedText.Cut(string.Join('；', passed), 2000), ByUserId = officer.Id,
            ByName = await officer.NameAsync(cancellationToken), ChangedUtc = clock.UtcNow,
        };
        unit.Db.Add(change);
        // The move asks whether it was decided.
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (await unit.Get<ListWriter>().RaiseAsync(nomination, place, cancellationToken) is not { } refusal) return null;
        unit.Db.Remove(change);
        await unit.Db.SaveChangesAsync(cancellationToken);
        return refusal;
    }

    private static async Task<string?> ShareAsync(UnitScope unit, Nomination nomination, NominationPlace place, CancellationToken cancellationToken)
    {
        var rows = unit.Db.Set<Nomination>().AsNoTracking().Where(row => row.ProgrammeItemId == nomination.ProgrammeItemId && row.Category == nomination.Category);
        NominationStage[] on = [NominationStage.Listed, NominationStage.Publicity, NominationStage.Decided, NominationStage.Announced];
        var listed = await rows.Where(row => on.Contains(row.Stage)).ToListAsync(cancellationToken);
        // A list that has no room is for the places to refuse.
        if (listed.Count >= (place.Category.Places ?? 0)) return null;
        return new RatioGauge(place.Category.Ratios, place.Category.Places ?? 0).Check([.. listed.Append(nomination).Select(row => row.Facts)], place.Source) is [var problem, ..] ? problem.ToString() : null;
    }
}
