using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Plans.Tests.Unit;

public sealed class PlanRulesTests
{
    [Theory]
    [InlineData(49, false)]
    [InlineData(50, true)]
    [InlineData(51, true)]
    public void Threshold_NotLessThanFifty_IncludesFifty(int heads, bool met) =>
        Assert.Equal(met, new PlanThreshold(PlanThreshold.LectureHeads, 50, "人", "R5").IsMet(heads));

    // 7.1: 1000人以上 includes the number, 超过1000人 does not.
    [Theory]
    [InlineData(999, false, false)]
    [InlineData(1000, true, false)]
    [InlineData(1001, true, true)]
    public void Threshold_ThousandByBothWordings_DifferAtTheNumberItself(int workers, bool atLeast, bool above)
    {
        Assert.Equal(atLeast, new PlanThreshold(PlanThreshold.UnitWorkers, 1000, "人", "Q31").IsMet(workers));
        Assert.Equal(above, new PlanThreshold(PlanThreshold.SubordinateWorkers, 1000, "人", "Q32", IsAbove: true).IsMet(workers));
    }

    [Fact]
    public void Refuse_ByAClause_CitesTheNotice() =>
        Assert.Equal("到场不足50人。依据：通知二（二）：每场到场不少于50人。", Plan().Refuse("R5", "到场不足50人。").ToString());

    // That nobody has entered the day is the city's own affair, not that of the person refused.
    [Fact]
    public void Refuse_WhereTheCityEnteredNoDay_SaysNothingOfIt() => Assert.Equal("不行。依据：本市规定。", Refusal.OwnRule("不行。", null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("R99")]
    public void Refuse_WhereTheNoticeIsSilent_IsTheCitysOwnRuleWithItsDate(string? clause)
    {
        var refusal = Plan().Refuse(clause, "一个单位一年一次。");

        Assert.Equal("本市自定规则（2026年1月5日）", refusal.ClauseText);
        Assert.Equal("", refusal.ClauseId);
        Assert.DoesNotContain("通知", refusal.ToString());
    }

    [Fact]
    public void Threshold_OfACityThatNamesNone_IsNone() => Assert.Null(Plan().Threshold(PlanThreshold.UnitWorkers));

    [Theory]
    [InlineData(2018, 2020, true)]
    [InlineData(2020, 2018, false)]
    [InlineData(18, 20, false)]
    [InlineData(2018, 2090, false)]
    public void Years_OfAPlan_AreAPeriod(int from, int to, bool right) => Assert.Equal(right, PlanProblems.OfYears(from, to) is null);

    [Fact]
    public void Rules_CitingWhatIsNotThereOrStandingTwice_AreNamed() => Assert.Equal(["目标 A 出现了两次。", "目标 A 引用的条款 R9 不在计划里。"],
        PlanProblems.OfRules([new PlanClause("R4", "二（二）")], [("目标", "A", "R4"), ("目标", "A", "R9"), ("路径", "A", "")]));

    private static Plan Plan() => new("plan", "version", "计划", new PlanPart
    {
        FromYear = 2018, ToYear = 2020, OwnRuleDate = new DateOnly(2026, 1, 5), Clauses = [new PlanClause("R5", "二（二）", "每场到场不少于50人")],
        Thresholds = [new PlanThreshold(PlanThreshold.LectureHeads, 50, "人", "R5")],
    });
}
