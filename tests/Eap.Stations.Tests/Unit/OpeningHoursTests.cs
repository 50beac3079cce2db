using System.Globalization;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;

namespace Eap.Stations.Tests.Unit;

public sealed class OpeningHoursTests
{
    // National Day 2026: off from 1 to 7 October, made up for on Saturday the 10th.
    private static readonly WorkingDayCalendar Calendar = new(WorkingDays.BuiltIn);

    private static readonly StationOpening Office = new() { Weekly = [Hours("12345", "8:30", "12:00"), Hours("12345", "14:00", "17:30")] };

    [Theory]
    [InlineData("2026-09-29 08:30", true)]
    [InlineData("2026-09-29 08:29", false)]
    [InlineData("2026-09-29 12:00", false)]
    [InlineData("2026-09-29 17:29", true)]
    [InlineData("2026-10-01 10:00", false)] // Thursday, a holiday
    [InlineData("2026-10-03 10:00", false)]
    [InlineData("2026-10-10 10:00", true)] // the Saturday that makes up for it
    [InlineData("2026-10-11 10:00", false)]
    public void IsOpen_OfAnOffice_FollowsTheCalendar(string at, bool expected) => Assert.Equal(expected, Of(Office).IsOpen(At(at)));

    [Theory]
    [InlineData("2026-09-29 07:00", "2026-09-29 08:30")]
    [InlineData("2026-09-29 12:30", "2026-09-29 14:00")]
    [InlineData("2026-09-30 18:00", "2026-10-08 08:30")] // over the whole holiday
    [InlineData("2026-10-09 20:00", "2026-10-10 08:30")]
    [InlineData("2026-09-29 10:00", null)] // open already
    public void NextOpening_SkipsWhatIsClosed(string at, string? expected) => Assert.Equal(expected is null ? null : At(expected), Of(Office).NextOpening(At(at)));

    [Fact]
    public void Hours_ThatDoNotFollowHolidays_GoOnThroughThem()
    {
        var hours = Of(new StationOpening { Weekly = Office.Weekly, FollowsHolidays = false });

        Assert.True(hours.IsOpen(At("2026-10-01 10:00")));
        Assert.False(hours.IsOpen(At("2026-10-10 10:00")));
    }

    [Fact]
    public void MakeUpDay_OfAWeekWithUnlikeDays_IsNotGuessed() => Assert.False(Of(new StationOpening { Weekly = [Hours("3", "14:00", "17:00")] }).IsOpen(At("2026-10-10 15:00")));

    [Fact]
    public void Stretch_OverMidnight_BelongsToTheDayItBegins()
    {
        var hours = Of(new StationOpening { Weekly = [Hours("3", "20:00", "2:00")] });

        Assert.True(hours.IsOpen(At("2026-10-01 01:59"))); // the holiday begins at midnight, the shift does not end there
        Assert.Equal(At("2026-10-01 02:00"), hours.ClosesAt(At("2026-09-30 21:00")));
        Assert.False(hours.IsOpen(At("2026-10-07 21:00")));
    }

    [Fact]
    public void ClosesAt_OfDaysThatMeetAtMidnight_IsTheEndOfTheLast() =>
        Assert.Equal(At("2026-09-20 00:00"), Of(new StationOpening { Weekly = [Hours("12345", "0:00", "24:00"), Hours("6", "0:00", "24:00")], FollowsHolidays = false }).ClosesAt(At("2026-09-14 09:00")));

    [Fact]
    public void ClosesAt_OfAlways_IsNever() => Assert.Null(Of(new StationOpening { Weekly = [Hours("1234567", "0:00", "24:00")], FollowsHolidays = false }).ClosesAt(At("2026-09-14 09:00")));

    [Fact]
    public void Exceptions_TheShortestOneRules()
    {
        var opening = new StationOpening
        {
            Weekly = Office.Weekly,
            Exceptions = [Closed("2026-11-02", "2026-11-30", "装修"), Other("2026-11-18", "2026-11-18", "9:00", "11:00"), Other("2026-11-18", "2026-11-18", "14:00", "16:00"), Other("2026-10-01", "2026-10-01", "9:00", "10:00")],
        };
        var hours = Of(opening);

        Assert.False(hours.IsOpen(At("2026-11-17 10:00")));
        Assert.Equal("装修", hours.ExceptionOn(new DateOnly(2026, 11, 17))?.Reason);
        Assert.Equal(At("2026-11-18 09:00"), hours.NextOpening(At("2026-11-17 10:00")));
        Assert.True(hours.IsOpen(At("2026-11-18 15:59")));
        Assert.False(hours.IsOpen(At("2026-11-18 12:00")));
        Assert.True(hours.IsOpen(At("2026-10-01 09:30"))); // open on a holiday, as entered for it
        Assert.Equal(At("2026-12-01 08:30"), hours.NextOpening(At("2026-11-18 16:00")));
    }

