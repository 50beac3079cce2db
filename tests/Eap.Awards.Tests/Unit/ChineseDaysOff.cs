namespace Eap.Awards.Tests.Unit;

/// <summary>
/// Nine years of days off and days made up, typed by hand from the yearly announcements and read by nothing but these tests: the site's own calendar comes from
/// a package, and is held against this. One line a year: holidays as month.day-month.day, after the bar the weekends worked.
/// </summary>
internal static class ChineseDaysOff
{
    private const string Years = """
        2018: 1.1 2.15-2.21 4.5-4.7 4.29-5.1 6.18 9.24 10.1-10.7 12.30-12.31 | 2.11 2.24 4.8 4.28 9.29 9.30 12.29
        2019: 1.1 2.4-2.10 4.5-4.7 5.1-5.4 6.7-6.9 9.13-9.15 10.1-10.7 | 2.2 2.3 4.28 5.5 9.29 10.12
        2020: 1.1 1.24-2.2 4.4-4.6 5.1-5.5 6.25-6.27 10.1-10.8 | 1.19 4.26 5.9 6.28 9.27 10.10
        2021: 1.1-1.3 2.11-2.17 4.3-4.5 5.1-5.5 6.12-6.14 9.19-9.21 10.1-10.7 | 2.7 2.20 4.25 5.8 9.18 9.26 10.9
        2022: 1.1-1.3 1.31-2.6 4.3-4.5 4.30-5.4 6.3-6.5 9.10-9.12 10.1-10.7 12.31-12.31 | 1.29 1.30 4.2 4.24 5.7 10.8 10.9
        2023: 1.1-1.2 1.21-1.27 4.5 4.29-5.3 6.22-6.24 9.29-10.6 | 1.28 1.29 4.23 5.6 6.25 10.7 10.8
        2024: 1.1 2.10-2.17 4.4-4.6 5.1-5.5 6.10 9.15-9.17 10.1-10.7 | 2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12
        2025: 1.1 1.28-2.4 4.4-4.6 5.1-5.5 5.31-6.2 10.1-10.8 | 1.26 2.8 4.27 9.28 10.11
        2026: 1.1-1.3 2.15-2.23 4.4-4.6 5.1-5.5 6.19-6.21 9.25-9.27 10.1-10.7 | 1.4 2.14 2.28 5.9 9.20 10.10
        """;

    /// <summary>Every working day of the nine years, in order.</summary>
    public static IReadOnlyList<DateOnly> WorkingDays { get; } = [.. Years.Split('\n').SelectMany(Read)];

    private static IEnumerable<DateOnly> Read(string line)
    {
        var year = int.Parse(line.AsSpan(0, 4));
        var lists = line[5..].Split('|');
        var (off, worked) = (lists[0].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(span => Span(year, span)).ToHashSet(), lists[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(span => Span(year, span)).ToHashSet());
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
            if (worked.Contains(day) || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !off.Contains(day)) yield return day;
    }

    private static IEnumerable<DateOnly> Span(int year, string span)
    {
        var ends = span.Split('-').Select(text => text.Split('.')).Select(parts => new DateOnly(year, int.Parse(parts[0]), int.Parse(parts[1]))).ToList();
        for (var day = ends[0]; day <= ends[^1]; day = day.AddDays(1)) yield return day;
    }
}
