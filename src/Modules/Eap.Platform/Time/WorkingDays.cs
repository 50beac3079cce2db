using Eap.Platform.Settings;

namespace Eap.Platform.Time;

/// <summary>The site's working-day calendar: the built-in official years, and over them those an administrator typed.</summary>
public sealed class WorkingDays(SiteSettings settings)
{
    private static readonly Lazy<IReadOnlyList<HolidayYear>> Official = new(HolidayData.BuiltIn);
    private (WorkingDaySettings Of, WorkingDayCalendar Calendar)? _known;

    /// <summary>Years built into the program, ascending.</summary>
    public static IReadOnlyList<HolidayYear> BuiltIn => Official.Value;

    /// <summary>The calendar as it stands now.</summary>
    public async ValueTask<WorkingDayCalendar> GetAsync(CancellationToken cancellationToken = default)
    {
        var typed = await settings.GetAsync<WorkingDaySettings>(cancellationToken);
        // The settings are one object until they change: the calendar made from it stays good as long.
        if (_known is { } known && ReferenceEquals(known.Of, typed)) return known.Calendar;
        var calendar = new WorkingDayCalendar(BuiltIn.Concat(typed.Years.Select(year => year.ToHolidayYear())));
        _known = (typed, calendar);
        return calendar;
    }

    /// <summary>Years from <paramref name="today"/>'s on that should be known by now and are not: this year, and from December the next.</summary>
    public async ValueTask<IReadOnlyList<int>> MissingAsync(DateOnly today, CancellationToken cancellationToken = default)
    {
        var calendar = await GetAsync(cancellationToken);
        int[] needed = today.Month == 12 ? [today.Year, today.Year + 1] : [today.Year];
        return [.. needed.Where(year => !calendar.Covers(year))];
    }
}
