using System.Globalization;
using Microsoft.AspNetCore.Mvc;

namespace Eap.Portal.Errors;

/// <summary>Error pages say what one can do here. They are made again for any method, so they ask for no token.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorController : Controller
{
    private static readonly HashSet<int> Known = [400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503];

    /// <summary>The page of a status code; an unknown one counts as 404. From the address, unbound: the failed form may have a field called Code, or be one that cannot be read.</summary>
    [Route("/error/{code:int}")]
    public IActionResult Index()
    {
        var code = int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);
        Response.StatusCode = Known.Contains(code) ? code : 404;
        // The database may be what failed: this page asks it nothing.
        return Response.StatusCode >= 500 ? View("Failure") : View("Index", ErrorPage.Of(Response.StatusCode));
    }
}
