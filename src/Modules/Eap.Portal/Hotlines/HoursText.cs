namespace Eap.Portal.Hotlines;

/// <summary>Hours in words.</summary>
public static class HoursText
{
    private static readonly string[] Names = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    /// <summary>每天 6:00–24:00；全天；周一至周五 8:30–12:00、14:00–18:00. Null when there are none.</summary>
    public static string? Describe(IReadOnlyList<HotlineHours> hours)
    {
        var groups = hours.Select(stretch => (Days: DaysText(stretch.Days), Times: TimesText(stretch))).Where(pair => pair.Days.Length > 0 && pair.Times.Length > 0)
            .GroupBy(pair => pair.Days, pair => pair.Times);
        var text = string.Join("；", groups.Select(group => $"{group.Key} {string.Join("、", group)}"));
        return text.Length == 0 ? null : text == "每天 全天" ? "全天 24 小时" : text;
    }

    /// <summary>今天 8:30 / 明天 8:30 / 周四 8:30 / 下周一 8:30, with the space that sets it off.</summary>
    public static string Opening(DateTime at, DateTime now)
    {
        var time = WallTime.Format(at.Hour * 60 + at.Minute);
        var day = (at.Date - now.Date).Days switch
        {
            0 => "今天",
            1 => "明天",
            _ => (Number(at) <= Number(now) ? "下" : "") + Names[Number(at)],
        };
        return $"{day} {time} ";
    }

    private static int Number(DateTime day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    private static string TimesText(HotlineHours stretch)
    {
        if (WallTime.Parse(stretch.From) is not { } from || WallTime.Parse(stretch.To) is not { } to || from == to || from == WallTime.Day) return "";
        if (from == 0 && to == WallTime.Day) return "全天";
        return $"{WallTime.Format(from)}–{(to < from ? "次日 " : "")}{WallTime.Format(to)}";
    }

    private static string DaysText(IEnumerable<int> days)
    {
        var sorted = days.Where(day => day is >= 1 and <= 7).Distinct().Order().ToList();
        return sorted switch
        {
            [] => "",
            { Count: 7 } => "每天",
            { Count: > 2 } when sorted[^1] - sorted[0] == sorted.Count - 1 => $"{Names[sorted[0]]}至{Names[sorted[^1]]}",
            _ => string.Join("、", sorted.Select(day => Names[day])),
        };
    }
}
