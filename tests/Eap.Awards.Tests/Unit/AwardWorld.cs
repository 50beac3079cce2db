using Eap.Awards.Rules;
using Eap.Platform.Time;
using Stage = Eap.Awards.Rules.NominationStage;

namespace Eap.Awards.Tests.Unit;

/// <summary>
/// A small city that does things in any order: people upload, vote, object, sign, move the clock and try every move. It keeps what really happened beside
/// what the process allowed, so that the two can be held against each other.
/// </summary>
internal sealed class AwardWorld(int seed)
{
    private static readonly WorkingDayCalendar Calendar = new(HolidayData.BuiltIn());
    private readonly Random _random = new(seed);
    private readonly PublicityClock _clock = new(Calendar, seed % 2 == 0 ? new TimeOnly(12, 0) : null);
    private readonly HashSet<(string Judge, string Nomination)> _recused = [];
    private DateTime _now = new(2018, 9, 25, 9, 0, 0);
    private PublicityPeriod? _round;
    private HashSet<string> _onList = [];

    public const int Places = 2;

    /// <summary>Half of the cities ask for everything, the others leave out what may be left out.</summary>
    public NominationPath Path { get; } = seed % 2 == 0 ? new() : new(Recommendation: seed % 3 > 0, Consultation: seed % 5 > 0, Panel: seed % 7 > 2);

    public List<Case> Cases { get; } = [];

    public int Refused { get; private set; }

    public sealed class Case(string id, bool isPerson)
    {
        public string Id => id;
        public Stage Stage { get; set; }
        public List<Stage> Trace { get; } = [];
        public bool Resolved, UnitOver, Recommended;
        public bool Consented = !isPerson;
        public bool Ineligible;
        public int OpinionsMissing = 2;
        public HashSet<string> Votes { get; } = [];
        public bool Closed, HasPlace;
        public int OpenObjections;
        public List<BodyVerdict> Verdicts { get; } = [];
    }

    public void Run(int steps)
    {
        for (var i = 0; i < 4; i++) Cases.Add(new Case($"n{i}", i % 2 == 0));
        for (var i = 0; i < 6; i++) _recused.Add(($"judge{_random.Next(4)}", $"n{_random.Next(4)}"));
        for (var i = 0; i < steps; i++) Act(Cases[_random.Next(Cases.Count)]);
    }

    private void Act(Case one)
    {
        switch (_random.Next(16))
        {
            case 0: _now = _now.AddHours(_random.Next(1, 60)); break;
            case 1: (one.Resolved, one.UnitOver) = (true, _random.Next(4) > 0); break;
            case 2: one.Consented = _random.Next(12) > 0; break;
            case 3: one.Recommended = _random.Next(8) > 0; break;
            case 4: one.OpinionsMissing = Math.Max(0, one.OpinionsMissing - 1); break;
            case 5: Vote(one, $"judge{_random.Next(4)}"); break;
            case 6: one.Closed |= one.Votes.Count > 0; break;
            case 7 when _random.Next(3) == 0: NewRound(); break;
            case 8 when _random.Next(3) == 0 && _round is { } round && !round.IsOver(_now) && _onList.Contains(one.Id): one.OpenObjections++; break;
            case 9: one.OpenObjections = Math.Max(0, one.OpenObjections - 1); break;
            case 10: Sign(one, _random.Next(2) == 0 ? AwardRulesMaker.Federation : AwardRulesMaker.Commission); break;
            case 11 when _random.Next(30) == 0: one.Ineligible = !one.Ineligible; break;
            // Half of what is tried is the next step, half anything at all.
            case 12: Try(one, (Stage)_random.Next(Enum.GetValues<Stage>().Length)); break;
            default: Try(one, Path.After(one.Stage) ?? Stage.Revoked); break;
        }
    }

    private void Try(Case one, Stage to)
    {
        // A place is taken in the move itself, as the site does it, and only while there is one.
        var takes = to == Stage.Listed && !one.HasPlace && Cases.Count(other => other.HasPlace) < Places;
        one.HasPlace |= takes;
        if (NominationProcess.Refuse(one.Stage, to, Facts(one), AwardRulesMaker.Source) is { } refusal)
        {
            Assert.True(refusal.ClauseText is AwardRulesMaker.CityWords || refusal.ClauseId == "R28", refusal.ToString());
            if (takes) one.HasPlace = false;
            Refused++;
            return;
        }

        one.Trace.Add(to);
        one.Stage = to;
        if (to is Stage.Withdrawn or Stage.Refused or Stage.Declined or Stage.NotChosen) one.HasPlace = false;
        if (to == Stage.Returned) one.Recommended = false;
        Hold(one, to);
    }

    // What really happened, read without the facts the process was given.
    private void Hold(Case one, Stage to)
    {
        Assert.True(Cases.Count(other => other.HasPlace) <= Places, "more than the places");
        if (to is Stage.Panel) Assert.DoesNotContain(one.Votes, judge => _recused.Contains((judge, one.Id)));
        if (to is not (Stage.Decided or Stage.Announced)) return;
        Assert.Contains(Stage.Publicity, one.Trace);
        Assert.True(_round is not null && _onList.Contains(one.Id) && _now >= _round.EndsLocal, "publicity skipped");
        Assert.True(_clock.DaysBetween(_round!.Start, DateOnly.FromDateTime(_now)) >= 5, "too few working days");
        Assert.Equal(0, one.OpenObjections);
        Assert.Equal(["commission", "federation"], one.Verdicts.Where(verdict => verdict.Agrees).Select(verdict => verdict.BodyId).Order());
        Assert.True(one is { Consented: true, Resolved: true, HasPlace: true });
    }

    private NominationFacts Facts(Case one) => new()
    {
        Path = Path, IsResolved = one.Resolved, IsUnitPublicityOver = one.UnitOver, IsConsented = one.Consented, IsRecommended = one.Recommended, Ineligible = one.Ineligible ? "受过处分。" : null,
        OpinionsMissing = one.OpinionsMissing, IsJudged = one.Closed, RecusedVotes = one.Votes.Count(judge => _recused.Contains((judge, one.Id))), HasPlace = one.HasPlace,
        IsPublicityBegun = _round is not null && _onList.Contains(one.Id), IsPublicityOver = _round?.IsOver(_now) == true && _onList.Contains(one.Id), OpenObjections = one.OpenObjections,
        Joint = JointDecision.Of([AwardRulesMaker.Federation, AwardRulesMaker.Commission], one.Verdicts),
    };

    private void Vote(Case one, string judge)
    {
        IReadOnlyList<string> recusal = _recused.Contains((judge, one.Id)) ? ["例一在例区总工会任职"] : [];
        if (PanelVoting.Refuse(new VoteStanding(true, recusal, one.Closed, one.Stage, Path), AwardRulesMaker.Source) is null) one.Votes.Add(judge);
    }

    // The list of the moment goes up and its days begin again, whoever stood on the one before.
    private void NewRound()
    {
        var listed = Cases.Where(other => other.Stage is Stage.Listed or Stage.Publicity).Select(other => other.Id).ToHashSet();
        if (listed.Count > 0) (_round, _onList) = (_clock.Of(DateOnly.FromDateTime(_now), 5), listed);
    }

    private void Sign(Case one, NamingBody body)
    {
        if (one.Verdicts.All(verdict => verdict.BodyId != body.Id)) one.Verdicts.Add(new BodyVerdict(body.Id, _random.Next(8) > 0, "材料不足"));
    }
}
