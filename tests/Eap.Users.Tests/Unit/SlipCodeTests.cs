using Eap.Users.Accounts;

namespace Eap.Users.Tests.Unit;

public sealed class SlipCodeTests
{
    [Fact]
    public void Create_Codes_AreSixteenPlainCharactersInGroupsAndNeverTheSame()
    {
        var codes = Enumerable.Range(0, 200).Select(_ => SlipCode.Create()).ToList();

        Assert.All(codes, code => Assert.Matches("^([A-HJ-NP-TV-Z2-9]{4}-){3}[A-HJ-NP-TV-Z2-9]{4}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Theory]
    [InlineData("abcd efgh jkmn pqrs")]
    [InlineData("ABCDEFGHJKMNPQRS")]
    [InlineData(" ａｂｃｄ－ｅｆｇｈ－JKMN－PQRS\u200b")]
    public void Hash_HoweverItIsTyped_IsTheSame(string typed) => Assert.Equal(SlipCode.Hash("ABCD-EFGH-JKMN-PQRS"), SlipCode.Hash(typed));

    [Theory]
    [InlineData("ab", false)]
    [InlineData("zhang.san", true)]
    [InlineData("9lives", true)]
    [InlineData(".zhang", false)]
    [InlineData("张三丰", false)]
    [InlineData("zhang san", false)]
    public void UserName_Shape_IsHeld(string name, bool expected) => Assert.Equal(expected, UserNames.IsValid(name));

    [Fact]
    public void UserName_Key_TellsNoCaseOrWidthApart() => Assert.Equal(UserNames.Key("ZhangSan"), UserNames.Key(" ｚｈａｎｇｓａｎ "));
}
