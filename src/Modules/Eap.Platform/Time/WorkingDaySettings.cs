namespace Eap.Platform.Time;

/// <summary>Years of holidays an administrator typed; they take the place of the built-in year of the same number.</summary>
public sealed class WorkingDaySettings
{
    /// <summary>The years, ascending.</summary>
    public List<TypedHolidayYear> Years { get; set; } = [];
}
