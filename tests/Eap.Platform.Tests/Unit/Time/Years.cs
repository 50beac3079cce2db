using System.Globalization;
using Eap.Platform.Time;

namespace Eap.Platform.Tests.Unit.Time;

/// <summary>Three official years typed by hand from the announcements (weekends within a holiday included).</summary>
internal static class Years
{
    public static HolidayYear Of2018 { get; } = Year(
        2018,
        ["01-01", "02-15..02-21", "04-05..04-07", "04-29..05-01", "06-16..06-18", "09-22..09-24", "10-01..10-07"],
        ["02-11", "02-24", "04-08", "04-28", "09-29", "09-30"]);

    public static HolidayYear Of2021 { get; } = Year(
        2021,
        ["01-01..01-03", "02-11..02-17", "04-03..04-05", "05-01..05-05", "06-12..06-14", "09-19..09-21", "10-01..10-07"],
        ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"]);

    public static HolidayYear Of2026 { get; } = Year(
        2026,
        ["01-01..01-03", "02-15..02-23", "04-04..04-06", "05-01..05-05", "06-19..06-21", "09-25..09-27", "10-01..10-07"],
        ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static HolidayYear Year(int year, string[] holidays, string[] workdays) =>
        new(year, holidays.SelectMany(range => Range(year, range)).ToHashSet(), workdays.SelectMany(range => Range(year, range)).ToHashSet());

    private static IEnumerable<DateOnly> Range(int year, string range)
    {
        var ends = range.Split("..");
        for (var day = Day($"{year}-{ends[0]}"); day <= Day($"{year}-{ends[^1]}"); day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
