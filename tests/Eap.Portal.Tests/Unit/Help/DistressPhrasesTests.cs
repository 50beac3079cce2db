using Eap.Portal.Help;

namespace Eap.Portal.Tests.Unit.Help;

public sealed class DistressPhrasesTests
{
    private static readonly DistressPhrases Phrases = new(["不想活了", "撑不住", "睡不着", "SOS", " ", "……"]);

    [Theory]
    [InlineData("不想活了")]
    [InlineData("我真的不想活了。")]
    [InlineData("不 想 活 了")]
    [InlineData("不想活，了")]
    [InlineData("不…想…活…了")]
    [InlineData("不\u200b想\u200b活了")]
    [InlineData("　撑不住　")]
    [InlineData("撑不住！！！怎么办")]
    [InlineData("连着三天睡不着")]
    [InlineData("ｓｏｓ")]
    [InlineData("s.o.s")]
    public void Text_WithWordsOfDistress_IsNoticed(string text) => Assert.True(Phrases.IsIn(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("。。。")]
    [InlineData("压力管理")]
    [InlineData("不想上班")]
    [InlineData("睡得着")]
    public void Text_Without_IsNot(string? text) => Assert.False(Phrases.IsIn(text));

    [Fact]
    public void EmptyList_NoticesNothing() => Assert.False(new DistressPhrases([]).IsIn("不想活了"));
}
