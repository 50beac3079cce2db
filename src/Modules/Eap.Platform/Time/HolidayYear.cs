namespace Eap.Platform.Time;

/// <summary>
/// The official days off and make-up workdays (调休上班) of one year, as the State Council announces them each autumn. Days that are
/// ordinary weekends need not be listed.
/// </summary>
/// <param name="Year">The year the announcement is about.</param>
/// <param name="Holidays">Days off; they may reach into the last days of the year before.</param>
/// <param name="MakeUpWorkdays">Saturdays and Sundays that are worked; likewise.</param>
public sealed record HolidayYear(int Year, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> MakeUpWorkdays)
{
    /// <summary>What is wrong with the year as typed, in Chinese, one sentence each; empty when it can be used.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var day in Holidays.Concat(MakeUpWorkdays).Where(day => !Belongs(day)).Order())
        {
            yield return $"{day:yyyy-MM-dd} 不属于 {Year} 年。";
        }

        foreach (var day in MakeUpWorkdays.Where(day => !IsWeekend(day)).Order())
        {
            yield return $"{day:yyyy-MM-dd} 不是周六或周日，不能是调休上班日。";
        }

        foreach (var day in MakeUpWorkdays.Where(Holidays.Contains).Order())
        {
            yield return $"{day:yyyy-MM-dd} 既是放假日又是调休上班日。";
        }
    }

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The New Year holiday of 2019 began on 30 December 2018 and was made up for on the 29th.
    private bool Belongs(DateOnly day) => day.Year == Year || (day.Year == Year - 1 && day.Month == 12);
}
