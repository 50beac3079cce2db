using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Eap.Contents.Model;

namespace Eap.Contents.Fields;

/// <summary>A calendar day.</summary>
public sealed class DateField : ContentField
{
    /// <summary>The day.</summary>
    [JsonConverter(typeof(DayConverter))]
    public DateOnly? Value { get; set; }

    // Orchard Core writes a day as midnight UTC; both forms are read, the short one is written.
    private sealed class DayConverter : JsonConverter<DateOnly?>
    {
        public override DateOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null || reader.GetString() is not { Length: > 0 } text) return null;
            return DateOnly.TryParseExact(text.Length > 10 ? text[..10] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? day
                : throw new JsonException($"不是日期：{text}");
        }

        public override void Write(Utf8JsonWriter writer, DateOnly? value, JsonSerializerOptions options)
        {
            if (value is { } day) writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            else writer.WriteNullValue();
        }
    }
}
