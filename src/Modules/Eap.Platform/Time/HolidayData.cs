using System.Globalization;
using System.Text.Json;

namespace Eap.Platform.Time;

/// <summary>
/// Reads years of holidays from JSON: <c>{ "2018": { "holidays": ["2018-01-01"], "makeUpWorkdays": ["2018-02-11"] } }</c>. The
/// official years are built into the assembly under <see cref="ResourceName"/>.
/// </summary>
public static class HolidayData
{
    /// <summary>The embedded file, generated from a package by the build.</summary>
    public const string ResourceName = "Eap.Platform.Time.Data.holidays.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The years built into the assembly; empty when it was built without them.</summary>
    public static IReadOnlyList<HolidayYear> BuiltIn()
    {
        using var stream = typeof(HolidayData).Assembly.GetManifestResourceStream(ResourceName);
        return stream is null ? [] : Load(stream);
    }

    /// <summary>The years in ascending order.</summary>
    /// <exception cref="FormatException">The JSON is broken, or a date is; the message names the place.</exception>
    public static IReadOnlyList<HolidayYear> Load(Stream stream)
    {
        Dictionary<string, Entry?> years;
        try
        {
            years = JsonSerializer.Deserialize<Dictionary<string, Entry?>>(stream, Json) ?? [];
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The holiday data is not valid: {exception.Message}", exception);
        }

        return [.. years.Select(pair => Read(pair.Key, pair.Value)).OrderBy(year => year.Year)];
    }

    private static HolidayYear Read(string key, Entry? entry)
    {
        if (!int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            throw new FormatException($"'{key}' is not a year.");
        }

        var year = new HolidayYear(number, Days(key, entry?.Holidays), Days(key, entry?.MakeUpWorkdays));
        return year.Problems().FirstOrDefault() is { } problem ? throw new FormatException($"{key}: {problem}") : year;
    }

    private static HashSet<DateOnly> Days(string key, string[]? days) => [.. (days ?? []).Select(day =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"{key}: '{day}' is not a date."))];

    private sealed record Entry(string[]? Holidays, string[]? MakeUpWorkdays);
}
