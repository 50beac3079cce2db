using System.Text.Json;
using Eap.Applications.Filing;
using Eap.Applications.Moving;
using Eap.Awards.Desk;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Ids;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Publicity;

/// <summary>Puts a list up, changes it, closes it. Each says null when it is done, empty when there is no such programme for the person, else why not; then nothing of it stands.</summary>
public sealed class PublicityRounds(UnitOfWork work, WorkingDays days, IdGenerator ids, SiteClock clock, IStringLocalizer<PublicityRounds> T)
{
    /// <summary>Puts up the list of everybody listed.</summary>
    public Task<string?> StartAsync(string programmeItemId, RoundInput input, CancellationToken cancellationToken) => RunAsync(programmeItemId, async (unit, programme) =>
    {
        var lists = unit.Get<PublicityLists>();
        if (await lists.StandingAsync(programmeItemId, cancellationToken) is not null) throw new NotDoneException(T["已经有一份名单在公示。要增减，请更改名单。"]);
        var now = await lists.NowAsync(programme, null, cancellationToken);
        if (now.Count == 0) throw new NotDoneException(T["还没有进入拟命名名单的推荐，没有什么可以公示。"]);
        Require(SameNominees(now, input.Nominees));
        await PutUpAsync(unit, programme, input, cancellationToken);
    }, cancellationToken);

