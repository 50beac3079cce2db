using System.Text;
using System.Text.Json;
using Eap.Platform.Data;
using Eap.SelfChecks.Checks;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Tests.Unit.Checks;

/// <summary>Files as people send them.</summary>
public sealed class ScaleFileTests
{
    private static ScaleFile Read(string text) => ScaleFile.Read(Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Read_WholeFileWithMarkAndComments_IsTakenWithItsHash()
    {
        var file = Read("\uFEFF// 从出处抄来\n" + JsonSerializer.Serialize(PublishedTable.Of("PHQ-9").Scale(), JOptions.Indented));

        Assert.Empty(file.Problems);
        Assert.Equal(9, file.Scale!.Items.Count);
        Assert.Matches("^[0-9a-f]{64}$", file.Hash);
    }

    [Theory]
    [InlineData("", "空文件")]
    [InlineData("不是 JSON", "第 1 行读不懂")]
    [InlineData("{\n\"Code\": \"X\",\n\"Cutoffs\": [5]\n}", "第 3 行读不懂（Cutoffs）")]
    [InlineData("{ \"Items\": null }", "读不懂")]
    [InlineData("{ \"Items\": [null] }", "空着的一项")]
    [InlineData("{ \"Bands\": [{ \"NextSteps\": [null] }] }", "空着的一项")]
    [InlineData("{ \"Maximum\": \"27\" }", "（Maximum）")]
    [InlineData("{ \"Maximum\": 27, \"Maximum\": 21 }", "读不懂")]
    [InlineData("null", "空着的一项")]
    [InlineData("[]", "读不懂")]
    public void Read_BadFile_SaysWhatAndWhere(string text, string said)
    {
        var file = Read(text);

        Assert.Null(file.Scale);
        Assert.Contains(said, Assert.Single(file.Problems));
    }

    [Fact]
    public void Read_OtherEncodingOrTooLarge_SaysSo()
    {
        Assert.Contains("UTF-8", Assert.Single(ScaleFile.Read([0xD6, 0xD0, 0xB9, 0xFA]).Problems));
        Assert.Contains("64 KB", Assert.Single(ScaleFile.Read(new byte[ScaleFile.MostBytes + 1]).Problems));
    }

    [Fact]
    public void Over_WordingThatFits_TakesTheWordsAndKeepsThePublishedData()
    {
        var known = PublishedTable.Of("WHO-5").Scale();
        var file = new Scale { Code = "WHO-5", Version = "官方 1998", Items = [.. known.Items.Select((_, index) => new ScaleItem { Text = $"官方 {index + 1}" })], Choices = [.. known.Choices.Reverse()] };

        var (scale, problems) = ScaleWording.Over(known, file);

        Assert.Empty(problems);
        Assert.Equal((4, 100, "官方 1", "官方 1998"), (scale.Multiplier, scale.Maximum, scale.Items[0].Text, scale.Version));
        Assert.Equal(known.Bands, scale.Bands);
        Assert.Equal(5, scale.Choices[0].Value);
        Assert.Empty(ScaleProblems.Of(scale));
    }

    [Fact]
    public void Over_AnotherScalesFile_IsRefusedByCountValuesAndCutOffs()
    {
        var (phq, gad) = (PublishedTable.Of("PHQ-9").Scale(), PublishedTable.Of("GAD-7").Scale());

        Assert.Equal(["PHQ-9 公布的是 9 题，文件里是 7 题。请核对是不是拿错了文件。"], ScaleWording.Over(phq, gad with { Code = "PHQ-9" }).Problems);
        Assert.Contains(ScaleWording.Over(phq, phq with { Choices = [new(0, "a"), new(1, "b"), new(2, "c")] }).Problems, problem => problem.Contains("应该是 0、1、2、3", StringComparison.Ordinal));
        Assert.Contains(ScaleWording.Over(phq, phq with { Bands = [new ScaleBand { To = 27, Words = "都好" }] }).Problems, problem => problem.Contains("0–4、5–9、10–14、15–19、20–27", StringComparison.Ordinal));
        Assert.NotEmpty(ScaleWording.Over(phq, phq with { Maximum = 21 }).Problems);
    }

    [Fact]
    public void Over_FileThatLeavesTheCrisisMarkOut_KeepsIt()
    {
        var phq = PublishedTable.Of("PHQ-9").Scale();

        var (scale, _) = ScaleWording.Over(phq, phq with { Items = [.. phq.Items.Select(item => item with { IsCrisis = false })] });

        Assert.True(scale.Items[8].IsCrisis);
    }
}
