using Eap.Lectures.Evidence;

namespace Eap.Lectures.Tests.Unit;

public sealed class SatisfactionTests
{
    [Fact]
    public void Pair_AsTyped_IsRead()
    {
        Assert.Equal((null, null), Satisfaction.Read(" ", null, 80));
        Assert.Equal(new Satisfaction(60, 95), Satisfaction.Read("６０", " ９５％", 80).Said);
        Assert.Equal(new Satisfaction(60, 0), Satisfaction.Read("60", "0", null).Said);
    }

    [Theory]
    [InlineData("60", "", "两个数一起填")]
    [InlineData("", "95", "两个数一起填")]
    [InlineData("60", "101", "两个数一起填")]
    [InlineData("六十", "95", "两个数一起填")]
    [InlineData("9", "100", "容易认出是谁")]
    [InlineData("81", "95", "收不回 81 份")]
    public void Pair_ThatCannotBe_SaysWhy(string answers, string percent, string words) => Assert.Contains(words, Satisfaction.Read(answers, percent, 80).Problem);
}
