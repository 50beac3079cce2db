using System.Numerics;
using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>c6: weights, means, ties. Held against exact fractions.</summary>
public sealed class PanelScoringTests
{
    private static readonly DateTime Filed = new(2018, 10, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly JudgingRule Rule = new() { Criteria = [new("work", "工作", 40, 60), new("effect", "成效", 10, 40)], TieBreaks = [new(TieBreakKind.Criterion, "effect"), new(TieBreakKind.EarlierFiling), new(TieBreakKind.Lots)], MinimumVotes = 3 };

    [Fact]
    public void Score_IsTheWeightedSumOverTheMost()
    {
        // 20 of 40 at 60 and 10 of 10 at 40: 30 + 40.
        Assert.Equal(70m, new PanelScoring(Rule).Score(Case("a", (20, 10), (20, 10), (20, 10))).Score);
        Assert.Equal((100m, 0m), (new PanelScoring(Rule).Score(Case("a", (40, 10), (40, 10), (40, 10))).Score!.Value, new PanelScoring(Rule).Score(Case("b", (0, 0), (0, 0), (0, 0))).Score!.Value));
    }

    [Fact]
    public void Mean_WithoutExtremes_DropsOneOfEachFromFiveVotesOn()
    {
        var trimmed = new PanelScoring(Rule with { Mean = ScoreMean.TrimmedExtremes });
        var five = trimmed.Score(Case("a", (40, 10), (20, 5), (20, 5), (22, 5), (0, 0)));
        Assert.Equal(51m, five.Score);
        Assert.Equal(100m, five.Spread);
        Assert.Equal(["评委之间相差 100.00 分，请主持人看一看。"], five.Notes);
        var four = trimmed.Score(Case("a", (40, 10), (20, 5), (20, 5), (0, 0)));
        Assert.Equal(50m, four.Score);
        Assert.StartsWith("只有 4 位评委打分，不足 5 位", four.Notes[0]);
        // Two equal highest votes: one of them goes.
        Assert.Equal(76m, trimmed.Score(Case("a", (40, 10), (40, 10), (20, 5), (38, 5), (0, 0))).Score!.Value, 0);
    }

    [Fact]
    public void Score_WithTooFewVotes_IsNone()
    {
        var score = new PanelScoring(Rule).Score(Case("a", (40, 10), (40, 10)));
        Assert.Null(score.Score);
        Assert.Equal("只有 2 位评委打分，至少要 3 位，不计分。", Assert.Single(score.Notes));
        Assert.Null(new PanelScoring(Rule).Score(Case("a")).Score);
    }

    [Fact]
    public void Score_Rounds_HalfUpAndOnceOnly()
    {
        // Thirds: three judges give 1, 1 and 0 of 3; each third is periodic, the sum is not.
        var rule = new JudgingRule { Criteria = [new("x", "x", 3, 100)], MinimumVotes = 1, TieBreaks = [new(TieBreakKind.Lots)] };
        Assert.Equal(33.33m, new PanelScoring(rule).Score(One("a", "x", 1m)).Score);
        Assert.Equal(66.67m, new PanelScoring(rule).Score(One("a", "x", 2m)).Score);
        // 0.1 of 80 and weight 1 of it: 0.125 exactly half, twice over.
        var fine = new JudgingRule { Criteria = [new("x", "x", 8, 1), new("y", "y", 1, 99)], MinimumVotes = 1, TieBreaks = [new(TieBreakKind.Lots)] };
        Assert.Equal(0.13m, new PanelScoring(fine).Score(new JudgedNomination("a", Filed, [new PanelVote("j", new Dictionary<string, decimal> { ["x"] = 1m, ["y"] = 0m })])).Score);
    }

    [Fact]
    public void Rank_OverRandomPanels_EqualsExactFractions()
    {
        var random = new Random(20);
        for (var round = 0; round < 1500; round++)
        {
            var (rule, cases) = Panel(random);
            var ranked = new PanelScoring(rule).Rank(cases, "seed");
            var exact = cases.ToDictionary(one => one.NominationId, one => BruteForce(rule, one));
            Assert.Equal(cases.Count, ranked.Count);
            Assert.All(ranked, score => Assert.Equal(exact[score.NominationId], score.Score));
            foreach (var left in ranked.Where(score => score.Score is not null))
            {
                Assert.Equal(1 + ranked.Count(right => right.Score is not null && Better(rule, cases, exact, right.NominationId, left.NominationId)), left.Rank);
            }
        }
    }

    [Fact]
    public void Rank_OfEquals_FollowsWhatWasFixedBefore()
    {
        // a and b have 60 each; b has more for the effect. c and d are alike in all but the day of filing. e and f are drawn.
        JudgedNomination[] cases = [Case("a", (40, 0), (40, 0), (40, 0)), Case("b", (20, 7.5m), (20, 7.5m), (20, 7.5m)), Case("d", (10, 5), (10, 5), (10, 5)) with { FiledUtc = Filed.AddSeconds(1) }, Case("c", (10, 5), (10, 5), (10, 5))];
        Assert.Equal([("b", 1), ("a", 2), ("c", 3), ("d", 4)], new PanelScoring(Rule).Rank(cases, "").Select(score => (score.NominationId, score.Rank!.Value)));
        JudgedNomination[] lots = [Case("e", (10, 5), (10, 5), (10, 5)), Case("f", (10, 5), (10, 5), (10, 5))];
        var drawn = Enumerable.Range(0, 40).Select(seed => new PanelScoring(Rule).Rank(lots, $"{seed}")[0].NominationId).ToList();
        Assert.Equal(["e", "f"], drawn.Distinct().Order());
        Assert.Equal(drawn, Enumerable.Range(0, 40).Select(seed => new PanelScoring(Rule).Rank(lots.Reverse().ToList(), $"{seed}")[0].NominationId));
    }

    [Fact]
    public void Take_WherePlacesEndAmongEquals_TakesNobody()
    {
        var scoring = new PanelScoring(Rule with { TieBreaks = [new(TieBreakKind.Criterion, "effect")] });
        var ranked = scoring.Rank([Case("a", (40, 10), (40, 10), (40, 10)), Case("b", (20, 5), (20, 5), (20, 5)), Case("c", (20, 5), (20, 5), (20, 5)), Case("d", (40, 10))]);
        Assert.Equal([1, 2, 2, null], ranked.Select(score => score.Rank));
        Assert.Null(PanelScoring.Take(ranked, 2));
        Assert.Equal(["a"], PanelScoring.Take(ranked, 1)!.Select(score => score.NominationId));
        Assert.Equal(["a", "b", "c"], PanelScoring.Take(ranked, 6)!.Select(score => score.NominationId));
    }

    [Fact]
    public void Vote_ThatDoesNotFit_IsAnError()
    {
        var scoring = new PanelScoring(Rule);
        foreach (var (work, effect) in new[] { (41m, 1m), (-1m, 1m), (1.55m, 1m) }) Assert.Throws<ArgumentException>(() => scoring.Score(Case("a", (work, effect))));
        Assert.Throws<ArgumentException>(() => scoring.Score(One("a", "work", 3)));
        var vote = Case("a", (1, 1)).Votes[0];
        Assert.Throws<ArgumentException>(() => scoring.Score(new JudgedNomination("a", Filed, [vote, vote])));
    }

    [Fact]
    public void Rule_ThatCannotBeUsed_SaysWhy()
    {
        Assert.Empty(Rule.Problems());
        Assert.Equal(["各项权重加起来是 90，要正好是 100。"], (Rule with { Criteria = [new("work", "工作", 40, 50), new("effect", "成效", 10, 40)] }).Problems());
        Assert.Equal(["还没有评分项。", "至少要有 1 位评委打分。", "还没有写同分怎么办。同分的办法要在开始前定下来。"], new JudgingRule { MinimumVotes = 0 }.Problems());
        Assert.Contains("同分时看的评分项“x”不在评分项里。", (Rule with { TieBreaks = [new(TieBreakKind.Criterion, "x")] }).Problems());
        Assert.Equal(3, (Rule with { Criteria = [new("a", "a", 0, 100), new("a", "a", 1, 0)], TieBreaks = [new(TieBreakKind.Lots)] }).Problems().Count());
    }

    private static (JudgingRule Rule, List<JudgedNomination> Cases) Panel(Random random)
    {
        int[] most = [1, 3, 5, 7, 8, 9, 10, 15, 20, 25, 30, 40, 60, 97, 100];
        var (count, left) = (random.Next(1, 5), 100);
        var criteria = new List<ScoreCriterion>();
        for (var i = 0; i < count; i++)
        {
            var weight = i == count - 1 ? left : random.Next(1, left - (count - i - 1));
            left -= weight;
            criteria.Add(new ScoreCriterion($"c{i}", $"c{i}", most[random.Next(most.Length)], weight));
        }

        var rule = new JudgingRule { Criteria = criteria, Mean = (ScoreMean)random.Next(2), MinimumVotes = random.Next(1, 4), TieBreaks = [new(TieBreakKind.Criterion, "c0"), new(TieBreakKind.EarlierFiling)] };
        // Few different points, so that there are ties.
        JudgedNomination Judged(int number) => new($"n{number}", Filed.AddDays(random.Next(2)), [.. Enumerable.Range(0, random.Next(0, 9)).Select(judge => new PanelVote($"j{judge}",
            criteria.ToDictionary(criterion => criterion.Code, criterion => random.Next(2) == 0 ? random.Next(criterion.Max * 10 + 1) / 10m : random.Next(2) * criterion.Max)))]);
        return (rule, [.. Enumerable.Range(0, random.Next(1, 7)).Select(Judged)]);
    }

    private static decimal? BruteForce(JudgingRule rule, JudgedNomination one)
    {
        if (one.Votes.Count < rule.MinimumVotes) return null;
        var totals = one.Votes.Select(vote => Sum(rule.Criteria.Select(criterion => (new BigInteger(vote.Points[criterion.Code] * 10) * criterion.Weight, new BigInteger(criterion.Max) * 10)))).ToList();
        if (rule.Mean == ScoreMean.TrimmedExtremes && totals.Count >= 5)
        {
            totals.Remove(totals.Aggregate((left, right) => left.Top * right.Bottom >= right.Top * left.Bottom ? left : right));
            totals.Remove(totals.Aggregate((left, right) => left.Top * right.Bottom <= right.Top * left.Bottom ? left : right));
        }

        var (top, bottom) = Sum(totals);
        bottom *= totals.Count;
        return (decimal)((2 * top * 100 + bottom) / (2 * bottom)) / 100m;
    }

    private static bool Better(JudgingRule rule, List<JudgedNomination> cases, Dictionary<string, decimal?> exact, string left, string right)
    {
        if (exact[left] != exact[right]) return exact[left] > exact[right];
        var (a, b) = (cases.Single(one => one.NominationId == left), cases.Single(one => one.NominationId == right));
        var code = rule.TieBreaks[0].Criterion;
        var (first, second) = (a.Votes.Sum(vote => vote.Points[code]) * b.Votes.Count, b.Votes.Sum(vote => vote.Points[code]) * a.Votes.Count);
        return first != second ? first > second : a.FiledUtc < b.FiledUtc;
    }

    private static (BigInteger Top, BigInteger Bottom) Sum(IEnumerable<(BigInteger Top, BigInteger Bottom)> fractions) =>
        fractions.Aggregate((Top: BigInteger.Zero, Bottom: BigInteger.One), (sum, next) => (sum.Top * next.Bottom + next.Top * sum.Bottom, sum.Bottom * next.Bottom));

    private static JudgedNomination Case(string id, params (decimal Work, decimal Effect)[] votes) =>
        new(id, Filed, [.. votes.Select((vote, index) => new PanelVote($"j{index}", new Dictionary<string, decimal> { ["work"] = vote.Work, ["effect"] = vote.Effect }))]);

    private static JudgedNomination One(string id, string code, decimal points) => new(id, Filed, [new PanelVote("j", new Dictionary<string, decimal> { [code] = points })]);
}
