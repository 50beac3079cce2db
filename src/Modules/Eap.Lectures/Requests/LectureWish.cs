using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Lectures.Requests;

/// <summary>What a unit asks for, read from the form <see cref="FormName"/>. The form is edited by the city: what it no longer asks is simply not known.</summary>
public sealed record LectureWish
{
    /// <summary>Name of the form and of its part.</summary>
    public const string FormName = "LectureApplication";

    /// <summary>People expected.</summary>
    public int? Heads { get; init; }

    /// <summary>Seats of the hall.</summary>
    public int? Seats { get; init; }

    /// <summary>Where the lecture goes to, in the plan's words.</summary>
    public string? Setting { get; init; }

    /// <summary>Beginnings wished for, UTC, the favourite first.</summary>
    public IReadOnlyList<DateTime> Starts { get; init; } = [];

    /// <summary>Length in minutes.</summary>
    public int Minutes { get; init; } = 90;

    /// <summary>Where.</summary>
    public string Place { get; init; } = "";

    /// <summary>Topics, favourite first.</summary>
    public IReadOnlyList<string> TopicIds { get; init; } = [];

    /// <summary>A topic of their own.</summary>
    public string? OwnTopic { get; init; }

    /// <summary>What they need.</summary>
    public string? Needs { get; init; }

    /// <summary>It is streamed too.</summary>
    public bool IsOnline { get; init; }

    /// <summary>Whom to ask there.</summary>
    public string? Contact { get; init; }

    /// <summary>Reads an application.</summary>
    public static LectureWish Of(ContentItem item)
    {
        var part = item.Content[FormName] as JsonObject ?? [];
        return new LectureWish
        {
            Heads = Number(part, "Heads"), Seats = Number(part, "Seats"), Setting = Text(part, "Setting"), Place = Text(part, "Place") ?? "", OwnTopic = Text(part, "OwnTopic"), Needs = Text(part, "Needs"),
            Contact = Text(part, "Contact"), Minutes = Number(part, "Minutes") ?? 90, IsOnline = Value(part, "Online")?.GetValueKind() == JsonValueKind.True,
            Starts = [.. new[] { "Start1", "Start2", "Start3" }.Select(name => Moment(part, name)).OfType<DateTime>()],
            TopicIds = [.. new[] { "Topic", "SecondTopic" }.SelectMany(name => (part[name]?["TermContentItemIds"] as JsonArray ?? []).Select(id => id!.ToString())).Distinct()],
        };
    }

    private static JsonNode? Value(JsonObject part, string field) => part[field]?["Value"];

    private static string? Text(JsonObject part, string field) => part[field]?["Text"]?.ToString() is { Length: > 0 } text ? text : null;

    private static int? Number(JsonObject part, string field) => Value(part, field) is { } value && value.GetValueKind() == JsonValueKind.Number && value.GetValue<decimal>() is var number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    private static DateTime? Moment(JsonObject part, string field) => Value(part, field)?.Deserialize<DateTime?>(ContentJson.Options) is { } moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;
}
