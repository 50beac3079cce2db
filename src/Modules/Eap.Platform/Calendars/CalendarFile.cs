using System.Text;

namespace Eap.Platform.Calendars;

/// <summary>Writes an iCalendar file that calendars can subscribe to. It sets no alarms: what shows on a locked screen is the reader's choice.</summary>
public static class CalendarFile
{
    /// <summary>The media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The whole file.</summary>
    /// <param name="name">What the calendar is called in the reader's list.</param>
    /// <param name="events">Its entries.</param>
    public static string Write(string name, IEnumerable<CalendarEvent> events)
    {
        var file = new StringBuilder();
        Line("BEGIN", "VCALENDAR");
        Line("VERSION", "2.0");
        Line("PRODID", "-//EapSite//ZH");
        Line("CALSCALE", "GREGORIAN");
        Line("METHOD", "PUBLISH");
        Line("NAME", CalendarText.Escape(name));
        Line("X-WR-CALNAME", CalendarText.Escape(name));
        Line("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        Line("X-PUBLISHED-TTL", "PT6H");
        foreach (var entry in events) Add(entry);
        Line("END", "VCALENDAR");
        return file.ToString();

        void Add(CalendarEvent entry)
        {
            Line("BEGIN", "VEVENT");
            Line("UID", CalendarText.Escape(entry.Uid));
            Line("DTSTAMP", CalendarText.Instant(entry.ChangedUtc));
            Line("LAST-MODIFIED", CalendarText.Instant(entry.ChangedUtc));
            // Grows with every publishing, which is all that is asked of it; fits 31 bits until 2088.
            Line("SEQUENCE", $"{Math.Max(0, (long)(entry.ChangedUtc - Epoch).TotalSeconds)}");
            Line("DTSTART", CalendarText.Instant(entry.StartUtc));
            Line("DTEND", CalendarText.Instant(entry.EndUtc));
            Line("SUMMARY", CalendarText.Escape(entry.Summary));
            if (entry.Location is { Length: > 0 } location) Line("LOCATION", CalendarText.Escape(location));
            if (entry.Description is { Length: > 0 } description) Line("DESCRIPTION", CalendarText.Escape(description));
            if (entry.Url is { } url) Line("URL", url);
            Line("STATUS", entry.Status.ToString().ToUpperInvariant());
            Line("TRANSP", entry.IsBusy ? "OPAQUE" : "TRANSPARENT");
            Line("END", "VEVENT");
        }

        void Line(string property, string value) => CalendarText.AppendLine(file, $"{property}:{value}");
    }
}
