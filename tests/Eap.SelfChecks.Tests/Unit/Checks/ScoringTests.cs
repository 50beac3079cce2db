using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit.Checks;

/// <summary>Scoring over all sums and cut-offs of the published tables, and what no answers may break.</summary>
public sealed class ScoringTests
{
    public static TheoryData<string> Codes => [.. PublishedTable.All.Select(known => known.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Of_EverySum_LiesInItsPublishedBand(string code)
    {
        var known = PublishedTable.Of(code);
        var scale = known.Scale();

        foreach (var group in known.Bands)
            foreach (var result in group.Results)
                for (var first = 0; first < known.Items; first++)
                {
                    var outcome = Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, known.Answers(result / known.Multiplier, first)));
                    Assert.Equal((result, group.Band[0], group.Band[1]), (outcome.Sum, outcome.Band.From, outcome.Band.To));
                }

        Assert.Equal(known.Items * known.Values.Max() + 1, known.Bands.Sum(group => group.Results.Length));
        Assert.Empty(ScaleProblems.Of(scale));
    }

    [Fact]
    public void Table_OfTheThreeScales_HasThePublishedRangesAndCutOffs()
    {
        Assert.Equal("PHQ-9 28 5,10,15,20; GAD-7 22 5,10,15; WHO-5 26 51", string.Join("; ", PublishedTable.All.Select(known =>
            $"{known.Code} {known.Bands.Sum(group => group.Results.Length)} {string.Join(',', known.Bands.Skip(1).Select(group => group.Band[0]))}")));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Of_AnyAnswers_IsTheirSumWhateverTheOrderOrNothing(string code)
    {
        var known = PublishedTable.Of(code);
        var (scale, random) = (known.Scale(), new Random(20_261_123));
        for (var turn = 0; turn < 3_000; turn++)
        {
            var answers = Enumerable.Range(0, known.Items).Select(_ => random.Next(6) == 0 ? (int?)null : known.Values[random.Next(known.Values.Length)]).ToArray();
            var result = Scoring.Of(scale, answers);
            var missing = answers.Index().Where(one => one.Item is null).Select(one => one.Index + 1).ToList();
            if (missing.Count > 0) Assert.Equal(missing, Assert.IsType<ScoringResult.NotYet>(result).Missing);
            else Assert.Equal(answers.Sum()!.Value * known.Multiplier, Assert.IsType<ScoringResult.Outcome>(result).Sum);
            Assert.Equal(known.Crisis.Any(number => answers[number - 1] > 0), result.Crisis);
        }
    }

    [Theory]
    [InlineData(99)]
    [InlineData(4)]
    [InlineData(-1)]
    public void Of_AnswerThatWasNotOffered_IsRefusedByItsNumber(int strange)
    {
        var known = PublishedTable.Of("PHQ-9");
        var answers = known.Answers(5);
        answers[6] = strange;

        Assert.Equal([7], Assert.IsType<ScoringResult.NotOffered>(Scoring.Of(known.Scale(), answers)).Items);
    }

    [Fact]
    public void Of_CrisisItemAloneAboveZero_PutsHelpFirstAtTheLowestSum()
    {
        var known = PublishedTable.Of("PHQ-9");
        var answers = new int?[] { 0, 0, 0, 0, 0, 0, 0, 0, 1 };

        var outcome = Assert.IsType<ScoringResult.Outcome>(Scoring.Of(known.Scale(), answers));

        Assert.True(outcome is { Crisis: true, Sum: 1, Band.From: 0 });
        Assert.False(Scoring.Of(known.Scale(), [3, 3, 3, 3, 3, 3, 3, 3, 0]).Crisis);
        Assert.True(Scoring.Of(known.Scale(), [null, null, null, null, null, null, null, null, 1]).Crisis);
    }

    [Fact]
    public void Of_ReverseItemsAndAllowedGaps_CountAsTheScaleSays()
    {
        var scale = PublishedTable.Of("GAD-7").Scale() with { Items = [new ScaleItem { Text = "反", Reverse = true }, new ScaleItem { Text = "二" }, new ScaleItem { Text = "三" }, new ScaleItem { Text = "四" }], MaximumMissing = 1, ProRated = true };

        Assert.Equal(3, Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, [0, 0, 0, 0])).Sum);
        Assert.Equal(3, Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, [3, 1, 1, null])).Sum);
        Assert.IsType<ScoringResult.NotYet>(Scoring.Of(scale, [3, null, 1, null]));
        Assert.IsType<ScoringResult.NotYet>(Scoring.Of(scale with { ProRated = false }, [3, 1, 1, null]));
    }

    [Fact]
    public void Of_Areas_CountsThoseWithOneAnswerThatReaches()
    {
        var scale = Own.Scale;

        Assert.Empty(Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, [1, 1, 0])).Touched);
        Assert.Equal([1, 2], Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, [0, 2, 1])).Touched);
        Assert.Equal("没有", Assert.IsType<ScoringResult.Outcome>(Scoring.Of(scale, [1, 0, 0])).Band.Words);
    }
}
