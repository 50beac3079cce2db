using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Contents.Model;
using Eap.Platform.Text;

namespace Eap.Awards.Nominations;

/// <summary>What a unit states on a form of nomination (2.3). The form is edited by the city: what it no longer asks is simply not known. Protected answers are not read here.</summary>
public sealed record NominationFiling
{
    /// <summary>Value of the choice 无异议.</summary>
    public const string Clear = "无异议";

    /// <summary>The nominee's name: the person, the studio, else the unit.</summary>
    public string Name { get; init; } = "";

    /// <summary>Other names given.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Where the nominee belongs.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The deeds.</summary>
    public string Deeds { get; init; } = "";

    /// <summary>A few words for lists.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The day the unit decided.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>Its minutes are attached.</summary>
    public bool HasResolution { get; init; }

    /// <summary>The day the unit's publicity began.</summary>
    public DateOnly? PublicFrom { get; init; }

    /// <summary>Its last day.</summary>
    public DateOnly? PublicTo { get; init; }

    /// <summary>It ended without objection.</summary>
    public bool IsPublicityClear { get; init; }

    /// <summary>Its evidence is attached.</summary>
    public bool HasPublicityProof { get; init; }

    /// <summary>Years in this work.</summary>
    public int? ServiceYears { get; init; }

    /// <summary>Years with a record.</summary>
    public IReadOnlySet<int> RecordedYears { get; init; } = new HashSet<int>();

    /// <summary>Days of penalties.</summary>
    public IReadOnlyList<DateOnly> Penalties { get; init; } = [];

    /// <summary>Facts the programme reads off the form.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>The files attached: field and name.</summary>
    public IReadOnlyList<(string Field, string Name)> Files { get; init; } = [];

    /// <summary>Reads a nomination for a title.</summary>
    public static NominationFiling Of(ContentItem item, AwardCategory category)
    {
        var part = item.Content[category.Form] as JsonObject ?? [];
        return new NominationFiling
        {
            Name = Text(part, category.Kind switch { NomineeKind.Person => "Name", NomineeKind.Studio => "StudioName", _ => "Unit" }), Unit = Text(part, category.Kind == NomineeKind.Person ? "WorkUnit" : "Unit"),
            OtherNames = [.. Text(part, "OtherNames").Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Deeds = Raw(part, "Deeds"), Summary = Text(part, "Summary"), ResolvedOn = Day(part["ResolvedOn"]?["Value"]), HasResolution = HasFiles(part, "Resolution"), PublicFrom = Day(part["PublicFrom"]?["Value"]),
            PublicTo = Day(part["PublicTo"]?["Value"]), IsPublicityClear = Text(part, "PublicResult") == Clear, HasPublicityProof = HasFiles(part, "PublicNotice"), ServiceYears = Whole(part["ServiceYears"]?["Value"]),
            RecordedYears = Rows(part, "Record").Select(row => Whole(row["Year"])).OfType<int>().ToHashSet(), Penalties = [.. Rows(part, "Penalties").Select(row => Day(row["Day"])).OfType<DateOnly>()],
            Files = [.. part.SelectMany(field => (field.Value is JsonObject value && value["Names"] is JsonArray names ? names : []).Select(name => (field.Key, name?.ToString() ?? "")))],
            Facts = category.Facts.ToDictionary(fact => fact.Key, fact => Text(part, fact.Value)),
        };
    }

    private static string Raw(JsonObject part, string field) => part[field]?["Text"]?.ToString() ?? "";

    private static string Text(JsonObject part, string field) => PlainInput.Clean(Raw(part, field)).Value;

    private static bool HasFiles(JsonObject part, string field) => part[field]?["Ids"] is JsonArray { Count: > 0 };

    private static IEnumerable<JsonObject> Rows(JsonObject part, string field) => (part[field]?["Rows"] as JsonArray ?? []).OfType<JsonObject>();

    private static int? Whole(JsonNode? value) => decimal.TryParse(value?.ToString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == Math.Truncate(number) && number is >= 0 and <= 10_000 ? (int)number : null;

    private static DateOnly? Day(JsonNode? value) =>
        value?.ToString() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
