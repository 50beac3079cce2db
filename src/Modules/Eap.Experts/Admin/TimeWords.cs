using Eap.Experts.Calendar;
using Eap.Platform.Time;

namespace Eap.Experts.Admin;

/// <summary>Times in words.</summary>
public static class TimeWords
{
    /// <summary>Weekdays from Sunday.</summary>
    public static readonly IReadOnlyList<string> Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    /// <summary>每周二 14:00—17:30，2027年3月1日到2027年6月30日</summary>
    public static string Of(ExpertAvailability row)
    {
        var day = row.Weekday is { } weekday ? $"每{Weekdays[weekday]}" : "每天";
        var hours = row is { FromMinute: 0, ToMinute: 1440 } ? "全天" : $"{Clock(row.FromMinute)}—{Clock(row.ToMinute)}";
        var span = (row.FromDay, row.ToDay) switch
        {
            (null, null) => "",
            ({ } from, null) => $"，{SiteClock.Format(from)}起",
            (null, { } to) => $"，到{SiteClock.Format(to)}",
            ({ } from, { } to) => from == to ? $"，{SiteClock.Format(from)}" : $"，{SiteClock.Format(from)}到{SiteClock.Format(to)}",
        };
        return $"{day} {hours}{span}";
    }

    private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
}
