using Eap.Awards.Rules;

namespace Eap.Awards.Tests.Unit;

/// <summary>Names go however they are written; what is no name stays.</summary>
public sealed class BlindTextTests
{
    [Theory]
    [InlineData("例一鸣办了讲座", "〔隐去〕办了讲座")]
    [InlineData("例 一　鸣、例·一鸣、例一\n鸣", "〔隐去〕、〔隐去〕、〔隐去〕")]
    [InlineData("例一和例鸣", "例一和例鸣")]
    [InlineData("ＡＢ公司与ab公司、aB 公司", "〔隐去〕与〔隐去〕、〔隐去〕")]
    [InlineData("A+B 公司", "〔隐去〕")]
    [InlineData("", "")]
    public void Strip_TakesTheNamesOut(string text, string expected) => Assert.Equal(expected, new BlindText(["例一鸣", "AB公司", "鸣", ""]).Strip(text));

    [Fact]
    public void Strip_TheLongerNameFirst_AndNothingWithoutNames()
    {
        Assert.Equal("〔隐去〕的人", new BlindText(["五莲", "五莲县总工会"]).Strip("五莲县总工会的人"));
        Assert.Equal("五莲", new BlindText([]).Strip("五莲"));
    }

    [Theory]
    [InlineData(NomineeKind.Person, "例 一鸣", "例一鸣")]
    [InlineData(NomineeKind.Studio, "A@B:c", "abc")]
    public void NameOf_AKey_IsTheNameInIt(NomineeKind kind, string name, string expected) => Assert.Equal(expected, HolderKey.NameOf(HolderKey.OfName(kind, name, "u@1")));

    [Fact]
    public void NameOf_OtherKeys_IsNone()
    {
        Assert.Null(HolderKey.NameOf(HolderKey.OfOrganization("o@1")));
        Assert.Null(HolderKey.NameOf(HolderKey.OfNumber("ab@cd")));
    }
}
