using System.Text.Json;
using System.Text.Json.Serialization;
using Eap.Platform.Data;

namespace Eap.Contents.Model;

/// <summary>JSON of parts and fields as Orchard Core writes it: instants in whole seconds, UTC, with Z.</summary>
public static class ContentJson
{
    /// <summary>Options for typed parts and fields.</summary>
    public static readonly JsonSerializerOptions Options = new(JOptions.Default) { Converters = { new WholeSecondConverter() } };

    private sealed class WholeSecondConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.GetString() ?? throw new JsonException();
            return DateTime.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal, out var value)
                ? value
                : throw new JsonException($"不是日期：{text}");
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            writer.WriteStringValue(UtcDateTimeConverter.ToStored(value).ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture));
    }
}
