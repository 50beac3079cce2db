using System.Text;
using Eap.Search.Analysis;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Search.Tests.Unit.Analysis;

public sealed class ChineseAnalyzerTests
{
    [Theory]
    [InlineData("心理健康", "心理 理健 健康 康")]
    [InlineData("心", "心")]
    [InlineData("压力，焦虑", "压力 力 焦虑 虑")]
    [InlineData("EAP服务", "eap 服务 务")]
    [InlineData("ＦＭ１０７．６", "fm 107 6")]
    [InlineData("400-116-1177", "400 116 1177")]
    [InlineData("５０㎡以上", "50 m 2 以上 上")]
    [InlineData("Café Ünïted", "cafe united")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("心\u200B理", "心理 理")]
    [InlineData("が行", "が行 行")]
    [InlineData("か\u3099行", "か行 行")]
    [InlineData("한국", "한국 국")]
    [InlineData("𠮷野家", "u20bb7野 野家 家")]
    [InlineData("⼼理", "心理 理")]
    [InlineData("", "")]
    [InlineData("——（）！？ ", "")]
    public void ToFts5Text_CutsAndFolds(string text, string expected) => Assert.Equal(expected, ChineseAnalyzer.ToFts5Text(text));

    [Fact]
    public void Tokenize_KnowsWhereEachTokenCameFrom()
    {
        const string text = "用EAP，𠮷野㎡";

        Assert.Equal(["用", "EAP", "𠮷野", "野", "㎡", "㎡"], ChineseAnalyzer.Tokenize(text).Select(token => text[token.Start..token.End]));
    }

    [Fact]
    public void Tokenize_OfAnEndlessWord_KeepsItsBeginning() => Assert.Equal(64, Assert.Single(ChineseAnalyzer.Tokenize(new string('a', 5000))).Text.Length);

    [Fact]
    public void Tokenize_OfAnyText_GivesLettersAndDigitsAtPlacesInOrder() => Prop.ForAll<string?>(input =>
    {
        var text = input ?? "";
        var tokens = ChineseAnalyzer.Tokenize(text);
        return tokens.All(token => token.Text.EnumerateRunes().All(rune => Rune.IsLetter(rune) || Rune.IsNumber(rune)))
            && tokens.All(token => token.Length > 0 && token.End <= text.Length)
            && tokens.Zip(tokens.Skip(1)).All(pair => pair.First.Start <= pair.Second.Start);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToFts5Text_Twice_ForWords_IsTheSame() => Assert.Equal("eap 2026 abc", ChineseAnalyzer.ToFts5Text(ChineseAnalyzer.ToFts5Text("ＥＡＰ２０２６ ABC")));
}