    /// <summary>Changes the list that stands: a typing correction is written down and the days go on, anything else begins them again.</summary>
    /// <param name="programmeItemId">The programme.</param>
    /// <param name="roundId">The round that was shown.</param>
    /// <param name="input">The list as it shall be.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<string?> ChangeAsync(string programmeItemId, string? roundId, RoundInput input, CancellationToken cancellationToken) => RunAsync(programmeItemId, async (unit, programme) =>
    {
        var round = await StandingAsync(unit, programmeItemId, roundId, cancellationToken);
        var lists = unit.Get<PublicityLists>();
        var lines = await lists.LinesAsync(round.RoundId, cancellationToken);
        Require(SameNominees(await lists.NowAsync(programme, round, cancellationToken), input.Nominees));
        var change = RoundChange.Of(round, lines, input);
        switch (change.Kind)
        {
            case PublicityChangeKind.Nothing: throw new NotDoneException(T["名单没有变化。"]);
            case PublicityChangeKind.TypingCorrection when clock.UtcNow >= round.EndsUtc: throw new NotDoneException(T["公示已经到期，公众看不到名单了，错别字不能再改。一定要改，请选“更改名单”，重新公示。"]);
            case PublicityChangeKind.TypingCorrection: await CorrectAsync(unit, round, input, change.Moved, cancellationToken); break;
            case PublicityChangeKind.Restart when input.IsTyping: throw new NotDoneException(T["这不只是改错别字：{0}。这些要重新公示，请选“更改名单”并写明原因。", string.Join('，', change.Moved)]);
            default: await ReplaceAsync(unit, programme, round, input, change.Moved.Count, cancellationToken); break;
        }
    }, cancellationToken);

    /// <summary>Closes a round that has run to its end, and writes its result down.</summary>
    public Task<string?> EndAsync(string programmeItemId, string? roundId, string? words, CancellationToken cancellationToken) => RunAsync(programmeItemId, async (unit, programme) =>
    {
        var round = await StandingAsync(unit, programmeItemId, roundId, cancellationToken);
        if (clock.UtcNow < round.EndsUtc) throw new NotDoneException(T["公示到{0}为止，还没有结束。", Eap.Plans.Rules.PlanDeadline.Words(clock.ToLocal(round.EndsUtc))]);
        var lines = await unit.Get<PublicityLists>().LinesAsync(round.RoundId, cancellationToken);
        var here = (await unit.Get<PublicityLists>().NowAsync(programme, round, cancellationToken)).Select(nominee => nominee.ContentItemId).ToHashSet();
        // What was public is no longer what would be decided on.
        if (lines.FirstOrDefault(line => !here.Contains(line.ContentItemId)) is { } gone)
            throw new NotDoneException((await PublicityLeft.RemovedAsync(unit.Db, [gone.ContentItemId], cancellationToken)).Count > 0 ? T["“{0}”已移出名单（异议查实），名单变了。请先更改名单，重新公示。", gone.Name] : T["名单上的“{0}”已经退出，名单变了。请先更改名单，重新公示。", gone.Name]);
        var objected = await ObjectedAsync(unit.Db, lines, cancellationToken);
        if (objected > 0) throw new NotDoneException(programme.Part.City.Refuse(T["还有 {0} 件异议没有答复，或者属实的没有决定名单怎么办。都办完了再结束公示：移出名单的，要重新公示。", objected]).ToString());
        var objections = await unit.Db.Set<Objection>().Where(row => row.RoundId == round.RoundId).GroupBy(row => row.Verdict).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var (all, open) = (objections.Sum(row => row.Count), objections.Where(row => row.Key == ObjectionVerdict.Open).Sum(row => row.Count));
        var result = all == 0 ? T["公示期间没有收到异议。"].Value : string.Format(T["公示期间收到异议 {0} 件，已答复 {1} 件。"].Value, all, all - open);
        await CloseAsync(unit, round, PublicityState.Ended, BoundedText.Cut(result + PlainInput.Clean(words).Value, 1000), cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "PublicityEnded", string.Format(T["结束公示：{0}第 {1} 次，{2}"].Value, programme.Title, round.Round, result), round.RoundId, programme.OrganizationId);
        foreach (var line in lines) await TellAsync(unit, line.ContentItemId, new MoveNote(T["公示结束"], T["市总工会"]), cancellationToken);
    }, cancellationToken);

    private async Task<PublicityRound> StandingAsync(UnitScope unit, string programmeItemId, string? roundId, CancellationToken cancellationToken) =>
        await unit.Db.Set<PublicityRound>().AsTracking().FirstOrDefaultAsync(row => row.ProgrammeItemId == programmeItemId && row.IsStanding && row.RoundId == roundId, cancellationToken)
        ?? throw new NotDoneException(T["这份名单已经不在公示，或者别人刚改过。请看看现在的名单。"]);

    // Were it ended over one of them, whoever has to leave afterwards would leave a list that nobody puts up again.
    private static Task<int> ObjectedAsync(SiteDbContext db, IReadOnlyList<PublicityLine> lines, CancellationToken cancellationToken)
    {
        var here = lines.Select(line => line.ContentItemId).ToList();
        return ObjectionRulings.Standing(db).CountAsync(
            row => row.ContentItemId == null ? db.Set<PublicityLine>().Any(line => line.RoundId == row.RoundId && here.Contains(line.ContentItemId)) : here.Contains(row.ContentItemId), cancellationToken);
    }

    private async Task CorrectAsync(UnitScope unit, PublicityRound round, RoundInput input, IReadOnlyList<string> moved, CancellationToken cancellationToken)
    {
        var lines = await unit.Db.Set<PublicityLine>().AsTracking().Where(row => row.RoundId == round.RoundId).ToDictionaryAsync(row => row.ContentItemId, cancellationToken);
        foreach (var nominee in input.Nominees.Where(nominee => lines[nominee.ContentItemId].Name != nominee.Name))
        {
            var line = lines[nominee.ContentItemId];
            (line.PublishedName, line.Name) = (line.PublishedName ?? line.Name, nominee.Name);
        }

        var officer = await unit.Get<Officer>().NameAsync(cancellationToken);
        round.CorrectionsJson = JsonSerializer.Serialize(round.Corrections.Append(new PublicityCorrection(clock.UtcNow, officer, moved)), JOptions.Default);
        // The words stand in the round; names are not written where nothing is ever erased.
        unit.Get<AuditTrail>().Record("Award", "PublicityCorrected", T["公示名单更正错别字，{0} 处", moved.Count], round.RoundId);
    }

    private async Task ReplaceAsync(UnitScope unit, AwardProgramme programme, PublicityRound round, RoundInput input, int moved, CancellationToken cancellationToken)
    {
        await CloseAsync(unit, round, PublicityState.Replaced, input.Why, cancellationToken);
        unit.Get<AuditTrail>().Record("Award", "PublicityReplaced", T["更改公示名单，{0} 处", moved], round.RoundId, programme.OrganizationId);
        await unit.Db.SaveChangesAsync(cancellationToken);
        // Everybody is out: nothing is left to put up.
        if (input.Nominees.Count > 0) await PutUpAsync(unit, programme, input, cancellationToken);
    }

    private async Task CloseAsync(UnitScope unit, PublicityRound round, PublicityState state, string result, CancellationToken cancellationToken) =>
        (round.State, round.IsStanding, round.ClosedUtc, round.ClosedByName, round.Result) = (state, false, clock.UtcNow, await unit.Get<Officer>().NameAsync(cancellationToken), result);

    private async Task PutUpAsync(UnitScope unit, AwardProgramme programme, RoundInput input, CancellationToken cancellationToken)
    {
        var period = new PublicityClock(await days.GetAsync(cancellationToken), programme.Part.Publicity.EndHour).Of(clock.Today, programme.Part.Publicity.CityDays);
        var number = await unit.Db.Set<PublicityRound>().Where(row => row.ProgrammeItemId == programme.ContentItemId).MaxAsync(row => (int?)row.Round, cancellationToken) ?? 0;
        var round = new PublicityRound
        {
            RoundId = ids.Next(), ProgrammeItemId = programme.ContentItemId, Round = number + 1, Reason = input.Reason, Contact = input.Contact, StartedOn = period.Start, WorkingDays = period.WorkingDays,
            EndsUtc = clock.ToUtc(period.EndsLocal), Warning = period.Warning, StartedUtc = clock.UtcNow, StartedByName = await unit.Get<Officer>().NameAsync(cancellationToken),
        };
        unit.Db.Add(round);
        foreach (var (nominee, index) in input.Nominees.Select((nominee, index) => (nominee, index)))
            unit.Db.Add(new PublicityLine { RoundId = round.RoundId, ContentItemId = nominee.ContentItemId, Position = index + 1, Category = nominee.Category, TitleName = nominee.TitleName, Name = nominee.Name, Unit = nominee.Unit, Reason = nominee.Reason });
        unit.Get<AuditTrail>().Record("Award", "PublicityStarted", string.Format(T["开始公示：{0}第 {1} 次，{2} 个对象，{3}"].Value, programme.Title, round.Round, input.Nominees.Count, period.Words), round.RoundId, programme.OrganizationId);
        // The moves below ask whether the list is up.
        await unit.Db.SaveChangesAsync(cancellationToken);
        foreach (var nominee in input.Nominees) await MoveAsync(unit, nominee, new MoveNote(number == 0 ? T["开始公示"] : T["名单有更改，重新公示"], T["市总工会"], period.Words), cancellationToken);
    }

    private static async Task MoveAsync(UnitScope unit, ListedNominee nominee, MoveNote note, CancellationToken cancellationToken)
    {
        var moves = unit.Get<NominationMoves>();
        var nomination = await moves.FindAsync(nominee.ContentItemId, cancellationToken) ?? throw new InvalidOperationException($"No nomination {nominee.ContentItemId}.");
        if (nomination.Stage == NominationStage.Publicity) await moves.TellAsync(nomination, note, cancellationToken);
        else if (await moves.MoveAsync(nomination, NominationStage.Publicity, note, cancellationToken) is { } refusal) throw new NotDoneException($"{nominee.Name}：{refusal}");
    }

    private static async Task TellAsync(UnitScope unit, string contentItemId, MoveNote note, CancellationToken cancellationToken)
    {
        if (await unit.Get<NominationMoves>().FindAsync(contentItemId, cancellationToken) is { } nomination) await unit.Get<NominationMoves>().TellAsync(nomination, note, cancellationToken);
    }

    // Somebody was listed, or left, while the desk was typing.
    private string? SameNominees(IReadOnlyList<ListedNominee> now, IReadOnlyList<ListedNominee> typed) =>
        now.Select(nominee => nominee.ContentItemId).SequenceEqual(typed.Select(nominee => nominee.ContentItemId)) ? null : T["进入名单的对象刚有变化。请看看现在的名单，再办一次。"].Value;

    private static void Require(string? refusal)
    {
        if (refusal is not null) throw new NotDoneException(refusal);
    }

    private async Task<string?> RunAsync(string programmeItemId, Func<UnitScope, AwardProgramme, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync<string?>(async unit =>
            {
                if (await unit.Get<ProgrammeDoor>().FindAsync(programmeItemId, cancellationToken) is not { Opening: not null } programme) return "";
                await act(unit, programme);
                return null;
            }, cancellationToken);
        }
        catch (NotDoneException refused)
        {
            return refused.Message;
        }
    }

    // Rolls the unit back.
    private sealed class NotDoneException(string message) : Exception(message);
}
