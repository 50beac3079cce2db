using Eap.Platform.Caching;
using Microsoft.AspNetCore.Http;

namespace Eap.Portal.Modes;

/// <summary>The words readers choose how pages are shown with, and the cookie that remembers them.</summary>
public static class DisplayModes
{
    /// <summary>Changes one thing and remembers it; a word it does not know changes nothing.</summary>
    /// <param name="context">The request; the cookie goes with its answer.</param>
    /// <param name="word">large, normal, night, day, contrast or plain.</param>
    public static void Set(HttpContext context, string? word)
    {
        var mode = Change(DisplayMode.Read(context.Request), word).ToString();
        var cookie = new CookieOptions { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(365) };
        if (mode.Length > 0) context.Response.Cookies.Append(DisplayMode.Cookie, mode, cookie);
        else context.Response.Cookies.Delete(DisplayMode.Cookie, cookie);
        context.Response.Headers.CacheControl = "no-store";
    }

    private static DisplayMode Change(DisplayMode mode, string? word) => word switch
    {
        "large" => mode with { Large = true },
        "normal" => mode with { Large = false },
        "night" => mode with { Night = true, Day = false },
        "day" => mode with { Night = false, Day = true },
        "contrast" => mode with { Contrast = true },
        "plain" => mode with { Contrast = false },
        _ => mode,
    };
}
