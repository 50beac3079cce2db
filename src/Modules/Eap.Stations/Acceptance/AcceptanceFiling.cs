using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Eap.Portal.Hotlines;
using Eap.Stations.Model;

namespace Eap.Stations.Acceptance;

/// <summary>What a unit states, read from the form <see cref="FormName"/> (2.1). The form is edited by the city: what it no longer asks is simply not known.</summary>
public sealed record AcceptanceFiling
{
    /// <summary>Name of the form and of its part.</summary>
    public const string FormName = "StationAcceptance";

    /// <summary>Value of the choice 新建.</summary>
    public const string New = "New";

    /// <summary>Class applied for; null: none that is known.</summary>
    public StationKind? Class { get; init; }

    /// <summary>Name of the position.</summary>
    public string PositionName { get; init; } = "";

    /// <summary>Street, building, floor, room.</summary>
    public string Address { get; init; } = "";

    /// <summary>Degrees east, as read off; null: not stated.</summary>
    public double? Longitude { get; init; }

    /// <summary>Degrees north, as read off.</summary>
    public double? Latitude { get; init; }

    /// <summary>The system of both.</summary>
    public string? CoordinateSystem { get; init; }

    /// <summary>It was built, not rebuilt.</summary>
    public bool IsNewBuild { get; init; }

    /// <summary>The day it was ready.</summary>
    public DateOnly? BuiltOn { get; init; }

    /// <summary>职工人数.</summary>
    public int? Workers { get; init; }

    /// <summary>会员数.</summary>
    public int? Members { get; init; }

    /// <summary>女职工数.</summary>
    public int? Women { get; init; }

    /// <summary>Different people served in the year.</summary>
    public int? Served { get; init; }

    /// <summary>Name of a <see cref="StationEntry"/>.</summary>
    public string? Entry { get; init; }

    /// <summary>Its own number, as printed.</summary>
    public string? StationPhone { get; init; }

    /// <summary>The counselling line.</summary>
    public string? Hotline { get; init; }

    /// <summary>What is offered, in the unit's words.</summary>
    public string? Services { get; init; }

    /// <summary>Opening hours, row by row: Day (1 Monday to 7 Sunday), From, To.</summary>
    public IReadOnlyList<(int Day, string From, string To)> Hours { get; init; } = [];

    /// <summary>Reads an application.</summary>
    public static AcceptanceFiling Of(ContentItem item)
    {
        var part = item.Content[FormName] as JsonObject ?? [];
        return new AcceptanceFiling
        {
            Class = Enum.TryParse<StationKind>(Text(part, "Class"), out var kind) && kind is StationKind.Centre or StationKind.Station or StationKind.Room ? kind : null,
            PositionName = Text(part, "PositionName") ?? "", Address = Text(part, "Address") ?? "", Longitude = (double?)Number(part, "Longitude"), Latitude = (double?)Number(part, "Latitude"),
            CoordinateSystem = Text(part, "CoordinateSystem"), IsNewBuild = Text(part, "Build") == New, BuiltOn = Day(part, "BuiltOn"),
            Workers = Count(part, "Workers"), Members = Count(part, "Members"), Women = Count(part, "Women"), Served = Count(part, "Served"),
            Entry = Text(part, "Entry"), StationPhone = Text(part, "StationPhone"), Hotline = Text(part, "Hotline"), Services = Text(part, "Services"), Hours = [.. HoursOf(part)],
        };
    }

    private static string? Text(JsonObject part, string field) => part[field]?["Text"]?.ToString() is { Length: > 0 } text ? text : null;

    private static decimal? Number(JsonObject part, string field) => part[field]?["Value"] is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;

    private static int? Count(JsonObject part, string field) => Number(part, field) is { } number && number == Math.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : null;

    private static DateOnly? Day(JsonObject part, string field) =>
        part[field]?["Value"]?.ToString() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<(int, string, string)> HoursOf(JsonObject part)
    {
        foreach (var row in (part["Hours"]?["Rows"] as JsonArray ?? []).OfType<JsonObject>())
            if (int.TryParse(row["Day"]?.ToString(), out var day) && day is >= 1 and <= 7) yield return (day, Time(row["From"]), Time(row["To"]));
    }

    // 9:00 and ０９：００ are one; what is no time stays as it was typed, for whoever checks it.
    private static string Time(JsonNode? typed)
    {
        var text = FullWidth.Fold(typed?.ToString() ?? "").Trim();
        return WallTime.Parse(text) is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}") : text;
    }
}
