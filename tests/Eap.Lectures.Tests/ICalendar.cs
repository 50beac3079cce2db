namespace Eap.Lectures.Tests;

/// <summary>Reads iCalendar text by the rules of RFC 5545, as a calendar would.</summary>
internal static class ICalendar
{
    public static IReadOnlyList<string> Unfold(string file) => file.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Events(string file)
    {
        var lines = Unfold(file);
        Assert.Equal("BEGIN:VCALENDAR", lines[0]);
        Assert.Equal("VERSION:2.0", lines[1]);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        var events = new List<IReadOnlyDictionary<string, string>>();
        Dictionary<string, string>? open = null;
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            Assert.True(colon > 0, line);
            var (name, value) = (line[..colon], line[(colon + 1)..]);
            if (line == "BEGIN:VEVENT") open = [];
            else if (line == "END:VEVENT") events.Add(open!);
            else open?.Add(name, value.Replace("\\n", "\n").Replace("\\,", ",").Replace("\\;", ";").Replace("\\\\", "\\"));
        }

        return events;
    }
}
