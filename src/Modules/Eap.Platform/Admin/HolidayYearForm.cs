namespace Eap.Platform.Admin;

/// <summary>A year of holidays as typed.</summary>
public sealed class HolidayYearForm
{
    /// <summary>The year.</summary>
    public string? Year { get; set; }

    /// <summary>Days off, one or a from-to per line.</summary>
    public string? Holidays { get; set; }

    /// <summary>Weekend days that are worked.</summary>
    public string? MakeUpWorkdays { get; set; }
}
