namespace Eap.Platform.Time;

/// <summary>One typed year.</summary>
public sealed class TypedHolidayYear
{
    /// <summary>The year the announcement is about.</summary>
    public int Year { get; set; }

    /// <summary>Days off.</summary>
    public List<DateOnly> Holidays { get; set; } = [];

    /// <summary>Weekend days that are worked.</summary>
    public List<DateOnly> MakeUpWorkdays { get; set; } = [];

    /// <summary>For the calendar.</summary>
    public HolidayYear ToHolidayYear() => new(Year, Holidays.ToHashSet(), MakeUpWorkdays.ToHashSet());
}
