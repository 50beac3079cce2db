using Eap.Organizations.Directory;

namespace Eap.Organizations.Tests.Unit;

public sealed class NamePeriodTests
{
    // R1: an act keeps the name its issuer bore then.
    private static readonly NamePeriod[] Health =
    [
        new("日照市卫生和计划生育委员会", "市卫生计生委", null, new DateOnly(2018, 12, 31)),
        new("日照市卫生健康委员会", "市卫生健康委", new DateOnly(2019, 1, 1), null),
    ];

    [Theory]
    [InlineData("2018-09-17", "市卫生计生委")]
    [InlineData("2018-12-31", "市卫生计生委")]
    [InlineData("2019-01-01", "市卫生健康委")]
    [InlineData("2026-11-23", "市卫生健康委")]
    public void On_DayOfTwoNames_GivesTheNameOfThatDay(string day, string expected) => Assert.Equal(expected, NamePeriod.On(Health, DateOnly.Parse(day)).ShortName);

    [Fact]
    public void On_DayBeforeTheFirstName_GivesTheOldest() =>
        Assert.Equal("新", NamePeriod.On([new("新", "新", new DateOnly(2020, 1, 1), null)], new DateOnly(2005, 1, 1)).Name);

    [Fact]
    public void On_DayInAGap_GivesTheNameBeforeIt() => Assert.Equal("旧", NamePeriod.On(
        [new("旧", "旧", null, new DateOnly(2018, 12, 31)), new("新", "新", new DateOnly(2020, 1, 1), null)], new DateOnly(2019, 6, 1)).Name);

    [Fact]
    public void Check_PeriodsOneAfterAnother_IsFine() => Assert.Null(NamePeriod.Check(Health));

    [Fact]
    public void Check_PeriodsThatShareADay_IsRefused() => Assert.Contains("重叠", NamePeriod.Check(
        [new("旧", "旧", null, new DateOnly(2019, 1, 1)), new("新", "新", new DateOnly(2019, 1, 1), null)]));

    [Fact]
    public void Check_TwoOpenPeriods_IsRefused() => Assert.Contains("重叠", NamePeriod.Check([new("旧", "旧", null, null), new("新", "新", new DateOnly(2019, 1, 1), null)]));

    [Fact]
    public void Check_EndBeforeBeginning_IsRefused() => Assert.Contains("晚于", NamePeriod.Check([new("旧", "旧", new DateOnly(2020, 1, 1), new DateOnly(2019, 1, 1))]));

    [Fact]
    public void Check_NoName_IsRefused() => Assert.NotNull(NamePeriod.Check([]));
}
