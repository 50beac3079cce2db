using Eap.Platform.Settings;

namespace Eap.Platform.Time;

/// <summary>Now, and the site's own zone: times are stored in UTC and shown here.</summary>
public sealed class SiteClock(TimeProvider time, SiteSettings settings)
{
    // The zone data of the machine may be missing; China has had one offset and no summer time since 1991.
    private static readonly TimeZoneInfo China = TimeZoneInfo.CreateCustomTimeZone("Asia/Shanghai", TimeSpan.FromHours(8), "中国标准时间", "中国标准时间");
    private TimeZoneInfo? _zone;
    private string? _zoneId;

    /// <summary>This instant, UTC, to the microsecond as the database keeps it.</summary>
    public DateTime UtcNow
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
        }
    }

    /// <summary>The site's zone.</summary>
    public TimeZoneInfo Zone
    {
        get
        {
            var pending = settings.GetAsync<GeneralSettings>();
            var id = (pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult()).TimeZoneId;
            if (_zone is not null && _zoneId == id) return _zone;
            _zone = id != "Asia/Shanghai" && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var found) ? found : China;
            _zoneId = id;
            return _zone;
        }
    }

    /// <summary>Now on the wall of the site's city.</summary>
    public DateTime Now => ToLocal(UtcNow);

    /// <summary>The site's calendar day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>A UTC instant on the wall of the site's city.</summary>
    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>A time on the wall as a UTC instant.</summary>
    public DateTime ToUtc(DateTime local) => TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified), Zone);

    /// <summary>2026年11月22日</summary>
    public static string Format(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    /// <summary>2026年11月22日, in the site's zone.</summary>
    public string FormatDay(DateTime utc) => Format(DateOnly.FromDateTime(ToLocal(utc)));

    /// <summary>The first moment that is too late, as people read it in the site's zone: 2026年11月22日 24:00, never 11月23日 00:00.</summary>
    public string FormatEnd(DateTime utc)
    {
        var local = ToLocal(utc);
        return local.TimeOfDay == TimeSpan.Zero ? $"{Format(DateOnly.FromDateTime(local).AddDays(-1))} 24:00" : FormatTime(utc);
    }

    /// <summary>2026年11月22日 14:05, in the site's zone.</summary>
    public string FormatTime(DateTime utc)
    {
        var local = ToLocal(utc);
        return $"{Format(DateOnly.FromDateTime(local))} {local:HH:mm}";
    }
}
