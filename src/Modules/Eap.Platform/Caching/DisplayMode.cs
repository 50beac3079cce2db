using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Caching;

/// <summary>How a reader wants pages shown; remembered in a cookie that says nothing else.</summary>
/// <param name="Large">大字</param>
/// <param name="Night">夜间</param>
/// <param name="Contrast">高对比</param>
public readonly record struct DisplayMode(bool Large, bool Night, bool Contrast)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "eap.display";

    /// <summary>Reads the cookie; unknown words count as nothing.</summary>
    public static DisplayMode Read(HttpRequest request)
    {
        var words = (request.Cookies[Cookie] ?? "").Split('.');
        return new DisplayMode(words.Contains("large"), words.Contains("night"), words.Contains("contrast"));
    }

    /// <summary>For the cookie: large.night.</summary>
    public override string ToString() => string.Join('.', Words());

    /// <summary>For the page's data-mode attribute: large night.</summary>
    public string ToAttribute() => string.Join(' ', Words());

    private IEnumerable<string> Words()
    {
        if (Large) yield return "large";
        if (Night) yield return "night";
        if (Contrast) yield return "contrast";
    }
}
