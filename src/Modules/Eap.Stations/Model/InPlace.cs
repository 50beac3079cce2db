using Eap.Platform.Time;

namespace Eap.Stations.Model;

/// <summary>What "in place at the end of a year" means: what still stood on its last day; of a year that runs, what stands today.</summary>
public static class InPlace
{
    /// <summary>The day in the city on which it is counted.</summary>
    public static DateOnly DayOf(int year, SiteClock clock)
    {
        var (last, today) = (new DateOnly(year, 12, 31), clock.Today);
        return last < today ? last : today;
    }

    /// <summary>A day as <see cref="StationIndex"/> keeps days: midnight UTC. What closed on that day or before it does not stand on it.</summary>
    public static DateTime Stored(DateOnly day) => day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}
