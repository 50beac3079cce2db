namespace Eap.SelfChecks.Urgent;

/// <summary>Who is on call, and how fast.</summary>
public sealed class UrgentSettings
{
    /// <summary>After how many minutes without a call the next are told, where somebody is needed now. Default 30, 5 to 120.</summary>
    public int Minutes { get; set; } = 30;

    /// <summary>After how many hours, where it is today. Default 2, 1 to 24.</summary>
    public int Hours { get; set; } = 2;

    /// <summary>For how many days after the end name, number and words are kept. Default 30, 1 to 365.</summary>
    public int KeepDays { get; set; } = 30;

    /// <summary>A number of the city's that answers at night, for whoever asked while nobody could be told; empty for none.</summary>
    public string Telephone { get; set; } = "";

    /// <summary>The roster.</summary>
    public List<OnCallTurn> Turns { get; set; } = [];

    /// <summary>How long there is for a call before the next are told; what has some days waits four times as long as what has today, at most a day.</summary>
    public TimeSpan Wait(UrgentHaste haste) => haste switch
    {
        UrgentHaste.Now => TimeSpan.FromMinutes(Minutes),
        UrgentHaste.Today => TimeSpan.FromHours(Hours),
        _ => TimeSpan.FromHours(Math.Min(24, Hours * 4)),
    };
}
