namespace Eap.Portal.Hotlines;

/// <summary>The hours of a line as one week of minutes. Every question is asked with a time on the wall of the site's city.</summary>
public sealed class WeeklyHours
{
    private const int Week = 7 * WallTime.Day;

    private readonly IReadOnlyList<(int Start, int End)> _open;

    /// <summary>Reads the stretches; those that make no sense (no day, bad time, equal ends) count as nothing, so that no line claims to answer by mistake.</summary>
    public WeeklyHours(IEnumerable<HotlineHours> hours) => _open = Merge(hours.SelectMany(Stretches).OrderBy(stretch => stretch.Start));

    /// <summary>Nothing is known.</summary>
    public bool IsEmpty => _open.Count == 0;

    /// <summary>Answered at any time.</summary>
    public bool IsAlways => _open is [(0, Week)];

    /// <summary>True when somebody answers at this minute: from the first minute of a stretch up to, not including, its last.</summary>
    public bool IsOpen(DateTime local) => IsOpen(MinuteOfWeek(local));

    /// <summary>When somebody answers next; null when it is answered now or nothing is known.</summary>
    public DateTime? NextOpening(DateTime local) => IsEmpty || IsOpen(local) ? null : Next(local, _open.Select(stretch => stretch.Start));

    /// <summary>When the state next changes, either way; null when it never does.</summary>
    public DateTime? NextChange(DateTime local) => IsEmpty || IsAlways ? null : Next(local, _open.SelectMany(stretch => new[] { stretch.Start, stretch.End % Week }).Where(ChangesAt));

    private bool IsOpen(int minute) => _open.Any(stretch => (minute >= stretch.Start && minute < stretch.End) || minute + Week < stretch.End);

    // Sunday 24:00 beside Monday 0:00 is no change.
    private bool ChangesAt(int minute) => IsOpen(minute) != IsOpen((minute + Week - 1) % Week);

    private static DateTime Next(DateTime local, IEnumerable<int> minutes)
    {
        var now = MinuteOfWeek(local);
        var wait = minutes.Min(minute => minute > now ? minute - now : minute + Week - now);
        return local.Date.AddMinutes(local.Hour * 60 + local.Minute + wait);
    }

    private static int MinuteOfWeek(DateTime local) => ((int)local.DayOfWeek + 6) % 7 * WallTime.Day + local.Hour * 60 + local.Minute;

    private static IEnumerable<(int Start, int End)> Stretches(HotlineHours hours)
    {
        if (WallTime.Parse(hours.From) is not { } from || WallTime.Parse(hours.To) is not { } to || from == to || from == WallTime.Day) return [];
        var length = to > from ? to - from : to + WallTime.Day - from;
        return hours.Days.Where(day => day is >= 1 and <= 7).Distinct().Select(day => ((day - 1) * WallTime.Day + from, (day - 1) * WallTime.Day + from + length));
    }

    // A stretch may run past the end of the week (Sunday 20:00 to Monday 2:00); IsOpen looks at it from both ends.
    private static List<(int Start, int End)> Merge(IEnumerable<(int Start, int End)> sorted)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var stretch in sorted)
        {
            if (merged.Count > 0 && stretch.Start <= merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, stretch.End));
            else merged.Add(stretch);
        }

        return merged.Any(stretch => stretch.End - stretch.Start >= Week) ? [(0, Week)] : merged;
    }
}
