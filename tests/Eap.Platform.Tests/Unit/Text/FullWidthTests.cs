using Eap.Platform.Text;

namespace Eap.Platform.Tests.Unit.Text;

public sealed class FullWidthTests
{
    [Theory]
    [InlineData("５０", "50")]
    [InlineData("４００－１１６", "400-116")]
    [InlineData("Ａ座\u3000１楼", "A座 1楼")]
    [InlineData("心理，健康", "心理,健康")]
    public void Fold_MakesEveryFullWidthFormPlain(string text, string expected) => Assert.Equal(expected, FullWidth.Fold(text));

    [Fact]
    public void FoldAlphanumerics_KeepsChinesePunctuation() => Assert.Equal("ＥＡＰ２０２６，（试行）".Replace("ＥＡＰ２０２６", "EAP2026"), FullWidth.FoldAlphanumerics("ＥＡＰ２０２６，（试行）"));
}
