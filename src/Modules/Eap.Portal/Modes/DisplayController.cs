using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Modes;

/// <summary>Remembers how a reader wants pages shown; plain links, no script.</summary>
public sealed class DisplayController : Controller
{
    /// <summary>Changes one thing and goes back. It never leads away from this site.</summary>
    /// <param name="set">A word of <see cref="DisplayModes"/>.</param>
    /// <param name="return">The page to go back to.</param>
    [HttpGet("/display")]
    public IActionResult Set(string? set, string? @return)
    {
        DisplayModes.Set(HttpContext, set);
        return LocalRedirect(Own(@return) is { } path && !path.StartsWith("/display", StringComparison.OrdinalIgnoreCase) ? path : "/");
    }

    // Looked at twice: escaping resolves dots, and /..//elsewhere must not become //elsewhere.
    private string? Own(string? path) =>
        Url.IsLocalUrl(path) && path[0] == '/' && Uri.TryCreate("http://site" + path, UriKind.Absolute, out var uri) && Url.IsLocalUrl(uri.PathAndQuery) ? uri.PathAndQuery : null;
}
