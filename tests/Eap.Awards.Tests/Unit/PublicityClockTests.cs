using Eap.Awards.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Tests.Unit;

/// <summary>2.5: working days, day 0 not counted, make-up weekends counted, the end a date and an hour.</summary>
public sealed class PublicityClockTests
{
    private static readonly WorkingDayCalendar Calendar = new(HolidayData.BuiltIn());
    private static readonly PublicityClock Clock = new(Calendar);

    [Theory]
    [InlineData("2018-09-28", 5, "2018-10-10")] // 29 and 30 are made up, then a week of National Day
    [InlineData("2018-09-30", 5, "2018-10-12")]
    [InlineData("2018-12-28", 1, "2018-12-29")] // a Saturday made up for next year's holiday
    [InlineData("2020-01-17", 5, "2020-01-23")] // Sunday the 19th is worked
    [InlineData("2020-01-23", 3, "2020-02-05")] // the holiday that was prolonged
    [InlineData("2021-09-24", 5, "2021-09-30")]
    [InlineData("2021-09-26", 7, "2021-10-11")]
    [InlineData("2023-12-29", 5, "2024-01-08")] // over the end of a year
    [InlineData("2025-01-24", 5, "2025-02-07")]
    [InlineData("2026-09-18", 3, "2026-09-22")]
    public void Period_OverHolidays_EndsWhereItWasCountedByHand(string start, int days, string end)
    {
        var period = Clock.Of(DateOnly.Parse(start), days);

        Assert.Equal(DateOnly.Parse(end).AddDays(1).ToDateTime(TimeOnly.MinValue), period.EndsLocal);
        Assert.Null(period.Warning);
    }

    [Fact]
    public void Period_OfEveryDayOfNineYears_EndsAsTheTableSays()
    {
        var days = ChineseDaysOff.WorkingDays;
        for (var start = new DateOnly(2018, 1, 1); start < new DateOnly(2026, 12, 1); start = start.AddDays(1))
        {
            var next = days.TakeWhile(day => day <= start).Count();
            foreach (var length in new[] { 1, 3, 5, 7, 10, 15 })
            {
                var period = Clock.Of(start, length);
                Assert.Equal((start, days[next + length - 1].AddDays(1)), (start, DateOnly.FromDateTime(period.EndsLocal)));
                Assert.Equal(length, Clock.DaysBetween(start, days[next + length - 1]));
            }
        }
    }

    [Fact]
    public void End_IsShownAsDateAndHour_AndOverAtThatVeryMoment()
    {
        var whole = Clock.Of(new DateOnly(2018, 9, 28), 5);
        Assert.Equal("2018年9月28日起5个工作日，到2018年10月10日24:00为止", whole.Words);
        Assert.False(whole.IsOver(new DateTime(2018, 10, 10, 23, 59, 59)));
        Assert.True(whole.IsOver(new DateTime(2018, 10, 11)));

        var noon = new PublicityClock(Calendar, new TimeOnly(12, 0)).Of(new DateOnly(2018, 9, 28), 5);
        Assert.Equal("2018年9月28日起5个工作日，到2018年10月10日12:00为止", noon.Words);
        Assert.False(noon.IsOver(new DateTime(2018, 10, 10, 11, 59, 59)));
        Assert.True(noon.IsOver(new DateTime(2018, 10, 10, 12, 0, 0)));
    }

    [Fact]
    public void Period_OfNoDays_IsNotPossible()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Of(new DateOnly(2018, 9, 28), 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clock.Of(new DateOnly(2018, 9, 28), -1));
        Assert.Equal(0, Clock.DaysBetween(new DateOnly(2018, 9, 28), new DateOnly(2018, 9, 28)));
        Assert.Equal(0, Clock.DaysBetween(new DateOnly(2018, 9, 28), new DateOnly(2018, 9, 3)));
    }

    [Fact]
    public void Period_InAYearTheCalendarDoesNotKnow_SaysSo() => Assert.Contains("2031", Clock.Of(new DateOnly(2031, 9, 28), 5).Warning);
}
