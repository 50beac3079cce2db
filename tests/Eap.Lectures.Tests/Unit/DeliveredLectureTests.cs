using Eap.Lectures.Evidence;
using Eap.Plans.Rules;

namespace Eap.Lectures.Tests.Unit;

public sealed class DeliveredLectureTests
{
    // R5: at least 50 each. Qingdao names no minimum.
    private static readonly PlanThreshold Rizhao = new(PlanThreshold.LectureHeads, 50, "人", "R5");
    private static readonly LectureEvidence Whole = new() { WasHeld = true, TypedHeads = 50, SignIns = 31, Photos = 2, HostConfirmed = true, LecturerConfirmed = true };

    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    public void HeadsOnSite_AtTheThreshold_Decide(int heads, bool counts) => Assert.Equal(counts, DeliveredLecture.Decide(Whole with { TypedHeads = heads }, Rizhao).Counts);

    [Fact]
    public void SameHeads_WhereThePlanNamesNoMinimum_Count() => Assert.True(DeliveredLecture.Decide(Whole with { TypedHeads = 12 }, null).Counts);

    [Fact]
    public void ManyOnline_FewOnSite_IsBelowTheThresholdAndSaysSo()
    {
        var decision = DeliveredLecture.Decide(Whole with { TypedHeads = 20, OnlineHeads = 3000 }, Rizhao);

        Assert.False(decision.Counts);
        Assert.Contains("现场 20 人", decision.BelowThreshold);
        Assert.Contains("不少于50人", decision.BelowThreshold);
    }

    [Fact]
    public void HeadsOnline_WhereTheCityCountsThem_Decide() => Assert.True(DeliveredLecture.Decide(Whole with { TypedHeads = 20, OnlineHeads = 30 }, Rizhao, withOnline: true).Counts);

    [Fact]
    public void SignIns_WithoutATypedNumber_AreTheHeads() => Assert.True(DeliveredLecture.Decide(Whole with { TypedHeads = null, SignIns = 52 }, Rizhao).Counts);

    [Fact]
    public void AnyPieceMissing_NothingIsDecided()
    {
        LectureEvidence[] incomplete =
        [
            Whole with { WasHeld = false }, Whole with { TypedHeads = null, SignIns = 0 }, Whole with { SignIns = 0, Photos = 0 }, Whole with { HostConfirmed = false }, Whole with { LecturerConfirmed = false },
        ];

        Assert.All(incomplete, evidence => Assert.True(DeliveredLecture.Decide(evidence, Rizhao) is { Counts: false, IsEvidenced: false, BelowThreshold: null }));
    }

    [Theory]
    [InlineData("86", 86, null)]
    [InlineData(" ８６ ", 86, null)]
    [InlineData("0", 0, null)]
    [InlineData("", null, null)]
    [InlineData("50.5", null, "整数")]
    [InlineData("-1", null, "整数")]
    [InlineData("五十余", null, "整数")]
    [InlineData("100001", null, "整数")]
    [InlineData("5000", null, "60 个座位")]
    public void HeadCount_AsTyped_IsReadOrRefusedInWords(string text, int? heads, string? words)
    {
        var (read, problem) = HeadCount.Read(text, text == "5000" ? 60 : null);

        Assert.Equal(heads, read);
        if (words is null) Assert.Null(problem);
        else Assert.Contains(words, problem);
    }

    // R31: 5, 5, 5, 5, 5, 5, 2, 2. 34 × 50 people a year at least; 34 × 3 reaches the 100 of three years.
    [Fact]
    public void AnnexOne_AsDuties_ReachesTheHundredInThreeYears()
    {
        int[] annex = [5, 5, 5, 5, 5, 5, 2, 2];

        Assert.Equal(34, annex.Sum());
        Assert.True(annex.Sum() * 3 >= 100);
        Assert.Equal(1700, annex.Sum() * Rizhao.Number);
    }

    [Fact]
    public void Coverage_EverythingInOffices_ShowsTheOthersEmpty()
    {
        var choices = new PlanChoices(PlanChoices.LectureSettings, "三进", ["企业", "社区", "机关事业单位"], "R21");

        var coverage = SettingCoverage.Of(choices, ["机关事业单位", "机关事业单位", null, "车间"]);

        Assert.Equal([("企业", 0), ("社区", 0), ("机关事业单位", 2), ("车间", 1)], coverage.Select(row => (row.Setting, row.Count)));
        Assert.False(coverage[^1].IsOfPlan);
    }
}
