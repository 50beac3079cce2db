using Eap.Platform.Time;

namespace Eap.Awards.Rules;

/// <summary>Counts a publicity (公示) in working days by the Chinese calendar: the first day is day 0, holidays do not count, make-up weekends do.</summary>
/// <param name="calendar">The calendar as it stands.</param>
/// <param name="endHour">The hour of the last day from which it is over; null: the day counts to its end, 24:00.</param>
public sealed class PublicityClock(WorkingDayCalendar calendar, TimeOnly? endHour = null)
{
    /// <summary>The period that begins on a day.</summary>
    /// <param name="start">The day the notice goes up; any day of the week.</param>
    /// <param name="workingDays">How many working days it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one day or more than 250: no publicity is left out, none lasts for years.</exception>
    public PublicityPeriod Of(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(workingDays, 250);
        var last = calendar.AddWorkingDays(start, workingDays);
        return new PublicityPeriod(start, workingDays, endHour is { } hour ? last.Value.ToDateTime(hour) : last.Value.AddDays(1).ToDateTime(TimeOnly.MinValue), last.Warning);
    }

    /// <summary>How many working days somebody else's publicity stood; its first day is not counted. 0 when it ended before it began.</summary>
    /// <param name="start">The day it went up.</param>
    /// <param name="lastDay">The last day it stood.</param>
    public int DaysBetween(DateOnly start, DateOnly lastDay) => lastDay <= start ? 0 : calendar.WorkingDaysBetween(start, lastDay).Value;
}
