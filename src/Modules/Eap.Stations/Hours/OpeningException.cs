namespace Eap.Stations.Hours;

/// <summary>A stretch of days with other hours than usual.</summary>
public sealed class OpeningException
{
    /// <summary>First day.</summary>
    public DateOnly FromDay { get; set; }

    /// <summary>Last day, included.</summary>
    public DateOnly ToDay { get; set; }

    /// <summary>HH:mm; null with <see cref="To"/>: closed.</summary>
    public string? From { get; set; }

    /// <summary>HH:mm up to 24:00; before <see cref="From"/>: on the next day.</summary>
    public string? To { get; set; }

    /// <summary>Why, to a worker: 装修.</summary>
    public string? Reason { get; set; }
}
