using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Eap.Platform.Data;

/// <summary>Every <see cref="DateTime"/> in the database is UTC, kept to the microsecond.</summary>
public sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => ToStored(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    /// <summary>The value as it will be read back: UTC, cut to the microsecond.</summary>
    public static DateTime ToStored(DateTime value)
    {
        var utc = value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc);
        return new DateTime(utc.Ticks - utc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc);
    }
}
