using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Data;

namespace Eap.Plans.Tests.Unit;

/// <summary>Both plans as they ship, against the numbers the notices hold.</summary>
public sealed class PlanNumbersTests
{
    private static readonly JsonObject Rizhao = Read("rizhao-2018-plan"), Qingdao = Read("qingdao-2021-plan");

    // R4, R9, R14, R20, R21, R31: 30余, 34 and 100 stand side by side.
    [Fact]
    public void Rizhao_HoldsItsTargets() => Assert.Equal(["30余场", "34场", "100场", "10名", "8个", "6家"], Part(Rizhao).Targets.Select(target => target.Figure));

    // R31 to R33: the annexes add up, and three years of annex 1 reach the hundred.
    [Fact]
    public void Rizhao_AnnexesAddUp()
    {
        var sums = Rizhao["Allocations"]!.AsArray().Select(table => table!["Rows"]!.AsArray().Sum(row => row!["Planned"]!.GetValue<int>())).ToList();

        Assert.Equal([34, 8, 6], sums);
        Assert.Equal(sums, Part(Rizhao).Allotments.Select(allotment => allotment.Total));
        Assert.Equal(34, 6 * 5 + 2 * 2);
        Assert.Equal(102, 34 * 3);
        Assert.True(34 * 3 >= Part(Rizhao).Targets.Single(target => target.Code == "LectureThreeYears").Number);
        // 34 lectures of at least fifty reach 1700 people a year.
        Assert.Equal(1700, 34 * Part(Rizhao).Thresholds.Single(threshold => threshold.Code == PlanThreshold.LectureHeads).Number);
    }

    // R34: five cumulative tiers with 34 checks, 7, 3, 9, 11 and 4; what is in record books and files is never looked at.
    [Fact]
    public void Rizhao_StandardHasItsThirtyFourChecks()
    {
        var standard = Part(Rizhao).Standards.Single(found => found.Code == PlanStandard.Stations);

        Assert.True(standard.IsCumulative);
        Assert.Equal([7, 3, 9, 11, 4], standard.Tiers.Select(tier => tier.Checks.Count));
        Assert.Equal(34, standard.Checks.Select(check => check.Id).Distinct().Count());
        Assert.Equal(["D6", "D7"], standard.Checks.Where(check => check.IsExistenceOnly).Select(check => check.Id));
        Assert.All(standard.Checks, check => Assert.True(check.Title.Length > 0 && check.Evidence.Length > 0));
    }

    // R16: 六有.
    [Fact]
    public void Rizhao_HasTheSixHaves() => Assert.Equal(6, Part(Rizhao).Standards.Single(found => found.Code == PlanStandard.SixHaves).Checks.Count());

    // 1.3 (a): the notice writes 完备1型 and 完备I型 for one tier.
    [Theory]
    [InlineData("完备1型", "CompleteI")]
    [InlineData("完备I型", "CompleteI")]
    [InlineData("完备Ⅰ型", "CompleteI")]
    [InlineData("完备 １ 型", "CompleteI")]
    [InlineData("完备i型", "CompleteI")]
    [InlineData("完备Ⅱ型", "CompleteII")]
    [InlineData("完备II型", "CompleteII")]
    [InlineData("完备2型", "CompleteII")]
    [InlineData("基础I型", "BasicI")]
    [InlineData("标准型", "Standard")]
    [InlineData("完备Ⅲ型", null)]
    [InlineData("服务站", null)]
    [InlineData("", null)]
    public void Tier_HoweverItsNumeralIsWritten_IsOne(string name, string? code) => Assert.Equal(code, Part(Rizhao).Standards.Single(found => found.Code == PlanStandard.Stations).Named(name)?.Code);

    // Q7, Q10, Q19, Q20, Q22, Q30, Q31, Q32, Q37.
    [Fact]
    public void Qingdao_HoldsItsTargets() => Assert.Equal(
        ["不少于270场", "不少于100场", "130名，两期", "两期", "65名", "80个", "不少于6个", "至少1个", "各自建", "90%以上"], Part(Qingdao).Targets.Select(target => target.Figure));

    [Fact]
    public void Qingdao_BroadcastsOnThreeNightsOfFour() => Assert.Equal(74, decimal.Round(Part(Qingdao).Targets.Single(target => target.Code == "Broadcast").Number * 100 / 365m));

    // Q8, Q31, Q32, Q34, Q36, Q22.
    [Fact]
    public void Qingdao_HoldsItsThresholdsItsDeadlineAndItsCap()
    {
        var part = Part(Qingdao);

        Assert.Equal(["不少于1000人", "超过1000人", "不少于60分钟", "不少于3份"], part.Thresholds.Select(threshold => threshold.ToString()));
        Assert.Equal(new DateTime(2021, 11, 1), Assert.Single(part.Deadlines).Moment);
        Assert.Equal("评估验收通过", new Plan("", "", "", part).EventOf(part.Deadlines[0]));
        Assert.Equal(80, Qingdao["Allocations"]![0]!["Total"]!.GetValue<int>());
    }

    // Q24, Q25: class standards and amounts are in another document: to be entered, never invented.
    [Fact]
    public void Qingdao_StandardsAndAmountsAreToBeEntered()
    {
        var part = Part(Qingdao);

        Assert.Equal(["服务中心", "服务站", "服务室"], Assert.Single(part.Standards).Tiers.Select(tier => tier.Title));
        Assert.True(part.Standards[0].IsPending);
        Assert.Equal(["Centre", "Station", "Room"], part.Amounts.Select(amount => amount.Code));
        Assert.All(part.Amounts, amount => Assert.Null(amount.Figure));
    }

    // Nothing of one city crosses into the other (7.9).
    [Fact]
    public void Plans_ShareNoRuleOfTheOther()
    {
        Assert.Empty(Part(Rizhao).Amounts);
        Assert.Empty(Part(Rizhao).Deadlines);
        Assert.DoesNotContain(Part(Rizhao).Targets, target => target.AppliesTo is not null);
        Assert.DoesNotContain(Part(Qingdao).Thresholds, threshold => threshold.Code == PlanThreshold.LectureHeads);
        Assert.DoesNotContain(Part(Qingdao).Standards, standard => standard.Code == PlanStandard.SixHaves || standard.Tier("BasicI") is not null);
    }

    // Each switch stands with the notice's words and one chosen way; what the driver asks of a plan is met by both.
    [Fact]
    public void Readings_OfBothPlans_ChooseAWayAndCiteTheirClause()
    {
        foreach (var part in new[] { Part(Rizhao), Part(Qingdao) })
        {
            Assert.All(part.Readings, reading => Assert.True(reading.Choice is not null && reading.Words.Length > 0 && part.Clauses.Exists(clause => clause.Id == reading.Clause), reading.Code));
            Assert.Empty(part.Standards.SelectMany(PlanProblems.OfStandard));
            Assert.All(part.Amounts, amount => Assert.Null(PlanProblems.OfAmount(amount, part.Standards)));
            Assert.All(part.Targets, target => Assert.Null(PlanProblems.OfScope(target, part.Thresholds)));
        }
    }

    internal static JsonObject Read(string recipe) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recipes", $"{recipe}.recipe.json")))!["steps"]![0]!["Plans"]![0]!.AsObject();

    internal static PlanPart Part(JsonObject plan) => plan["PlanPart"].Deserialize<PlanPart>(JOptions.Default)!;
}
