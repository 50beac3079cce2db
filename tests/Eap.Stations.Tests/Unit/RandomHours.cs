using System.Globalization;
using Eap.Platform.Time;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;

namespace Eap.Stations.Tests.Unit;

/// <summary>Hours at random, and the plainest way to read them.</summary>
internal static class RandomHours
{
    public static StationOpening Make(Random random) => new()
    {
        FollowsHolidays = random.Next(3) > 0,
        Weekly = [.. Enumerable.Range(0, random.Next(5)).Select(_ => new HotlineHours { Days = Days(random), From = Time(random), To = Time(random) })],
        Exceptions = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Exception(random))],
    };

    /// <summary>Open or not for each minute of some days, filled in day by day.</summary>
    public static bool[] Minutes(StationOpening opening, WorkingDayCalendar calendar, DateTime first, int days)
    {
        var open = new bool[(days + 1) * WallTime.Day];
        for (var number = 0; number < days; number++)
        {
            var day = DateOnly.FromDateTime(first).AddDays(number);
            foreach (var (from, to) in Rows(opening, calendar, day))
            {
                if (from == to || from == WallTime.Day) continue;
                for (var minute = from; minute < (to > from ? to : to + WallTime.Day); minute++) open[(number * WallTime.Day) + minute] = true;
            }
        }

        return open;
    }

    private static IEnumerable<(int From, int To)> Rows(StationOpening opening, WorkingDayCalendar calendar, DateOnly day)
    {
        var differing = opening.Exceptions.Where(row => row.FromDay <= day && row.ToDay >= day).ToList();
        if (differing.Count > 0)
        {
            var shortest = differing.Min(row => row.ToDay.DayNumber - row.FromDay.DayNumber);
            var rows = differing.Where(row => row.ToDay.DayNumber - row.FromDay.DayNumber == shortest).ToList();
            return rows.Exists(row => row.From is null || row.From == row.To || row.From == "24:00") ? [] : rows.Select(row => (WallTime.Parse(row.From)!.Value, WallTime.Parse(row.To)!.Value));
        }

        var weekday = ((int)day.DayOfWeek + 6) % 7 + 1;
        if (opening.FollowsHolidays && calendar.IsHoliday(day)) return [];
        if (opening.FollowsHolidays && weekday > 5 && calendar.IsWorkingDay(day) && SameAllWeek(opening)) weekday = 1;
        return opening.Weekly.Where(row => row.Days.Contains(weekday)).Select(row => (WallTime.Parse(row.From)!.Value, WallTime.Parse(row.To)!.Value));
    }

    private static bool SameAllWeek(StationOpening opening)
    {
        string Of(int day) => string.Join(' ', opening.Weekly.Where(row => row.Days.Contains(day) && row.From != row.To && row.From != "24:00").Select(row => row.From + row.To).Distinct().Order(StringComparer.Ordinal));
        return Enumerable.Range(2, 4).All(day => Of(day) == Of(1));
    }

    private static List<int> Days(Random random) => random.Next(2) == 0 ? [1, 2, 3, 4, 5] : [.. Enumerable.Range(1, 7).Where(_ => random.Next(2) == 0)];

    private static string Time(Random random) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(25):00}:00");

    private static OpeningException Exception(Random random)
    {
        var from = new DateOnly(2026, 9, 22).AddDays(random.Next(25));
        var closed = random.Next(2) == 0;
        return new OpeningException { FromDay = from, ToDay = from.AddDays(random.Next(5)), From = closed ? null : Time(random), To = closed ? null : Time(random) };
    }
}
