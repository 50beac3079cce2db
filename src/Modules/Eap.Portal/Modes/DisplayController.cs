using Eap.Platform.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Modes;

/// <summary>Remembers how a reader wants pages shown; plain links, no script.</summary>
public sealed class DisplayController : Controller
{
    /// <summary>Changes one thing and goes back. What it does not know it ignores; it never leads away from this site.</summary>
    /// <param name="set">large, normal, night, day, contrast or plain.</param>
    /// <param name="return">The page to go back to.</param>
    [HttpGet("/display")]
    public IActionResult Set(string? set, string? @return)
    {
        var mode = Change(DisplayMode.Read(Request), set).ToString();
        var cookie = new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) };
        if (mode.Length > 0) Response.Cookies.Append(DisplayMode.Cookie, mode, cookie);
        else Response.Cookies.Delete(DisplayMode.Cookie, cookie);
        Response.Headers.CacheControl = "no-store";
        return LocalRedirect(Back(@return));
    }

    private static DisplayMode Change(DisplayMode mode, string? set) => set switch
    {
        "large" => mode with { Large = true },
        "normal" => mode with { Large = false },
        "night" => mode with { Night = true, Day = false },
        "day" => mode with { Night = false, Day = true },
        "contrast" => mode with { Contrast = true },
        "plain" => mode with { Contrast = false },
        _ => mode,
    };

    // Search words stand in no other address than the search's own: there the referring page knows them.
    private string Back(string? path)
    {
        if (Own(path) is not { } wanted || wanted.StartsWith("/display", StringComparison.OrdinalIgnoreCase)) return "/";
        var referring = Uri.TryCreate(Request.Headers.Referer.ToString(), UriKind.Absolute, out var from) && from.Authority == Request.Host.Value && from.AbsolutePath == wanted ? Own(from.PathAndQuery) : null;
        return referring ?? wanted;
    }

    // Looked at twice: escaping resolves dots, and /..//elsewhere must not become //elsewhere.
    private string? Own(string? path) =>
        Url.IsLocalUrl(path) && path[0] == '/' && Uri.TryCreate("http://site" + path, UriKind.Absolute, out var uri) && Url.IsLocalUrl(uri.PathAndQuery) ? uri.PathAndQuery : null;
}
