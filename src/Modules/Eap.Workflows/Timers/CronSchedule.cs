using System.Text.RegularExpressions;
using Quartz;

namespace Eap.Workflows.Timers;

/// <summary>
/// When something is due by a cron expression of five fields (minute, hour, day, month, weekday) as Orchard Core writes it; weekday 0 and 7 are Sunday.
/// Worked out by Quartz, whose own form has seconds first, counts weekdays from 1 and knows only one of day and weekday.
/// </summary>
public sealed partial class CronSchedule
{
    private readonly CronExpression _expression;

    private CronSchedule(CronExpression expression) => _expression = expression;

    /// <summary>Reads an expression; null when it is none.</summary>
    public static CronSchedule? Parse(string? text, TimeZoneInfo zone)
    {
        return ToQuartz(text) is { } quartz && CronExpression.TryParse(quartz, out var expression) ? new CronSchedule(expression.WithTimeZone(zone)) : null;
    }

    /// <summary>The first moment after this one, UTC; null when it never comes.</summary>
    public DateTime? Next(DateTime afterUtc) => _expression.GetNextValidTimeAfter(new DateTimeOffset(DateTime.SpecifyKind(afterUtc, DateTimeKind.Utc)))?.UtcDateTime;

    /// <summary>The expression in Quartz's form; null when it has not five fields or limits both day and weekday.</summary>
    internal static string? ToQuartz(string? text)
    {
        if (text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var minute, var hour, var day, var month, var weekday]) return null;
        if (day is not ("*" or "?") && weekday is not ("*" or "?")) return null;
        return weekday is "*" or "?" ? $"0 {minute} {hour} {(day == "?" ? "*" : day)} {month} ?" : $"0 {minute} {hour} ? {month} {Weekdays(weekday)}";
    }

    // 0-6 from Sunday, or 7 for Sunday again, become 1-7; what follows a slash is a number of days.
    private static string Weekdays(string field) => string.Join(',', field.Split(',').Select(part =>
    {
        var slash = part.IndexOf('/', StringComparison.Ordinal);
        var (days, step) = slash < 0 ? (part, "") : (part[..slash], part[slash..]);
        return Number().Replace(days, match => match.Value is "0" or "7" ? "1" : match.Value.Length == 1 ? ((char)(match.Value[0] + 1)).ToString() : match.Value) + step;
    }));

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
