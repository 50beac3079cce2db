using Eap.Portal.Hotlines;
using static Eap.Portal.Tests.Unit.Hotlines.Lines;

namespace Eap.Portal.Tests.Unit.Hotlines;

public sealed class WeeklyHoursTests
{
    // 2026-11-23 is a Monday.
    private static DateTime At(int day, string time) => new DateTime(2026, 11, 23).AddDays(day - 1) + TimeSpan.Parse(time, System.Globalization.CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1, "08:29:59", false)]
    [InlineData(1, "08:30:00", true)]
    [InlineData(1, "16:59:59", true)]
    [InlineData(1, "17:00:00", false)]
    [InlineData(5, "12:00:00", true)]
    [InlineData(6, "12:00:00", false)]
    [InlineData(7, "08:30:00", false)]
    public void Weekdays_AtTheEdges_CountTheFirstMinuteAndNotTheLast(int day, string time, bool open) =>
        Assert.Equal(open, new WeeklyHours([Hours(Weekdays, "08:30", "17:00")]).IsOpen(At(day, time)));

    [Theory]
    [InlineData(1, "19:59:59", false)]
    [InlineData(1, "20:00:00", true)]
    [InlineData(1, "23:59:59", true)]
    [InlineData(2, "00:00:00", true)]
    [InlineData(2, "01:59:59", true)]
    [InlineData(2, "02:00:00", false)]
    [InlineData(6, "01:00:00", true)]
    [InlineData(6, "20:00:00", false)]
    [InlineData(1, "01:00:00", false)]
    public void OverMidnight_BelongsToTheDayItBegins(int day, string time, bool open) =>
        Assert.Equal(open, new WeeklyHours([Hours(Weekdays, "20:00", "02:00")]).IsOpen(At(day, time)));

    [Theory]
    [InlineData(7, "23:59:59", true)]
    [InlineData(1, "00:00:00", true)]
    [InlineData(1, "01:59:59", true)]
    [InlineData(1, "02:00:00", false)]
    public void OverTheEndOfTheWeek_RunsIntoMonday(int day, string time, bool open) =>
        Assert.Equal(open, new WeeklyHours([Hours([7], "20:00", "02:00")]).IsOpen(At(day, time)));

    [Theory]
    [InlineData(1, "05:59:59", false)]
    [InlineData(1, "06:00:00", true)]
    [InlineData(1, "23:59:59", true)]
    [InlineData(2, "00:00:00", false)]
    public void UntilTwentyFour_EndsAtMidnight(int day, string time, bool open) =>
        Assert.Equal(open, new WeeklyHours([Hours(EveryDay, "06:00", "24:00")]).IsOpen(At(day, time)));

    [Fact]
    public void AllDayEveryDay_IsAlwaysAndNeverChanges()
    {
        var hours = new WeeklyHours([Hours(EveryDay, "00:00", "24:00")]);

        Assert.True(hours.IsAlways);
        Assert.True(hours.IsOpen(At(7, "23:59:59")));
        Assert.Null(hours.NextOpening(At(3, "03:00")));
        Assert.Null(hours.NextChange(At(3, "03:00")));
    }

    [Fact]
    public void AllDayByTwoHalves_IsAlwaysToo()
    {
        var hours = new WeeklyHours([Hours(EveryDay, "08:00", "20:00"), Hours(EveryDay, "20:00", "08:00")]);

        Assert.All(Enumerable.Range(0, 7 * 24 * 4), quarter => Assert.True(hours.IsOpen(At(1, "00:00").AddMinutes(15 * quarter))));
        Assert.Null(hours.NextChange(At(1, "08:00")));
    }

    [Theory]
    [InlineData("", "17:00")]
    [InlineData("8:30", "25:00")]
    [InlineData("8:60", "17:00")]
    [InlineData("八点", "17:00")]
    [InlineData("08:30", "08:30")]
    [InlineData("24:00", "06:00")]
    public void HoursThatMakeNoSense_ClaimNothing(string from, string to) => Assert.True(new WeeklyHours([Hours(EveryDay, from, to)]).IsEmpty);

    [Fact]
    public void DaysThatDoNotExist_ClaimNothing() => Assert.True(new WeeklyHours([Hours([0, 8, -1], "08:00", "09:00")]).IsEmpty);

    [Theory]
    [InlineData(1, "08:29:30", 1, "08:30")]
    [InlineData(1, "17:00", 2, "08:30")]
    [InlineData(5, "17:00", 8, "08:30")]
    [InlineData(7, "23:59", 8, "08:30")]
    public void NextOpening_LooksAheadOverDaysAndWeeks(int day, string time, int expectedDay, string expectedTime) =>
        Assert.Equal(At(expectedDay, expectedTime), new WeeklyHours([Hours(Weekdays, "08:30", "17:00")]).NextOpening(At(day, time)));

    [Fact]
    public void NextOpening_WhileOpen_IsNone() => Assert.Null(new WeeklyHours([Hours(Weekdays, "08:30", "17:00")]).NextOpening(At(1, "08:30")));

    [Theory]
    [InlineData(1, "05:00", 1, "06:00")]
    [InlineData(1, "06:00", 2, "00:00")]
    [InlineData(7, "23:30", 8, "00:00")]
    public void NextChange_IsOpeningOrClosing(int day, string time, int expectedDay, string expectedTime) =>
        Assert.Equal(At(expectedDay, expectedTime), new WeeklyHours([Hours(EveryDay, "06:00", "24:00")]).NextChange(At(day, time)));

    [Fact]
    public void StretchesThatTouch_AreOne()
    {
        var hours = new WeeklyHours([Hours([1], "08:00", "12:00"), Hours([1], "12:00", "17:00")]);

        Assert.True(hours.IsOpen(At(1, "12:00")));
        Assert.Equal(At(1, "17:00"), hours.NextChange(At(1, "09:00")));
    }
}
