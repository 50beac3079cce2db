namespace Eap.Platform.Time;

/// <summary>
/// Counts working days (工作日) by the Chinese calendar: weekends and public holidays are off, make-up weekends are worked. For periods
/// such as a publicity of five working days. Where a year is not covered, weekends are counted and the answer says so.
/// </summary>
/// <param name="years">The years known; a later entry of the same year replaces an earlier one (an administrator's over the built-in).</param>
public sealed class WorkingDayCalendar(IEnumerable<HolidayYear> years)
{
    private readonly Dictionary<int, HolidayYear> _years = years.GroupBy(year => year.Year).ToDictionary(group => group.Key, group => group.Last());

    /// <summary>Whether the holidays of <paramref name="year"/> are known.</summary>
    public bool Covers(int year) => _years.ContainsKey(year);

    /// <summary>Whether people work on <paramref name="day"/>; by weekday alone in a year that is not covered.</summary>
    public bool IsWorkingDay(DateOnly day) =>
        !IsHoliday(day) && (!HolidayYear.IsWeekend(day) || Lists(day, year => year.MakeUpWorkdays));

    /// <summary>Whether <paramref name="day"/> lies in a public holiday, the weekend days among it included; false where the year is not covered.</summary>
    public bool IsHoliday(DateOnly day) => Lists(day, year => year.Holidays);

    /// <summary>
    /// The <paramref name="days"/>-th working day after <paramref name="start"/>; the start is day 0 and never counted. With 0 it is the
    /// start itself, worked or not; with a negative number the count runs backwards.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">More than 10 000 days, or past the ends of the calendar.</exception>
    public WorkingDayAnswer<DateOnly> AddWorkingDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)days), 10_000, nameof(days));
        var day = start;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(Math.Sign(days));
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return new(day, Uncovered(start, day));
    }

    /// <summary>
    /// The working days after <paramref name="start"/> up to and including <paramref name="end"/>: the inverse of
    /// <see cref="AddWorkingDays"/>. Negative when the end lies before the start.
    /// </summary>
    public WorkingDayAnswer<int> WorkingDaysBetween(DateOnly start, DateOnly end)
    {
        var step = end < start ? -1 : 1;
        var count = 0;
        for (var day = start; day != end;)
        {
            day = day.AddDays(step);
            count += IsWorkingDay(day) ? step : 0;
        }

        return new(count, Uncovered(start, end));
    }

    // December may be spoken for in next year's announcement.
    private bool Lists(DateOnly day, Func<HolidayYear, IReadOnlySet<DateOnly>> days) =>
        (_years.TryGetValue(day.Year, out var own) && days(own).Contains(day))
        || (day.Month == 12 && _years.TryGetValue(day.Year + 1, out var next) && days(next).Contains(day));

    private List<int> Uncovered(DateOnly start, DateOnly end)
    {
        var (first, last) = start < end ? (start.Year, end.Year) : (end.Year, start.Year);
        return [.. Enumerable.Range(first, last - first + 1).Where(year => !Covers(year))];
    }
}
