namespace Eap.Portal.Hotlines;

/// <summary>A stretch in which a line is answered on some days of the week, by the wall clock of the site's city.</summary>
public sealed class HotlineHours
{
    /// <summary>1 = Monday to 7 = Sunday; the day the stretch begins.</summary>
    public List<int> Days { get; set; } = [];

    /// <summary>HH:mm.</summary>
    public string From { get; set; } = "";

    /// <summary>HH:mm up to 24:00; before <see cref="From"/>: on the next day.</summary>
    public string To { get; set; } = "";
}
