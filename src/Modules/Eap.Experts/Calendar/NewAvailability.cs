namespace Eap.Experts.Calendar;

/// <summary>A time as typed.</summary>
public sealed class NewAvailability
{
    /// <summary>Latest end of a day.</summary>
    private const int DayEnd = 1440;

    /// <summary>0 to 6; empty: every day.</summary>
    public string? Weekday { get; set; }

    /// <summary>yyyy-MM-dd; empty: from ever.</summary>
    public string? FromDay { get; set; }

    /// <summary>yyyy-MM-dd; empty: for ever.</summary>
    public string? ToDay { get; set; }

    /// <summary>HH:mm; empty: from the beginning of the day.</summary>
    public string? From { get; set; }

    /// <summary>HH:mm; empty: to the end of the day.</summary>
    public string? To { get; set; }

    /// <summary>Away instead of free.</summary>
    public bool IsAway { get; set; }

    /// <summary>The row, or the field that is wrong and why, in Chinese.</summary>
    public (ExpertAvailability? Row, string Field, string? Problem) Read(string expertId)
    {
        int? weekday = null;
        if (!string.IsNullOrEmpty(Weekday))
        {
            if (!int.TryParse(Weekday, out var number) || number is < 0 or > 6) return (null, nameof(Weekday), "请从列表中选择。");
            weekday = number;
        }

        if (!TryDay(FromDay, out var fromDay)) return (null, nameof(FromDay), "日期写成 2027-03-01 的样子。");
        if (!TryDay(ToDay, out var toDay)) return (null, nameof(ToDay), "日期写成 2027-03-01 的样子。");
        if (toDay < fromDay) return (null, nameof(ToDay), "最后一天不能早于第一天。");
        if (!TryMinute(From, 0, out var from)) return (null, nameof(From), "时间写成 09:00 的样子。");
        if (!TryMinute(To, DayEnd, out var to)) return (null, nameof(To), "时间写成 17:30 的样子。");
        if (to <= from) return (null, nameof(To), "结束时间要晚于开始时间。");
        if (IsAway && fromDay is null && toDay is null && weekday is null) return (null, nameof(FromDay), "请写明从哪天到哪天不在；长期不能来的，请移出专家库。");
        return (new ExpertAvailability { ExpertItemId = expertId, Weekday = weekday, FromDay = fromDay, ToDay = toDay, FromMinute = from, ToMinute = to, IsAway = IsAway }, "", null);
    }

    private static bool TryDay(string? text, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var parsed)) return false;
        day = parsed;
        return true;
    }

    private static bool TryMinute(string? text, int otherwise, out int minute)
    {
        minute = otherwise;
        if (string.IsNullOrWhiteSpace(text)) return true;
        if (!TimeOnly.TryParse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture, out var time)) return false;
        minute = time.Hour * 60 + time.Minute;
        return true;
    }
}
