using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Caching;

/// <summary>How a reader wants pages shown; remembered in a cookie that says nothing else.</summary>
/// <param name="Large">大字</param>
/// <param name="Night">夜间</param>
/// <param name="Contrast">高对比</param>
/// <param name="Day">日间, whatever the device says; without it and without night the page follows the device.</param>
public readonly record struct DisplayMode(bool Large, bool Night, bool Contrast, bool Day = false)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "eap.display";

    /// <summary>Reads the cookie; unknown words count as nothing.</summary>
    public static DisplayMode Read(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } cookie) return default;
        var words = cookie.Split('.');
        var night = words.Contains("night");
        return new DisplayMode(words.Contains("large"), night, words.Contains("contrast"), !night && words.Contains("day"));
    }

    /// <summary>For the cookie: large.night.</summary>
    public override string ToString() => this == default ? "" : string.Join('.', Words());

    /// <summary>For the page's data-mode attribute: large night.</summary>
    public string ToAttribute() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Large) yield return "large";
        if (Night) yield return "night";
        if (Contrast) yield return "contrast";
        if (Day) yield return "day";
    }
}