    [Fact]
    public void Hours_NobodyEntered_AreNotKnown()
    {
        var hours = Of(new StationOpening { Weekly = [Hours("1", "25:00", "26:00"), Hours("", "8:00", "9:00")] });

        Assert.False(hours.IsKnown);
        Assert.Null(hours.NextOpening(At("2026-09-14 09:00")));
        Assert.Equal("开放时间待录入", OpeningNow.Of(hours, null, At("2026-09-14 09:00")).Words(At("2026-09-14 09:00")));
    }

    [Theory]
    [InlineData("2026-09-29 09:00", "现在开放，到 12:00")]
    [InlineData("2026-09-29 06:00", "下次开放：今天 8:30")]
    [InlineData("2026-09-29 22:00", "下次开放：明天 8:30")]
    [InlineData("2026-09-30 22:00", "下次开放：10月8日 8:30")]
    [InlineData("2026-10-16 18:00", "下次开放：下周一 8:30")]
    public void Words_SayWhatToDo(string at, string expected) => Assert.Equal(expected, OpeningNow.Of(Of(Office), null, At(at)).Words(At(at)));

    [Fact]
    public void Words_OfOneThatClosedForGood_SaySo() => Assert.Equal("已停用", OpeningNow.Of(Of(Office), new DateOnly(2026, 9, 1), At("2026-09-29 09:00")).Words(At("2026-09-29 09:00")));

    [Fact]
    public void Order_OpenFirstThenSoonestThenUnknown()
    {
        var now = At("2026-09-29 09:00");
        OpeningNow[] all = [new(OpeningState.Unknown), new(OpeningState.OpensLater, now.AddDays(1)), new(OpeningState.Open, now.AddHours(1)), new(OpeningState.ClosedForGood), new(OpeningState.OpensLater, now.AddHours(2))];

        Assert.Equal([OpeningState.Open, OpeningState.OpensLater, OpeningState.OpensLater, OpeningState.Unknown, OpeningState.ClosedForGood], all.Order().Select(one => one.State));
        Assert.Equal(now.AddHours(2), all.Order().ElementAt(1).At);
    }

    // Reads every minute of three weeks around a holiday by itself and compares.
    [Fact]
    public void Answers_OverRandomHours_EqualAReadingMinuteByMinute()
    {
        for (var seed = 1; seed <= 150; seed++)
        {
            var opening = RandomHours.Make(new Random(seed * 7919));
            var (hours, first) = (Of(opening), At("2026-09-24 00:00"));
            var read = RandomHours.Minutes(opening, Calendar, first.AddDays(-2), 25);
            for (var minute = seed; minute < 21 * WallTime.Day; minute += 61)
            {
                var (at, index) = (first.AddMinutes(minute), minute + (2 * WallTime.Day));
                Assert.True(read[index] == hours.IsOpen(at), $"seed {seed}: {at} should be {(read[index] ? "open" : "closed")}");
                if (read[index]) continue;
                var next = Array.IndexOf(read, true, index);
                if (next >= 0) Assert.True(first.AddMinutes(next - (2 * WallTime.Day)) == hours.NextOpening(at), $"seed {seed}: after {at} it opens at {first.AddMinutes(next - (2 * WallTime.Day))}, not {hours.NextOpening(at)}");
            }
        }
    }

    [Fact]
    public void Answers_OverRandomHours_FitTogether()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new Random(seed * 104_729);
            var hours = Of(RandomHours.Make(random));
            var at = At("2026-09-20 00:00").AddMinutes(random.Next(30 * WallTime.Day));
            if (hours.ClosesAt(at) is { } end) Assert.True(hours.IsOpen(end.AddMinutes(-1)) && !hours.IsOpen(end), $"seed {seed}: open at {at}, closes at {end}");
            if (hours.NextOpening(at) is { } next) Assert.True(hours.IsOpen(next) && !hours.IsOpen(next.AddMinutes(-1)) && !hours.IsOpen(at), $"seed {seed}: closed at {at}, opens at {next}");
        }
    }

    private static OpeningHours Of(StationOpening opening) => new(opening, Calendar);

    private static DateTime At(string text) => DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static HotlineHours Hours(string days, string from, string to) => new() { Days = [.. days.Select(day => day - '0')], From = from, To = to };

    private static OpeningException Closed(string from, string to, string reason) => new() { FromDay = DateOnly.Parse(from, CultureInfo.InvariantCulture), ToDay = DateOnly.Parse(to, CultureInfo.InvariantCulture), Reason = reason };

    private static OpeningException Other(string day, string to, string open, string close) => new() { FromDay = DateOnly.Parse(day, CultureInfo.InvariantCulture), ToDay = DateOnly.Parse(to, CultureInfo.InvariantCulture), From = open, To = close };
}
