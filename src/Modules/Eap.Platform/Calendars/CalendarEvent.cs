namespace Eap.Platform.Calendars;

/// <summary>An entry of an iCalendar file (RFC 5545).</summary>
public sealed record CalendarEvent
{
    /// <summary>The same as long as the entry lives, whatever changes in it.</summary>
    public required string Uid { get; init; }

    /// <summary>When this version of it was made, UTC.</summary>
    public required DateTime ChangedUtc { get; init; }

    /// <summary>It begins, UTC.</summary>
    public required DateTime StartUtc { get; init; }

    /// <summary>It ends, UTC.</summary>
    public required DateTime EndUtc { get; init; }

    /// <summary>Its title.</summary>
    public required string Summary { get; init; }

    /// <summary>Will it take place?</summary>
    public CalendarStatus Status { get; init; } = CalendarStatus.Confirmed;

    /// <summary>It takes the time of whoever has it in the calendar. Many colleagues subscribe without going to each lecture: those must not look busy.</summary>
    public bool IsBusy { get; init; }

    /// <summary>Where; null for nothing said.</summary>
    public string? Location { get; init; }

    /// <summary>More; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Absolute address of its page; null for none.</summary>
    public string? Url { get; init; }
}
