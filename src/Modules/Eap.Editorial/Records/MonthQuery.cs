using System.Globalization;

namespace Eap.Editorial.Records;

/// <summary>Which month of the record.</summary>
public sealed record MonthQuery
{
    /// <summary>As the browser sends it: 2026-11.</summary>
    public string? Month { get; init; }

    /// <summary>The first day of the month; the current one's where nothing readable was sent.</summary>
    public DateOnly First(DateOnly today) =>
        DateOnly.TryParseExact($"{Month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200 ? day : new DateOnly(today.Year, today.Month, 1);
}
