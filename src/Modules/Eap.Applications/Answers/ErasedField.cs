using System.Globalization;
using System.Text.Json.Nodes;

namespace Eap.Applications.Answers;

/// <summary>What stands where a field's value was erased: the day, so that nobody takes it for a question left open.</summary>
public static class ErasedField
{
    private const string Mark = "Erased";

    /// <summary>The mark of a day.</summary>
    public static JsonObject On(DateOnly day) => new() { [Mark] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };

    /// <summary>The day its value was erased; null for a value that is there, and for none.</summary>
    public static DateOnly? DayOf(JsonNode? field) =>
        field is JsonObject json && DateOnly.TryParseExact(json[Mark]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
