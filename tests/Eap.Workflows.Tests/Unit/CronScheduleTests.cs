using Eap.Workflows.Timers;

namespace Eap.Workflows.Tests.Unit;

public sealed class CronScheduleTests
{
    // A Monday.
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("*/15 * * * *", "2026-11-23T02:15:00")]
    [InlineData("0 2 * * *", "2026-11-24T02:00:00")]
    [InlineData("30 8 1 * *", "2026-12-01T08:30:00")]
    [InlineData("0 0 * * 0", "2026-11-29T00:00:00")]
    [InlineData("0 0 * * 7", "2026-11-29T00:00:00")]
    [InlineData("0 9 * * 6", "2026-11-28T09:00:00")]
    [InlineData("0 1 * * 1-5", "2026-11-24T01:00:00")]
    [InlineData("0 9 * * 5-7", "2026-11-27T09:00:00")]
    [InlineData("0 0 * * MON,WED", "2026-11-25T00:00:00")]
    [InlineData("0 0 1 1 *", "2027-01-01T00:00:00")]
    public void Next_FiveFields_IsWhatCronSays(string cron, string expected) =>
        Assert.Equal(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), CronSchedule.Parse(cron, TimeZoneInfo.Utc)!.Next(Now));

    [Fact]
    public void Next_InAnotherZone_IsThereTime()
    {
        var china = TimeZoneInfo.CreateCustomTimeZone("c", TimeSpan.FromHours(8), "c", "c");

        Assert.Equal(new DateTime(2026, 11, 24, 0, 0, 0, DateTimeKind.Utc), CronSchedule.Parse("0 8 * * *", china)!.Next(Now));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("every day")]
    [InlineData("* * * *")]
    [InlineData("0 0 0 * * *")]
    [InlineData("61 * * * *")]
    [InlineData("0 0 13 * 5")]
    [InlineData("0 0 * * 8")]
    public void Parse_WhatIsNoSchedule_IsNull(string? cron) => Assert.Null(CronSchedule.Parse(cron, TimeZoneInfo.Utc));

    [Fact]
    public void Next_DayThatNeverComes_IsNull() => Assert.Null(CronSchedule.Parse("0 0 30 2 *", TimeZoneInfo.Utc)?.Next(Now));
}
