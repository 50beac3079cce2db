using Eap.Platform.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Eap.Platform.Tests.Unit.Text;

public sealed class PlainInputTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \u3000\t ", "")]
    [InlineData("\u3000压力管理 ", "压力管理")]
    [InlineData("市\u3000\u3000总  工\t会", "市 总 工 会")]
    [InlineData("第一行\r\n第二行\u2028第三行", "第一行 第二行 第三行")]
    public void WhiteSpace_OfAnyWidth_IsTrimmedAndCollapsed(string? input, string expected)
    {
        var line = PlainInput.Clean(input);

        Assert.Equal((expected, RemovedCharacters.None), (line.Value, line.Removed));
        Assert.Null(line.Notice);
    }

    [Theory]
    [InlineData("心\u200B理", "心理", RemovedCharacters.Invisible)]
    [InlineData("\uFEFF工会", "工会", RemovedCharacters.Invisible)]
    [InlineData("照片\u202Egpj.exe", "照片gpj.exe", RemovedCharacters.Direction)]
    [InlineData("\u2066a\u2069\u200E", "a", RemovedCharacters.Direction)]
    [InlineData("a\0b\u0007", "ab", RemovedCharacters.Control)]
    [InlineData("a\uFFFF", "a", RemovedCharacters.Control)]
    [InlineData("\u200B\u202E", "", RemovedCharacters.Invisible | RemovedCharacters.Direction)]
    [InlineData("心\u200D理", "心理", RemovedCharacters.Invisible)]
    public void HiddenCharacters_AreRemovedAndReported(string input, string expected, RemovedCharacters removed)
    {
        var line = PlainInput.Clean(input);

        Assert.Equal((expected, removed), (line.Value, line.Removed));
        Assert.NotNull(line.Notice);
    }

    // Not a row above: attribute arguments are UTF-8 and cannot hold half a pair.
    [Fact]
    public void HalfACharacter_IsRemovedAndReported() =>
        Assert.Equal(("ab", RemovedCharacters.BrokenCharacter), PlainInput.Clean("a\uD842b") is var line ? (line.Value, line.Removed) : default);

    [Fact]
    public void SpacesAroundAHiddenCharacter_BecomeOne() => Assert.Equal("a b", PlainInput.Clean("a \u200B b").Value);

    [Theory]
    [InlineData("𠮷野", 2)]
    [InlineData("阿卜杜·热合曼", 7)]
    [InlineData("葛\U000E0100城", 2)] // an ideographic variation
    [InlineData("👨\u200D👩\u200D👧", 1)]
    [InlineData("👩🏽\u200D⚕\uFE0F", 1)]
    [InlineData("ＥＡＰ", 3)]
    public void RareCharactersAndEmoji_StayAndCountAsSeen(string input, int length)
    {
        var line = PlainInput.Clean(input);

        Assert.Equal((input, length, RemovedCharacters.None), (line.Value, line.Length, line.Removed));
    }

    [Fact]
    public void LettersAndMarks_AreComposed() => Assert.Equal("Café", PlainInput.Clean("Cafe\u0301").Value);

    [Fact]
    public void AnyInput_CleanedTwice_IsTheSameAndHasNothingMoreToRemove() => Prop.ForAll<string?>(input =>
    {
        var once = PlainInput.Clean(input);
        return PlainInput.Clean(once.Value) == once with { Removed = RemovedCharacters.None };
    }).QuickCheckThrowOnFailure();
}
