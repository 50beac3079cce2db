using Eap.Organizations.Directory;
using Eap.Organizations.Editing;

namespace Eap.Organizations.Tests.Unit;

public sealed class OrganizationTextTests
{
    [Theory]
    [InlineData(" 莒县总工会 ", "莒县总工会")]
    [InlineData("莒县\u200b总工会\u202e", "莒县总工会")]
    [InlineData("第３中学　工会", "第3中学 工会")]
    [InlineData("𠮷祥·例厂工会", "𠮷祥·例厂工会")]
    [InlineData(null, "")]
    public void Name_AsTyped_IsKeptClean(string? typed, string kept) => Assert.Equal(kept, OrganizationText.Name(typed));

    [Theory]
    [InlineData("例厂（总部）工会", "例厂(总部)工会")]
    [InlineData("ABC公司工会", "ａｂｃ公司 工会")]
    public void Key_NamesThatLookTheSame_AreTheSame(string one, string other) => Assert.Equal(OrganizationText.Key(one), OrganizationText.Key(other));

    [Theory]
    [InlineData("rizhao-juxian", true)]
    [InlineData("a1", true)]
    [InlineData("a", false)]
    [InlineData("-ab", false)]
    [InlineData("ab-", false)]
    [InlineData("日照", false)]
    [InlineData("a b", false)]
    public void IsCode_Shape_IsHeld(string code, bool expected) => Assert.Equal(expected, OrganizationText.IsCode(code));

    [Fact]
    public void Code_FullWidthCapitals_AreFolded() => Assert.Equal("rz-01", OrganizationText.Code(" ＲＺ－０１ "));

    [Theory]
    [InlineData("市直单位工会", OrganizationKind.DirectUnit)]
    [InlineData("区县(市)总工会", OrganizationKind.DistrictFederation)]
    [InlineData("enterpriseunion", OrganizationKind.EnterpriseUnion)]
    public void ParseKind_TitleOrName_IsRead(string text, OrganizationKind expected) => Assert.Equal(expected, OrganizationKinds.Parse(text));

    [Theory]
    [InlineData("3")]
    [InlineData("别的")]
    [InlineData("")]
    public void ParseKind_AnythingElse_IsNothing(string text) => Assert.Null(OrganizationKinds.Parse(text));

    [Theory]
    [InlineData("1200", 1200)]
    [InlineData("１，２００", 1200)]
    [InlineData(" 007 ", 7)]
    [InlineData("", null)]
    public void ReadNumber_AsPeopleType_IsRead(string text, int? expected)
    {
        Assert.True(FactRules.TryRead(text, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("50.5")]
    [InlineData("-1")]
    [InlineData("五十余")]
    [InlineData("1e5")]
    [InlineData("NaN")]
    [InlineData("99999999999")]
    public void ReadNumber_NotAWholeNumber_IsRefused(string text) => Assert.False(FactRules.TryRead(text, out _));

    [Theory]
    [InlineData(2026, 100, 90, 40, null)]
    [InlineData(2026, null, 90, 40, null)]
    [InlineData(26, 100, null, null, "Year")]
    [InlineData(2026, 100, 101, null, "Members")]
    [InlineData(2026, 100, null, 101, "Women")]
    public void CheckFacts_Counts_AreHeldTogether(int year, int? workers, int? members, int? women, string? field) => Assert.Equal(field, FactRules.Check(year, workers, members, women)?.Field);
}
