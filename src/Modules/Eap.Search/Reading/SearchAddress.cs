using Microsoft.AspNetCore.WebUtilities;

namespace Eap.Search.Reading;

/// <summary>A search as it stands in an address.</summary>
/// <param name="Typed">What was typed.</param>
/// <param name="Type">Name of a content type; null for all.</param>
/// <param name="Topic">Slug of a topic; null for all.</param>
/// <param name="Audience">Slug of an audience; null for all.</param>
/// <param name="Newest">Newest first.</param>
public sealed record SearchAddress(string Typed, string? Type = null, string? Topic = null, string? Audience = null, bool Newest = false)
{
    /// <summary>True when something narrows the search.</summary>
    public bool IsFiltered => Type is not null || Topic is not null || Audience is not null;

    /// <summary>The address of a page of it.</summary>
    public string Url(int page = 1) => QueryHelpers.AddQueryString("/search", new Dictionary<string, string?>
    {
        ["q"] = Typed, ["type"] = Type, ["topic"] = Topic, ["audience"] = Audience, ["sort"] = Newest ? "newest" : null, ["page"] = page > 1 ? $"{page}" : null,
    }.Where(pair => pair.Value is not null));
}
