using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit.Checks;

/// <summary>What keeps a scale from its readers is said in words.</summary>
public sealed class ScaleProblemsTests
{
    private static readonly Scale s_phq = PublishedTable.Of("PHQ-9").Scale();

    [Fact]
    public void Of_WholeScales_FindsNothing()
    {
        Assert.Empty(ScaleProblems.Of(s_phq));
        Assert.Empty(ScaleProblems.Of(Own.Scale));
    }

    [Fact]
    public void Of_BandsWithAGapOrAnOverlap_SaysWhere()
    {
        Assert.Contains("第 2 段结果应该从 5 开始，写的是 6：中间不能空，也不能重叠。", ScaleProblems.Of(s_phq with { Bands = [s_phq.Bands[0], s_phq.Bands[1] with { From = 6 }, .. s_phq.Bands.Skip(2)] }));
        Assert.Contains(ScaleProblems.Of(s_phq with { Bands = [s_phq.Bands[0] with { To = 5 }, .. s_phq.Bands.Skip(1)] }), problem => problem.StartsWith("第 2 段结果应该从 6 开始", StringComparison.Ordinal));
        Assert.Contains("最后一段结果应该到 27，写的是 19。", ScaleProblems.Of(s_phq with { Bands = [.. s_phq.Bands.SkipLast(1)] }));
        Assert.Contains("缺少结果的说明（Bands）。", ScaleProblems.Of(s_phq with { Bands = [] }));
    }

    [Fact]
    public void Of_NineQuestionsUnderTheRangeOfSeven_IsFound() =>
        Assert.Contains("写的范围是 0 到 21，题目和选项算出来是 0 到 27。请核对是不是拿错了量表。", ScaleProblems.Of(s_phq with { Code = "GAD-7", Maximum = 21 }));

    [Fact]
    public void Of_MissingNames_NamesEach()
    {
        var problems = ScaleProblems.Of(s_phq with { Code = "", Title = " ", Version = "", Licence = "", Source = "" });

        foreach (var name in new[] { "Code", "Title", "Version", "Licence", "Source" }) Assert.Contains(problems, problem => problem.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_WordingThatIsMissing_IsOneProblemUntilSomeOfItIsThere()
    {
        var empty = s_phq with { Items = [.. s_phq.Items.Select(item => item with { Text = null })] };
        Assert.True(ScaleProblems.WaitsForWording(empty));
        Assert.Equal(["还没有题目的文字，请导入。"], ScaleProblems.Of(empty));
        Assert.Equal(["第 1 题没有文字（Text）。"], ScaleProblems.Of(s_phq with { Items = [new ScaleItem(), .. s_phq.Items.Skip(1)] }));
    }

    [Theory]
    [InlineData("SCL-90")]
    [InlineData("scl 90-r")]
    [InlineData("SDS")]
    [InlineData("BDI-II")]
    public void Of_ScalesThatMayNotBeUsed_AreRefusedWithTheReason(string code) =>
        Assert.Contains(ScaleProblems.Of(s_phq with { Code = code }), problem => problem.Contains("这里不导入", StringComparison.Ordinal));

    [Theory]
    [InlineData("phq9")]
    [InlineData("PHQ_9")]
    [InlineData("ＰＨＱ－９")]
    [InlineData(" phq 9 ")]
    public void Key_HoweverItIsSpelled_IsOne(string code) => Assert.Equal(Scale.Key("PHQ-9"), Scale.Key(code));

    [Fact]
    public void Key_OfOtherScales_IsAnother()
    {
        Assert.Equal(4, new[] { "PHQ-9", "PHQ-15", "例-9", "GAD-9" }.Select(Scale.Key).Distinct().Count());
        Assert.Contains(ScaleProblems.Of(s_phq with { Code = "—" }), problem => problem.Contains("缺少代号", StringComparison.Ordinal));
        Assert.Contains(ScaleProblems.Of(s_phq with { Code = "ＳＣＬ－９０" }), problem => problem.Contains("这里不导入", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://example.cn/")]
    [InlineData("//example.cn")]
    [InlineData("/articles?a=1")]
    [InlineData("articles/x")]
    public void Of_NextStepThatLeavesTheSiteOrCarriesAnything_IsRefused(string url) =>
        Assert.NotEmpty(ScaleProblems.Of(s_phq with { Bands = [s_phq.Bands[0] with { NextSteps = [new ScaleStep("去", url)] }, .. s_phq.Bands.Skip(1)] }));

    [Fact]
    public void Of_AreasThatLeaveAQuestionOut_IsRefused() =>
        Assert.Contains("每道题要属于一组，而且只属于一组（Areas）。", ScaleProblems.Of(Own.Scale with { Areas = [Own.Scale.Areas[0] with { Items = [1] }, Own.Scale.Areas[1]] }));

    [Fact]
    public void Of_AllowedGapsWithoutAWordOfHow_AreRefused() => Assert.NotEmpty(ScaleProblems.Of(s_phq with { MaximumMissing = 1 }));

    [Fact]
    public void Of_EmptyScale_DoesNotFail() => Assert.NotEmpty(ScaleProblems.Of(new Scale()));
}
