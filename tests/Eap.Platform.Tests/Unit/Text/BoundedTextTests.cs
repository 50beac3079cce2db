using Eap.Platform.Text;

namespace Eap.Platform.Tests.Unit.Text;

public sealed class BoundedTextTests
{
    [Theory]
    [InlineData(null, 3, null)]
    [InlineData("", 3, "")]
    [InlineData("一二三", 3, "一二三")]
    [InlineData("一二三四", 3, "一二三")]
    [InlineData("一二\U00020BB7", 4, "一二\U00020BB7")]
    [InlineData("一二\U00020BB7三", 3, "一二")]
    [InlineData("\U00020BB7", 1, "")]
    [InlineData("一", 0, "")]
    public void Cut_AtAnyLength_NeverLeavesHalfAPair(string? text, int most, string? expected) => Assert.Equal(expected, BoundedText.Cut(text, most));
}
