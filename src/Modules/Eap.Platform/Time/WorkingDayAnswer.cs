namespace Eap.Platform.Time;

/// <summary>An answer of the <see cref="WorkingDayCalendar"/> with what it does not know.</summary>
/// <typeparam name="T">A date or a number of days.</typeparam>
/// <param name="Value">The date, or the number of working days.</param>
/// <param name="UncoveredYears">Years the answer touches that the calendar has no holidays for, ascending; weekends alone were counted there.</param>
public sealed record WorkingDayAnswer<T>(T Value, IReadOnlyList<int> UncoveredYears)
{
    /// <summary>The warning to show beside the answer, in Chinese; null when every day is covered.</summary>
    public string? Warning => UncoveredYears.Count == 0
        ? null
        : $"{string.Join("、", UncoveredYears)} 年的放假安排还没有录入，暂按周末推算，请核对。";
}
