using System.Globalization;

namespace Eap.Portal.Hotlines;

/// <summary>Times of day as people write them, in minutes after midnight.</summary>
public static class WallTime
{
    /// <summary>Minutes of a day.</summary>
    public const int Day = 24 * 60;

    /// <summary>08:30 and 8:30 to 510, 24:00 to 1440; null for anything else.</summary>
    public static int? Parse(string? text)
    {
        var parts = (text ?? "").Trim().Replace('：', ':').Split(':');
        if (parts is not [{ Length: 1 or 2 }, { Length: 2 }]) return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute)) return null;
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? hour * 60 + minute : null;
    }

    /// <summary>510 to 8:30, 1440 to 24:00.</summary>
    public static string Format(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
}
