using System.Globalization;
using System.Text.Json;
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

    /// <summary>The union above writes its opinion before the city looks at it.</summary>
    public bool IsBySuperior { get; init; }

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

    /// <summary>The rooms, row by row: what each is, and which of <see cref="Photos"/> shows it, from 1; null: not stated.</summary>
    public IReadOnlyList<(string Room, int? Photo)> Rooms { get; init; } = [];

    /// <summary>Ids of the photographs, in their order.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>The roster (值班表), row by row: Day (1 Monday to 7 Sunday; else a word such as 法定节假日), From, To.</summary>
    public IReadOnlyList<(string Day, string From, string To)> Roster { get; init; } = [];

    /// <summary>The self-assessment, check by check; empty where the city's standard is to be entered.</summary>
    public IReadOnlyList<SelfCheck> SelfChecks { get; init; } = [];

    /// <summary>Ids of the files that go with it.</summary>
    public IReadOnlyList<string> SelfCheckFiles { get; init; } = [];

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
            CoordinateSystem = Text(part, "CoordinateSystem"), IsBySuperior = part["BySuperior"]?["Value"] is JsonValue first && first.TryGetValue<bool>(out var asked) && asked, IsNewBuild = Text(part, "Build") == New, BuiltOn = Day(part, "BuiltOn"),
            Workers = Count(part, "Workers"), Members = Count(part, "Members"), Women = Count(part, "Women"), Served = Count(part, "Served"),
            Entry = Text(part, "Entry"), StationPhone = Text(part, "StationPhone"), Hotline = Text(part, "Hotline"), Services = Text(part, "Services"), Hours = [.. HoursOf(part)],
            Rooms = [.. Rows(part, "Rooms").Select(row => (row["Room"]?.ToString() ?? "", int.TryParse(row["Photo"]?.ToString(), out var photo) ? photo : (int?)null))], Photos = Files(part, "Photos"),
            Roster = [.. Rows(part, "Roster").Select(row => (row["Day"]?.ToString() ?? "", Time(row["From"]), Time(row["To"])))],
            SelfChecks = SelfChecksOf(part[SelfCheckField.FieldName]), SelfCheckFiles = Files(part, SelfCheckField.FilesName),
        };
    }

    private static string? Text(JsonObject part, string field) => part[field]?["Text"]?.ToString() is { Length: > 0 } text ? text : null;

    private static decimal? Number(JsonObject part, string field) => part[field]?["Value"] is JsonValue value && value.TryGetValue<decimal>(out var number) ? number : null;

    private static int? Count(JsonObject part, string field) => Number(part, field) is { } number && number == Math.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : null;

    private static DateOnly? Day(JsonObject part, string field) =>
        part[field]?["Value"]?.ToString() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static IEnumerable<JsonObject> Rows(JsonObject part, string field) => (part[field]?["Rows"] as JsonArray ?? []).OfType<JsonObject>();

    private static IReadOnlyList<string> Files(JsonObject part, string field) => [.. (part[field]?["Ids"] as JsonArray ?? []).Select(id => id?.ToString()).OfType<string>()];

    private static IReadOnlyList<SelfCheck> SelfChecksOf(JsonNode? stored)
    {
        try
        {
            return stored?.Deserialize<SelfCheckField>(ContentJson.Options)?.Checks ?? [];
        }
        catch (JsonException)
        {
            // The city made something else of the field.
            return [];
        }
    }

    private static IEnumerable<(int, string, string)> HoursOf(JsonObject part)
    {
        foreach (var row in Rows(part, "Hours"))
            if (int.TryParse(row["Day"]?.ToString(), out var day) && day is >= 1 and <= 7) yield return (day, Time(row["From"]), Time(row["To"]));
    }

    // 9:00 and ０９：００ are one; what is no time stays as it was typed, for whoever checks it.
    private static string Time(JsonNode? typed)
    {
        var text = FullWidth.Fold(typed?.ToString() ?? "").Trim();
        return WallTime.Parse(text) is { } minutes ? string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}") : text;
    }
}
