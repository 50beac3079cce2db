using System.Text.RegularExpressions;

namespace Eap.Media.Library;

/// <summary>How content names a file: <c>media/{id}/{name}</c>, as Orchard Core's media field holds paths; its address is the same after a slash.</summary>
public static partial class MediaPath
{
    /// <summary>The path of a file.</summary>
    public static string Of(string mediaId, string name) => $"media/{mediaId}/{name}";

    /// <summary>The address of a file on this site.</summary>
    public static string Url(string mediaId, string name) => "/" + Of(mediaId, name);

    /// <summary>The id in a path; null when the path is none of this library.</summary>
    public static string? Id(string? path) => path is not null && Whole().Match(path) is { Success: true } match ? match.Groups["id"].Value : null;

    /// <summary>The name in a path: what follows the last slash.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Ids of all files a text names, each once.</summary>
    public static IReadOnlyList<string> IdsIn(string text) =>
        text.Contains("media/", StringComparison.Ordinal) ? [.. Anywhere().Matches(text).Select(match => match.Groups["id"].Value).Distinct()] : [];

    [GeneratedRegex("^/?media/(?<id>[0-9a-hjkmnp-tv-z]{26})/[^/]+$")]
    private static partial Regex Whole();

    [GeneratedRegex("media/(?<id>[0-9a-hjkmnp-tv-z]{26})(?=/)")]
    private static partial Regex Anywhere();
}
