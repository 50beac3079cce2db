namespace Eap.Lectures.Models;

/// <summary>Times of lectures in words. All times are on the wall of the site's city.</summary>
public static class LectureWords
{
    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>2026年11月27日（周五）14:00—15:30; the second day is named when there is one.</summary>
    public static string When(DateTime start, DateTime end, bool withYear = true)
    {
        var until = end.Date == start.Date ? $"{end:HH:mm}" : $"{Day(end, end.Year != start.Year)} {end:HH:mm}";
        return end <= start ? $"{Day(start, withYear)} {start:HH:mm}" : $"{Day(start, withYear)} {start:HH:mm}—{until}";
    }

    /// <summary>2026年11月27日（周五）, or without the year.</summary>
    public static string Day(DateTime day, bool withYear = true) =>
        $"{(withYear ? $"{day.Year}年" : "")}{day.Month}月{day.Day}日（{Weekdays[(int)day.DayOfWeek]}）";

    /// <summary>2026年11月</summary>
    public static string Month(DateTime day) => $"{day.Year}年{day.Month}月";
}
