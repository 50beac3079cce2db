using System.Globalization;
using System.Text.Json.Serialization;
using Eap.Contents.Model;
using Eap.Portal.Hotlines;
using Eap.Stations.Hours;
using Eap.Stations.Model;

namespace Eap.Stations.OpenData;

/// <summary>A station as HSDS 3.0 names things; what HSDS has no name for stands in <see cref="Attributes"/>.</summary>
public sealed record HsdsLocation
{
    private static readonly string[] Days = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Stable id.</summary>
    [JsonPropertyName("id")]
    public required string Id { get; init; }

    /// <summary>physical.</summary>
    [JsonPropertyName("location_type")]
    public string LocationType => "physical";

    /// <summary>Its page.</summary>
    [JsonPropertyName("url")]
    public required string Url { get; init; }

    /// <summary>Its name.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>Who runs it.</summary>
    [JsonPropertyName("organization")]
    public required HsdsNamed Organization { get; init; }

    /// <summary>WGS-84; null: not entered.</summary>
    [JsonPropertyName("latitude")]
    public double? Latitude { get; init; }

    /// <summary>WGS-84; null: not entered.</summary>
    [JsonPropertyName("longitude")]
    public double? Longitude { get; init; }

    /// <summary>One.</summary>
    [JsonPropertyName("addresses")]
    public required IReadOnlyList<HsdsAddress> Addresses { get; init; }

    /// <summary>Its own number, and its hotline.</summary>
    [JsonPropertyName("phones")]
    public required IReadOnlyList<HsdsPhone> Phones { get; init; }

    /// <summary>The usual week, and days with other hours; days without any are in <see cref="Attributes"/>.</summary>
    [JsonPropertyName("schedules")]
    public required IReadOnlyList<HsdsSchedule> Schedules { get; init; }

    /// <summary>What is known about steps.</summary>
    [JsonPropertyName("accessibility")]
    public required IReadOnlyList<HsdsDescribed> Accessibility { get; init; }

    /// <summary>What one can do there.</summary>
    [JsonPropertyName("services")]
    public required IReadOnlyList<HsdsNamed> Services { get; init; }

    /// <summary>kind, entry, district, tier, last_verified, closed_on, closed_from/closed_to.</summary>
    [JsonPropertyName("attributes")]
    public required IReadOnlyList<HsdsAttribute> Attributes { get; init; }

    /// <summary>An item with what stands beside it.</summary>
    public static HsdsLocation Of(ContentItem item, HsdsFacts facts)
    {
        var part = item.GetOrCreate<StationPart>();
        var point = part.Place is { } place ? GeoPoint.Of(place) : (GeoPoint?)null;
        return new HsdsLocation
        {
            Id = item.ContentItemId, Url = facts.Url, Name = item.DisplayText, Organization = new HsdsNamed(item.OrganizationId, facts.HostName),
            Latitude = point is { } north ? Math.Round(north.Latitude, 6) : null, Longitude = point is { } east ? Math.Round(east.Longitude, 6) : null,
            Addresses = [new HsdsAddress(part.Address.Text ?? "", facts.District)], Phones = [.. Numbers(part)], Schedules = [.. Week(part.Opening), .. Differing(part.Opening)],
            Accessibility = [new HsdsDescribed(Joined(StationWords.StepFree(StationWords.Read<StepFree>(part.StepFree.Text)), part.StepFreeNote.Text))],
            Services = [.. facts.Services.Select(term => new HsdsNamed(term.Id, term.Title))], Attributes = [.. Ours(part, facts)],
        };
    }

    private static IEnumerable<HsdsPhone> Numbers(StationPart part)
    {
        if (part.Phone.Text is { Length: > 0 } phone) yield return new HsdsPhone(phone, "voice");
        if (part.Hotline.Text is { Length: > 0 } hotline) yield return new HsdsPhone(hotline, "hotline");
    }

    private static IEnumerable<HsdsSchedule> Week(StationOpening opening) => opening.Weekly.Where(row => row.Days.Count > 0 && WallTime.Parse(row.From) is not null && WallTime.Parse(row.To) is not null)
        .Select(row => new HsdsSchedule { Frequency = "WEEKLY", ByDay = string.Join(',', row.Days.Order().Select(day => Days[day])), OpensAt = row.From, ClosesAt = row.To });

    private static IEnumerable<HsdsSchedule> Differing(StationOpening opening) => opening.Exceptions.Where(row => row.From is not null)
        .Select(row => new HsdsSchedule { ValidFrom = Iso(row.FromDay), ValidTo = Iso(row.ToDay), Frequency = "DAILY", OpensAt = row.From, ClosesAt = row.To, Notes = row.Reason });

    private static IEnumerable<HsdsAttribute> Ours(StationPart part, HsdsFacts facts)
    {
        yield return new("kind", StationFilterName(part.Kind));
        yield return new("entry", StationFilterName(StationWords.Read<StationEntry>(part.Entry.Text)));
        yield return new("follows_public_holidays", part.Opening.FollowsHolidays ? "true" : "false");
        if (facts.Tier is { } tier) yield return new("tier", tier);
        if (facts.VerifiedOn is { } verified) yield return new("last_verified", Iso(verified));
        if (part.ClosedOn.Value is { } closed) yield return new("closed_on", Iso(closed));
        foreach (var row in part.Opening.Exceptions.Where(row => row.From is null)) yield return new("closed_between", $"{Iso(row.FromDay)}/{Iso(row.ToDay)}");
    }

    private static string StationFilterName<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Joined(string first, string? second) => string.IsNullOrWhiteSpace(second) ? first : $"{first}。{second}";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
