using Eap.Platform.Time;
using static Eap.Platform.Tests.Unit.Time.Years;

namespace Eap.Platform.Tests.Unit.Time;

public sealed class WorkingDayCalendarTests
{
    private readonly WorkingDayCalendar _calendar = new([Of2018, Of2021, Of2026]);

    [Theory]
    [InlineData("2018-02-11", true)] // a worked Sunday before the Spring Festival
    [InlineData("2018-02-15", false)]
    [InlineData("2018-02-24", true)]
    [InlineData("2018-02-25", false)]
    [InlineData("2018-10-08", true)]
    [InlineData("2021-04-25", true)]
    [InlineData("2021-05-05", false)]
    [InlineData("2021-05-08", true)]
    [InlineData("2021-05-09", false)]
    [InlineData("2026-01-04", true)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-10-10", true)]
    public void IsWorkingDay_FollowsTheOfficialYear(string day, bool expected) => Assert.Equal(expected, _calendar.IsWorkingDay(Day(day)));

    [Theory]
    [InlineData("2021-06-15", 5, "2021-06-22")] // an ordinary week: Tuesday to Tuesday
    [InlineData("2021-04-23", 1, "2021-04-25")] // Friday to the worked Sunday
    [InlineData("2021-04-30", 5, "2021-05-11")] // the holiday and its make-up Saturday
    [InlineData("2021-05-01", 1, "2021-05-06")] // begun on a holiday
    [InlineData("2021-05-01", 0, "2021-05-01")]
    [InlineData("2018-02-14", 1, "2018-02-22")]
    [InlineData("2021-05-06", -1, "2021-04-30")]
    public void AddWorkingDays_DoesNotCountDayZero(string start, int days, string expected)
    {
        var answer = _calendar.AddWorkingDays(Day(start), days);

        Assert.Equal(Day(expected), answer.Value);
        Assert.Null(answer.Warning);
    }

    [Theory]
    [InlineData("2021-04-30", "2021-05-11", 5)]
    [InlineData("2021-06-15", "2021-06-15", 0)]
    [InlineData("2021-05-01", "2021-05-05", 0)]
    [InlineData("2021-06-22", "2021-06-15", -5)]
    public void WorkingDaysBetween_CountsTheEndAndNotTheStart(string start, string end, int expected) =>
        Assert.Equal(expected, _calendar.WorkingDaysBetween(Day(start), Day(end)).Value);

    [Fact]
    public void WorkingDaysBetween_UndoesAddWorkingDays()
    {
        for (var start = Day("2021-04-20"); start < Day("2021-05-20"); start = start.AddDays(1))
        {
            Assert.All(Enumerable.Range(1, 12), days => Assert.Equal(days, _calendar.WorkingDaysBetween(start, _calendar.AddWorkingDays(start, days).Value).Value));
        }
    }

    [Fact]
    public void AYearThatIsMissing_CountsWeekendsAndWarns()
    {
        var answer = _calendar.AddWorkingDays(Day("2019-09-27"), 3);

        Assert.Equal(Day("2019-10-02"), answer.Value);
        Assert.Equal([2019], answer.UncoveredYears);
        Assert.Contains("2019", answer.Warning);
        Assert.False(_calendar.Covers(2019));
    }

    [Fact]
    public void CrossingIntoAMissingYear_Warns()
    {
        Assert.Equal([2022], _calendar.AddWorkingDays(Day("2021-12-30"), 5).UncoveredYears);
        Assert.Null(_calendar.AddWorkingDays(Day("2021-12-20"), 5).Warning);
        Assert.Equal([2019, 2020], _calendar.WorkingDaysBetween(Day("2018-12-31"), Day("2021-01-04")).UncoveredYears);
    }

    [Fact]
    public void DaysOfDecember_AreTakenFromTheNextYearsAnnouncement()
    {
        var newYear = new HolidayYear(2019, new HashSet<DateOnly> { Day("2018-12-31"), Day("2019-01-01") }, new HashSet<DateOnly> { Day("2018-12-29") });
        var calendar = new WorkingDayCalendar([Of2018, newYear]);

        Assert.Equal(Day("2018-12-29"), calendar.AddWorkingDays(Day("2018-12-28"), 1).Value);
        Assert.Equal(Day("2019-01-02"), calendar.AddWorkingDays(Day("2018-12-29"), 1).Value);
    }

    [Fact]
    public void ALaterEntryOfAYear_ReplacesTheEarlier()
    {
        var calendar = new WorkingDayCalendar([Of2021, new HolidayYear(2021, new HashSet<DateOnly> { Day("2021-06-15") }, new HashSet<DateOnly>())]);

        Assert.False(calendar.IsWorkingDay(Day("2021-06-15")));
        Assert.True(calendar.IsWorkingDay(Day("2021-05-03")));
    }

    [Fact]
    public void AddWorkingDays_BeyondReason_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _calendar.AddWorkingDays(Day("2021-01-01"), int.MinValue));
}
