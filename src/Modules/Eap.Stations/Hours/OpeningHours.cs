using Eap.Platform.Time;
using Eap.Portal.Hotlines;

namespace Eap.Stations.Hours;

/// <summary>
/// When a station is open, day by day: the usual week, closed on public holidays and open on make-up days where it follows them, and days that differ. Every
/// question is asked with a time on the wall of the site's city. Nothing here guesses in favour of an open door.
/// </summary>
public sealed class OpeningHours
{
    // A year ahead: whoever opens later than that does not open.
    private const int DaysLookedAhead = 370;

    private static readonly int[] WorkingWeek = [1, 2, 3, 4, 5];

    private readonly WorkingDayCalendar _calendar;
    private readonly IReadOnlyList<OpeningException> _exceptions;
    private readonly bool _followsHolidays;
    private readonly Stretch[][] _week;
    private readonly Stretch[]? _workingDay;

    /// <summary>Reads what is stored; stretches that make no sense (no day, bad time, equal ends) count as nothing.</summary>
    public OpeningHours(StationOpening opening, WorkingDayCalendar calendar)
    {
        (_calendar, _exceptions, _followsHolidays) = (calendar, opening.Exceptions, opening.FollowsHolidays);
        _week = [.. Enumerable.Range(0, 8).Select(day => opening.Weekly.Where(hours => hours.Days.Contains(day)).Select(hours => Stretch.Read(hours.From, hours.To)).OfType<Stretch>().Distinct().Order().ToArray())];
        // A make-up Saturday stands for some working day, nobody says which: only where all five are alike is anything known about it.
        _workingDay = WorkingWeek.All(day => _week[day].SequenceEqual(_week[1])) ? _week[1] : null;
        IsKnown = _week.Any(day => day.Length > 0) || _exceptions.Any(exception => Stretch.Read(exception.From, exception.To) is not null);
    }

    /// <summary>False when no hours were entered at all.</summary>
    public bool IsKnown { get; }

    /// <summary>True when somebody is there at this minute: from the first minute of a stretch up to, not including, its last.</summary>
    public bool IsOpen(DateTime local) => Around(local).Any(stretch => stretch.From <= local && local < stretch.To);

    /// <summary>When it next opens; null while it is open, when nothing is known, or when it stays closed for a year.</summary>
    public DateTime? NextOpening(DateTime local)
    {
        if (!IsKnown || IsOpen(local)) return null;
        var today = DateOnly.FromDateTime(local);
        for (var ahead = 0; ahead <= DaysLookedAhead; ahead++)
            foreach (var (from, _) in On(today.AddDays(ahead)))
                if (from > local) return from;
        return null;
    }

    /// <summary>When it next closes; null while it is closed, or when it never does within a week.</summary>
    public DateTime? ClosesAt(DateTime local)
    {
        if (!IsOpen(local)) return null;
        var end = local;
        // A stretch may begin where another ends, midnight included.
        while (Around(end).Where(stretch => stretch.From <= end && end < stretch.To).Select(stretch => (DateTime?)stretch.To).Max() is { } further)
        {
            end = further;
            if (end > local.AddDays(7)) return null;
        }

        return end;
    }

    /// <summary>When what is said of it next changes; null when that is further off than one looks.</summary>
    public DateTime? NextChange(DateTime local) => ClosesAt(local) ?? NextOpening(local);

    /// <summary>The day that differs, if this one does: of several the shortest, which was entered for it.</summary>
    public OpeningException? ExceptionOn(DateOnly day) => _exceptions.Where(exception => exception.FromDay <= day && day <= exception.ToDay).MinBy(Length);

    /// <summary>True when it is closed on this day because it is a public holiday.</summary>
    public bool IsHoliday(DateOnly day) => _followsHolidays && ExceptionOn(day) is null && _calendar.IsHoliday(day);

    /// <summary>True when nobody has entered the holidays of the day's year, so that the usual week may be wrong.</summary>
    public bool IsUncertain(DateOnly day) => _followsHolidays && !_calendar.Covers(day.Year);

    /// <summary>The stretches that begin on this day, in order; one may reach into the next.</summary>
    public IEnumerable<(DateTime From, DateTime To)> On(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return StretchesOn(day).Select(stretch => (midnight.AddMinutes(stretch.Start), midnight.AddMinutes(stretch.End)));
    }

    private IEnumerable<(DateTime From, DateTime To)> Around(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        return On(day.AddDays(-1)).Concat(On(day));
    }

    private Stretch[] StretchesOn(DateOnly day)
    {
        if (ExceptionOn(day) is { } exception) return Exceptional(day, exception);
        var weekday = ((int)day.DayOfWeek + 6) % 7 + 1;
        if (!_followsHolidays) return _week[weekday];
        if (_calendar.IsHoliday(day)) return [];
        return weekday > 5 && _calendar.IsWorkingDay(day) ? _workingDay ?? _week[weekday] : _week[weekday];
    }

    // A day with two stretches is entered as two rows over the same days; closed wins over both.
    private Stretch[] Exceptional(DateOnly day, OpeningException shortest)
    {
        var rows = _exceptions.Where(row => row.FromDay <= day && day <= row.ToDay && Length(row) == Length(shortest)).Select(row => Stretch.Read(row.From, row.To)).ToList();
        return rows.Contains(null) ? [] : [.. rows.OfType<Stretch>().Distinct().Order()];
    }

    private static int Length(OpeningException exception) => exception.ToDay.DayNumber - exception.FromDay.DayNumber;

    /// <summary>Minutes after midnight of the day it begins; the end may lie beyond the day's.</summary>
    private sealed record Stretch(int Start, int End) : IComparable<Stretch>
    {
        public static Stretch? Read(string? from, string? to)
        {
            if (WallTime.Parse(from) is not { } start || WallTime.Parse(to) is not { } end || start == end || start == WallTime.Day) return null;
            return new Stretch(start, end > start ? end : end + WallTime.Day);
        }

        public int CompareTo(Stretch? other) => other is null ? 1 : (Start, End).CompareTo((other.Start, other.End));
    }
}
